// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Foundation
import Instruments
import Populations
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

    @Test func `a draft that was sealed before drafts were padded is opened still`() throws {
        let secret = try #require(LinkSecret(bytes: 0..<16))
        let bytes = try #require(
            Data(
                base64Encoded: "AAECAwQFBgcICQoL3rNlgJOhY9T3ZCHfdpVKhSjX8dm/A3Tn23"
                    + "vg238n2WT+mxvbfK5edYY4i4cPoFZVdHAPZMlO9trr8UjfSZU="
            )
        )
        let draft = Draft(
            answers: ["single": .chosen(["yes"]), "open": .text("Æøå")],
            passed: ["single"],
            reason: "Ikke tid"
        )
        #expect(SealedDraft(bytes: Array(bytes)).opened(with: secret) == draft)
    }

    @Test func `the length of a sealed draft tells steps alone, and the draft comes back the same`() throws {
        var random = SeededGenerator(seed: 3, purpose: "drafts")
        let secret = key.secret(of: 5, version: 1)
        var lengths: Set<Int> = []
        for size in 0..<600 {
            let answers = (0..<Int.random(in: 0...20, using: &random)).map { number in
                ("question\(number)", Self.answer(of: size, number, using: &random))
            }
            let draft = Draft(
                answers: Dictionary(uniqueKeysWithValues: answers),
                passed: Set(answers.prefix(3).map(\.0)),
                reason: String(repeating: "x", count: size)
            )
            let sealed = try SealedDraft(draft, for: secret)
            // The nonce and the tag are 28 bytes beside what is sealed.
            #expect((sealed.bytes.count - 28).isMultiple(of: 512))
            #expect(sealed.opened(with: secret) == draft)
            lengths.insert(sealed.bytes.count)
        }
        #expect(lengths.count > 3)
    }

    /// An answer of any kind, whose texts are at most so long.
    private static func answer(of size: Int, _ number: Int, using random: inout SeededGenerator) -> Answer {
        let text = String(repeating: "æ", count: Int.random(in: 1...size + 1, using: &random))
        return switch number % 3 {
        case 0: .chosen([text, "no"])
        case 1: .items(["first": text])
        default: .text(text)
        }
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
