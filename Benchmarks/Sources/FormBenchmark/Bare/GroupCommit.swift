// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// Where the bare handler puts bytes so that they last.
protocol Ledger: AnyObject {
    /// Commits entries together; they are on the disk when it returns.
    func commit(_ entries: [[UInt8]]) throws
}

/// Gathers what arrives while a commit is under way, and commits it together with the next one.
final class GroupCommit: Sendable {
    private static let mostTogether = 1_024

    private struct Backlog {
        var entries: [[UInt8]] = []
        var waiting: [CheckedContinuation<Void, any Error>] = []
        var isDraining = false
    }

    private let backlog = Mutex(Backlog())
    private let ledger: Mutex<any Ledger>
    private let queue = DispatchQueue(label: "commits")

    init(_ ledger: sending any Ledger) {
        self.ledger = Mutex(ledger)
    }

    /// Waits until an entry has been committed.
    func commit(_ entry: [UInt8]) async throws {
        try await withCheckedThrowingContinuation { continuation in
            let isFirst = backlog.withLock { backlog in
                backlog.entries.append(entry)
                backlog.waiting.append(continuation)
                defer { backlog.isDraining = true }
                return !backlog.isDraining
            }
            if isFirst { queue.async { self.drain() } }
        }
    }

    private func drain() {
        while let (entries, waiting) = next() {
            do {
                try ledger.withLock { try $0.commit(entries) }
                for continuation in waiting { continuation.resume() }
            } catch {
                for continuation in waiting { continuation.resume(throwing: error) }
            }
        }
    }

    private func next() -> ([[UInt8]], [CheckedContinuation<Void, any Error>])? {
        backlog.withLock { backlog in
            guard !backlog.entries.isEmpty else {
                backlog.isDraining = false
                return nil
            }
            let count = min(backlog.entries.count, Self.mostTogether)
            defer {
                backlog.entries.removeFirst(count)
                backlog.waiting.removeFirst(count)
            }
            return (Array(backlog.entries.prefix(count)), Array(backlog.waiting.prefix(count)))
        }
    }
}
