// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Gathers what arrives while a lane is at work, so that it is done together: many changes share one commit.
final class Batcher<Request: Sendable, Answer: Sendable>: Sendable {
    /// Something that somebody waits for.
    struct Waiting: Sendable {
        let request: Request
        let continuation: CheckedContinuation<Answer, any Error>
    }

    private struct Backlog {
        var waiting: [Waiting] = []
        var isDraining = false
        var isClosed = false
    }

    /// What does several requests at once, with an answer to each.
    typealias Serve = @Sendable (any Connection, [Request]) throws -> [Result<Answer, any Error>]

    let serve: Serve
    private let lane: Lane
    private let key: @Sendable (Request) -> [UInt8]?
    private let limit: Int
    private let capacity: Int
    private let backlog = Mutex(Backlog())

    /// Creates a batcher.
    ///
    /// - Parameters:
    ///   - lane: Where the work is done.
    ///   - limit: How many requests are served together at most.
    ///   - capacity: How many may wait at most; more are turned away.
    ///   - key: Returns what two requests of one batch must not share, or nil.
    ///   - serve: Does the work.
    init(
        _ lane: Lane,
        limit: Int = 256,
        capacity: Int = 50_000,
        key: @escaping @Sendable (Request) -> [UInt8]? = { _ in nil },
        serve: @escaping Serve
    ) {
        self.lane = lane
        self.limit = limit
        self.capacity = capacity
        self.key = key
        self.serve = serve
    }

    /// How many requests wait, besides those that are being served.
    var depth: Int { backlog.withLock(\.waiting.count) }

    /// Waits until a request has been served.
    func callAsFunction(_ request: Request) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            let refusal = backlog.withLock { backlog -> StorageError? in
                guard !backlog.isClosed else { return .shutDown }
                guard backlog.waiting.count < capacity else { return .overloaded }
                backlog.waiting.append(Waiting(request: request, continuation: continuation))
                if !backlog.isDraining {
                    backlog.isDraining = true
                    Task { await lane.drain(self) }
                }
                return nil
            }
            if let refusal { continuation.resume(throwing: refusal) }
        }
    }

    /// Returns what to serve next, or nil where nothing waits.
    func next() -> [Waiting]? {
        backlog.withLock { backlog in
            var batch: [Waiting] = []
            var later: [Waiting] = []
            var keys: Set<[UInt8]> = []
            var taken = 0
            for waiting in backlog.waiting {
                guard batch.count < limit else { break }
                taken += 1
                if let key = key(waiting.request), !keys.insert(key).inserted {
                    later.append(waiting)
                } else {
                    batch.append(waiting)
                }
            }
            backlog.waiting.replaceSubrange(..<taken, with: later)
            if batch.isEmpty { backlog.isDraining = false }
            return batch.isEmpty ? nil : batch
        }
    }

    /// Takes in nothing more, and waits until everything that was taken in has been served.
    func finish() async {
        backlog.withLock { $0.isClosed = true }
        while backlog.withLock(\.isDraining) { try? await Task.sleep(for: .milliseconds(2)) }
    }
}
