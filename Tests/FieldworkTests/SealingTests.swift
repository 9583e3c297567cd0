// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Instruments
import Testing

@Suite struct SealingTests {
    private static let answers: [String: Answer] = [
        "single": .chosen(["yes"]), "several": .chosen(["a", "b", "c"]),
        "battery": .items(["first": "agree", "second": "disagree"]),
        "open": .text("Æøå \u{1F600} – \"hermetegn\"\nog linje to"),
    ]
    private let key: LinkKey

    init() throws {
        key = try #require(LinkKey(bytes: Array(0..<32), study: "study"))
    }

    @Test func `a draft opened with its own link is the draft that was sealed`() throws {
        let secret = key.secret(of: 5, version: 1)
        let draft = Draft(
            answers: Self.answers,
            passed: ["single", "battery.2"],
            rivals: ["several": .chosen(["b"]), "open": .text("")],
            reason: "Ikke tid"
        )
        #expect(try SealedDraft(draft, for: secret).opened(with: secret) == draft)
        #expect(try SealedDraft(Draft(), for: secret).opened(with: secret) == Draft())
    }

    @Test func `a draft cannot be opened with another link, nor once a byte of it has changed`() throws {
        let secret = key.secret(of: 5, version: 1)
        let sealed = try SealedDraft(Draft(answers: Self.answers), for: secret)
        #expect(sealed.opened(with: key.secret(of: 5, version: 2)) == nil)
        #expect(sealed.opened(with: key.secret(of: 6, version: 1)) == nil)
        for position in sealed.bytes.indices {
            var bytes = sealed.bytes
            bytes[position] ^= 1
            #expect(SealedDraft(bytes: bytes).opened(with: secret) == nil)
        }
        #expect(SealedDraft(bytes: []).opened(with: secret) == nil)
    }

    @Test func `sealing the same draft twice gives different bytes`() throws {
        let secret = key.secret(of: 5, version: 1)
        #expect(try SealedDraft(Draft(), for: secret) != SealedDraft(Draft(), for: secret))
    }

    @Test func `only the private key opens a ballot, and only in its own study`() throws {
        let own = BallotPrivateKey.random()
        let publicKey = try #require(own.publicKey)
        let ballot = Ballot(classes: ["small", "c6"], answers: Self.answers, isTest: false)
        let sealed = try SealedBallot(ballot, for: publicKey, study: "study")
        #expect(sealed.opened(with: own, study: "study") == ballot)
        #expect(sealed.opened(with: own, study: "other") == nil)
        #expect(sealed.opened(with: .random(), study: "study") == nil)
        let again = try #require(BallotPrivateKey(bytes: own.bytes))
        #expect(sealed.opened(with: again, study: "study") == ballot)
    }

    @Test func `the length of a sealed ballot does not tell how much was answered`() throws {
        let publicKey = try #require(BallotPrivateKey.random().publicKey)
        let empty = try SealedBallot(Ballot(classes: [], answers: [:], isTest: false), for: publicKey, study: "study")
        let full = try SealedBallot(
            Ballot(classes: ["small"], answers: Self.answers, isTest: true),
            for: publicKey,
            study: "study"
        )
        #expect(empty.bytes.count == full.bytes.count)
        #expect(empty.number != full.number)
        #expect(empty.number.count == 16)
    }
}
