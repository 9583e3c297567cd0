// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Hummingbird
import Instruments

extension Form {
    private static let mostTries = 8

    /// Changes a draft and saves it.
    ///
    /// Where another window was faster, the change is made to what that one saved.
    ///
    /// - Parameters:
    ///   - session: Whose draft it is.
    ///   - edit: The change; it may be called several times.
    /// - Returns: What the change returned, and the draft as it is saved.
    /// - Throws: A ``Detour`` where the case may not answer, a ``Notice`` where the link leads nowhere any more, and what
    ///   the store throws.
    func change<Result>(
        _ session: Session,
        _ edit: (inout Draft) -> Result
    ) async throws -> (Result, Draft) {
        for _ in 0..<Self.mostTries {
            let (sitting, before) = try await sitting(of: session)
            guard mayAnswer(sitting.subject) else { throw Detour(place: "/welcome") }
            var draft = before
            let result = edit(&draft)
            if draft == before { return (result, draft) }
            let outcome = try await store.save(
                SealedDraft(draft, for: session.secret),
                at: session.secret.locator,
                replacing: sitting.revision,
                ticket: session.secret.ticket
            )
            switch outcome {
            case .saved: return (result, draft)
            case .stale: continue
            case .settled: throw Detour(place: "/welcome")
            case .unknown: throw Notice.signedOut
            }
        }
        throw Congestion()
    }
}

/// A draft that other windows change so fast that this one never gets its turn.
struct Congestion: Error {}
