// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Hummingbird
import Instruments
import Synchronization

extension Form {
    /// Changes a draft and saves it.
    ///
    /// Where another window was faster, the change is made to what that one saved.
    ///
    /// - Parameters:
    ///   - session: Whose draft it is.
    ///   - edit: The change; it may be made several times.
    /// - Returns: What the change returned, and the draft as it is saved.
    /// - Throws: A ``Detour`` where the case may not answer, a ``Notice`` where the link leads nowhere any more, and what
    ///   the store throws.
    func change<Outcome: Sendable>(
        _ session: Session,
        _ edit: @escaping @Sendable (inout Draft) -> Outcome
    ) async throws -> (Outcome, Draft) {
        let secret = session.secret
        let edited = Edited<Outcome>()
        let outcome = try await store.revise(secret.locator, ticket: secret.ticket) { [self] present in
            edited.keep {
                guard mayAnswer(isTest: present.isTest) else { throw Detour(place: "/welcome") }
                let before = try draft(present.draft, of: session)
                var after = before
                let outcome = edit(&after)
                return (outcome, after, after == before ? nil : try SealedDraft(after, for: secret))
            }
        }
        switch outcome {
        case .saved: return try edited.outcome()
        case .settled, .stale: throw Detour(place: "/welcome")
        case .unknown: throw Notice.signedOut
        }
    }
}

/// What came of a change in the hands of the store.
private final class Edited<Outcome: Sendable>: Sendable {
    private let last = Mutex<Result<(Outcome, Draft), any Error>?>(nil)

    /// Makes the change, and returns what is to be stored.
    func keep(_ make: () throws -> (Outcome, Draft, SealedDraft?)) -> SealedDraft? {
        do {
            let (outcome, draft, sealed) = try make()
            last.withLock { $0 = .success((outcome, draft)) }
            return sealed
        } catch {
            last.withLock { $0 = .failure(error) }
            return nil
        }
    }

    /// Returns what the change returned when it was last made, and the draft that it left.
    func outcome() throws -> (Outcome, Draft) {
        guard let last = last.withLock({ $0 }) else { throw Notice.signedOut }
        return try last.get()
    }
}
