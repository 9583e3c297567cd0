// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Machine

/// The kind of database that both servers commit to, each to one of its own.
enum BenchmarkDatabase {
    case sqlite(URL)
    case postgreSQL(ScratchPostgres)

    var name: String {
        switch self {
        case .sqlite: "SQLite"
        case .postgreSQL: "PostgreSQL"
        }
    }

    /// Makes room for a database, and returns where it is.
    func make(_ name: String) throws -> String {
        switch self {
        case .sqlite(let folder): folder.appending(path: "\(name).sqlite").path
        case .postgreSQL(let server): try server.makeDatabase(name)
        }
    }

    /// Runs a query, and returns the numbers of its only line.
    func numbers(_ sql: String, in database: String) throws -> [Int] {
        switch self {
        case .sqlite:
            var configuration = Configuration()
            configuration.readonly = true
            return try DatabaseQueue(path: database, configuration: configuration).read { database in
                try Row.fetchOne(database, sql: sql).map { row in (0..<row.count).map { row[$0] ?? 0 } } ?? []
            }
        case .postgreSQL(let server):
            return try server.query(sql, in: database).split(separator: "|").map { Int($0) ?? 0 }
        }
    }

    /// The processor time that a server of databases has used so far, in seconds.
    var processorSeconds: Double {
        guard case .postgreSQL(let server) = self else { return 0 }
        return Usage.processorSeconds(ofFamilyOf: server.id)
    }
}
