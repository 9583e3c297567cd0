// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Foundation
import Synchronization
import Testing

@testable import Storage

@Suite struct GroupCommitTests {
    /// What came to pass, in order.
    private final class Log: Sendable {
        private let batches = Mutex<[[Int]]>([])
        var all: [[Int]] { batches.withLock { $0 } }
        func add(_ batch: [Int]) { batches.withLock { $0.append(batch) } }
    }

    private func lane() -> Lane {
        Lane("test", patience: .zero) { try SQLiteConnection(path: "", role: .copy) }
    }

    @Test func `what arrives during a commit shares the next one, up to the limit`() async throws {
        let (log, gate) = (Log(), Log())
        let batcher = Batcher<Int, Int>(lane(), limit: 30) { _, requests in
            log.add(requests)
            // The first one is at work until the others have arrived.
            while gate.all.isEmpty { Thread.sleep(forTimeInterval: 0.001) }
            return requests.map { .success($0 * 2) }
        }
        try await withThrowingTaskGroup { group in
            group.addTask { _ = try await batcher(0) }
            while log.all.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
            for request in 1...50 {
                group.addTask {
                    let answer = try await batcher(request)
                    #expect(answer == request * 2)
                }
            }
            while batcher.depth < 50 { try await Task.sleep(for: .milliseconds(1)) }
            gate.add([])
            try await group.waitForAll()
        }
        #expect(log.all.map(\.count) == [1, 30, 20])
        #expect(Set(log.all.joined()) == Set(0...50))
        await batcher.finish()
        await #expect(throws: StorageError.shutDown) { try await batcher(1) }
    }

    @Test func `two changes through one ticket never share a commit, and keep their order`() async throws {
        let log = Log()
        let batcher = Batcher<Int, Int>(lane(), key: { [UInt8($0 % 10)] }) { _, requests in
            log.add(requests)
            Thread.sleep(forTimeInterval: 0.02)
            return requests.map { .success($0) }
        }
        try await withThrowingTaskGroup { group in
            for request in 0..<60 { group.addTask { _ = try await batcher(request) } }
            try await group.waitForAll()
        }
        for batch in log.all { #expect(Set(batch.map { $0 % 10 }).count == batch.count) }
        #expect(log.all.joined().count == 60)
    }

    @Test func `more than can wait is turned away`() async throws {
        let batcher = Batcher<Int, Int>(lane(), limit: 1, capacity: 5) { _, requests in
            Thread.sleep(forTimeInterval: 0.05)
            return requests.map { .success($0) }
        }
        let refused = await withTaskGroup(of: Bool.self) { group in
            for request in 0..<20 {
                group.addTask {
                    do {
                        _ = try await batcher(request)
                        return false
                    } catch {
                        #expect(error as? StorageError == .overloaded)
                        return true
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(refused > 0 && refused < 20)
    }

    @Test func `a connection that breaks is made anew, and what was under way is done again`() async throws {
        let made = Log()
        let lane = Lane("test", patience: .seconds(5)) {
            made.add([])
            return try SQLiteConnection(path: "", role: .copy)
        }
        let tries = Log()
        let result = try await lane.use { _, isFirst in
            tries.add([isFirst ? 1 : 0])
            if tries.all.count < 3 { throw ConnectionLost(reason: "test") }
            return 7
        }
        #expect(result == 7)
        #expect(tries.all == [[1], [0], [0]])
        #expect(made.all.count == 3)
        await lane.close()
        await #expect(throws: StorageError.shutDown) { try await lane.use { _, _ in } }
    }
}
