// SPDX-License-Identifier: Apache-2.0

import CPostgreSQL
import Foundation

/// A libpq connection in pipeline mode.
final class PostgreSQLPipeline {
    /// So many queries are sent before answers are read, which bounds what either side must keep.
    private static let length = 512
    private static let refusals = 10

    private var connection: OpaquePointer?
    private var prepared: [String: String] = [:]
    private var preparations = 0

    /// Connects.
    ///
    /// - Throws: `ConnectionLost` where the server does not answer, `StorageError` where it will not have us.
    init(_ parameters: String) throws {
        // What comes after `dbname` would win over it; what comes before is the default.
        let settings = [
            ("application_name", "barometer"), ("connect_timeout", "5"), ("keepalives_idle", "10"),
            ("keepalives_interval", "5"), ("keepalives_count", "3"), ("tcp_user_timeout", "20000"),
            ("dbname", parameters), ("client_encoding", "UTF8"),
        ]
        var refusals = 0
        while true {
            connection = CStrings.with(settings) { PQconnectdbParams($0, $1, 1) }
            if PQstatus(connection) == CONNECTION_OK { break }
            let reason = message
            close()
            let answer = CStrings.with(settings) { PQpingParams($0, $1, 1) }
            guard answer != PQPING_REJECT, answer != PQPING_NO_RESPONSE else { throw ConnectionLost(reason: reason) }
            // A server that answers and still refuses may have been about to start; otherwise it goes on refusing.
            refusals += 1
            guard refusals < Self.refusals, answer == PQPING_OK else { throw StorageError.refused(reason) }
            Thread.sleep(forTimeInterval: 0.1)
        }
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        guard PQenterPipelineMode(connection) == 1 else { throw ConnectionLost(reason: message) }
    }

    deinit { close() }

    func close() {
        PQfinish(connection)
        connection = nil
    }

    /// Runs queries, and returns what each found.
    ///
    /// Outside of a transaction, each stretch of them is one of its own.
    func run(_ queries: [Query]) throws -> [[Row]] {
        var found: [[Row]] = []
        found.reserveCapacity(queries.count)
        for start in stride(from: 0, to: queries.count, by: Self.length) {
            found += try runStretch(queries[start..<min(start + Self.length, queries.count)])
        }
        return found
    }

    private func runStretch(_ queries: ArraySlice<Query>) throws -> [[Row]] {
        var isPreparation: [Bool] = []
        var isAnyNew = false
        for query in queries {
            if prepared[query.sql] == nil {
                preparations += 1
                prepared[query.sql] = "s\(preparations)"
                try sent(query.prepare(connection, name: prepared[query.sql] ?? ""))
                isPreparation.append(true)
                isAnyNew = true
            }
            try sent(query.send(connection, name: prepared[query.sql] ?? ""))
            isPreparation.append(false)
        }
        try sent(PQpipelineSync(connection))
        do {
            return try answers(isPreparation)
        } catch {
            // Which of the statements were prepared is not known.
            if isAnyNew { prepared = [:] }
            throw error
        }
    }

    /// Reads everything up to the end of the pipeline, and then throws the first failure if there was one.
    private func answers(_ isPreparation: [Bool]) throws -> [[Row]] {
        var found: [[Row]] = []
        var failure: (any Error)?
        for isPreparation in isPreparation {
            var rows: [Row] = []
            while let result = PostgreSQLResult(PQgetResult(connection)) {
                if let error = result.failure { failure = failure ?? error }
                if !isPreparation { rows += result.rows }
            }
            guard PQstatus(connection) == CONNECTION_OK else { throw ConnectionLost(reason: message) }
            if !isPreparation { found.append(rows) }
        }
        guard PostgreSQLResult(PQgetResult(connection))?.isEndOfPipeline == true else {
            throw ConnectionLost(reason: message)
        }
        if let failure { throw failure }
        return found
    }

    private func sent(_ isSent: CInt) throws {
        guard isSent == 1 else { throw ConnectionLost(reason: message) }
    }

    private var message: String {
        let text = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
        let lines = text.split(separator: "\n").joined(separator: " ")
        return lines.isEmpty ? "the connection was closed" : lines
    }
}
