// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One connection with the thread that uses it. A connection that breaks is made anew.
actor Lane {
    private static let pause = 0.05
    private static let attempts = 5

    private let executor: LaneExecutor
    private let connect: @Sendable () throws -> any Connection
    private let patience: Duration
    private var connection: (any Connection)?
    private var isClosed = false

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Creates a lane; it connects when it is first used.
    ///
    /// - Parameters:
    ///   - name: What its thread is called.
    ///   - patience: How long to go on trying when the database does not answer.
    ///   - connect: Makes a connection.
    init(_ name: String, patience: Duration, connect: @escaping @Sendable () throws -> any Connection) {
        executor = LaneExecutor(name)
        self.patience = patience
        self.connect = connect
    }

    /// Does something with the connection while nothing else does.
    ///
    /// Where the connection breaks or another transaction is in the way, it is done again, so that it must be right
    /// to do it twice: it is told whether this is the first time.
    func use<T: Sendable>(_ body: @Sendable (any Connection, _ isFirst: Bool) throws -> T) throws -> T {
        let deadline = ContinuousClock.now + patience
        var isFirst = true
        var conflicts = 0
        while true {
            guard !isClosed else { throw StorageError.shutDown }
            do {
                let connection = try connection ?? connect()
                self.connection = connection
                defer { isFirst = false }
                return try body(connection, isFirst)
            } catch let lost as ConnectionLost {
                connection?.close()
                connection = nil
                guard ContinuousClock.now < deadline else { throw StorageError.unreachable(lost.reason) }
                Thread.sleep(forTimeInterval: Self.pause)
            } catch let conflict as Conflict {
                conflicts += 1
                guard conflicts < Self.attempts else { throw StorageError.refused(conflict.reason) }
            }
        }
    }

    /// Serves what waits in a batcher until nothing does.
    func drain<Request, Answer>(_ batcher: Batcher<Request, Answer>) async {
        while let batch = batcher.next() {
            do {
                let requests = batch.map(\.request)
                let answers = try use { connection, _ in try batcher.serve(connection, requests) }
                for (waiting, answer) in zip(batch, answers) { waiting.continuation.resume(with: answer) }
            } catch {
                for waiting in batch { waiting.continuation.resume(throwing: error) }
            }
            // Lets in what concerns the whole database.
            await Task.yield()
        }
    }

    /// Closes the connection for good.
    func close() {
        isClosed = true
        connection?.close()
        connection = nil
    }
}
