// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Counts attempts to guess links and codes, for each client and for all, and says when to wait.
///
/// The memory is bounded: when there are too many clients at once, new ones share one count.
final class AttemptLimit: Sendable {
    /// Over how long attempts are counted, in minutes.
    static let minutes = 10

    private let mostPerClient: Int
    private let mostInAll: Int
    private let mostClients: Int
    private let state = Mutex(State())

    private struct State {
        var began: ContinuousClock.Instant?
        var clients: [String: Int] = [:]
        var all = 0
    }

    init(perClient: Int = 20, inAll: Int = 1_000, clients: Int = 10_000) {
        mostPerClient = perClient
        mostInAll = inAll
        mostClients = clients
    }

    /// Whether a client has failed so often that it must wait.
    func isExceeded(by client: String, at now: ContinuousClock.Instant) -> Bool {
        state.withLock { state in
            renew(&state, at: now)
            return state.clients[key(client, in: state), default: 0] >= mostPerClient
        }
    }

    /// Whether so many attempts have failed in all that everybody must wait.
    func isExceededByAll(at now: ContinuousClock.Instant) -> Bool {
        state.withLock { state in
            renew(&state, at: now)
            return state.all >= mostInAll
        }
    }

    /// Counts a failed attempt.
    func count(_ client: String, at now: ContinuousClock.Instant) {
        state.withLock { state in
            renew(&state, at: now)
            state.clients[key(client, in: state), default: 0] += 1
            state.all += 1
        }
    }

    private func key(_ client: String, in state: State) -> String {
        state.clients[client] != nil || state.clients.count < mostClients ? client : ""
    }

    private func renew(_ state: inout State, at now: ContinuousClock.Instant) {
        if let began = state.began, began.duration(to: now) < .seconds(60 * Self.minutes) { return }
        state = State(began: now)
    }
}
