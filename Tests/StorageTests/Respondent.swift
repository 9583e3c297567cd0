// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Storage
import Synchronization

/// Somebody with a link, as the form would act for them.
struct Respondent: Sendable {
    static let key = LinkKey(bytes: Array(repeating: 7, count: LinkKey.length), study: "sample")
    static let keys = BallotPrivateKey.random()

    var number: Int
    var version = 1

    var subject: Case {
        Case(
            number: number,
            kind: "municipality",
            unit: number == 0 ? "test" : "u\(number)",
            name: "Sted \(number)",
            language: "nb",
            classes: ["a|b\\", "", "\(number % 3)"],
            linkVersion: version
        )
    }
    var secret: LinkSecret? { Self.key?.secret(of: number, version: version) }
    var ticket: TicketHash { secret?.ticket ?? TicketHash([]) }
    var locator: DraftLocator { secret?.locator ?? DraftLocator([]) }
    var registration: Registration? { Self.key.map { Registration(subject, key: $0) } }

    /// What the study promises.
    static func terms(isAnonymous: Bool = true) throws -> FieldworkTerms {
        guard let key = keys.publicKey else { throw FieldworkRefusal.notOpen }
        return FieldworkTerms(study: "sample", isAnonymous: isAnonymous, publicKey: key, instrument: "print")
    }

    /// The register of a study with so many cases, and the test respondent.
    static func register(_ count: Int) -> [Registration] {
        (0...count).compactMap { Respondent(number: $0).registration }
    }

    /// A draft with something in it that no other has.
    static func draft(_ length: Int = 60) -> SealedDraft {
        SealedDraft(bytes: (0..<length).map { _ in .random(in: 0...255) })
    }

    /// A ballot with a number that no other has.
    static func ballot(_ length: Int = 1_100) -> SealedBallot {
        SealedBallot(number: (0..<16).map { _ in .random(in: 0...255) }, bytes: draft(length).bytes)
    }
}

extension DatabaseStore {
    /// Puts a draft in the place of a certain revision, and finds it stale where the draft has another by now.
    func save(
        _ draft: SealedDraft,
        at locator: DraftLocator,
        replacing revision: Int,
        ticket: TicketHash
    ) async throws -> SaveOutcome {
        let isStale = Mutex(false)
        let outcome = try await revise(locator, ticket: ticket) { present in
            let isInPlace = present.revision == revision + 1 && present.draft == draft
            isStale.withLock { $0 = present.revision != revision && !isInPlace }
            return present.revision == revision ? draft : nil
        }
        return outcome == .saved && isStale.withLock { $0 } ? .stale : outcome
    }
}
