// SPDX-License-Identifier: Apache-2.0

/// Takes every line of one database into another of the same version, whatever kind each is of.
///
/// What there is to copy is read from the one that is an SQLite file, so that a backup of an earlier version can be read
/// by a later program.
struct TableCopy {
    private static let stretch = 200

    /// A table with its columns; the first of them are its key.
    struct Table {
        let name: String
        var columns: [String] = []
        var keyLength = 0

        /// The columns of the key, as a list.
        var key: String { columns.prefix(keyLength).joined(separator: ", ") }
    }

    /// The tables, each after those that it refers to.
    let tables: [Table]

    /// Reads what tables an SQLite file has.
    init(layoutOf file: SQLiteConnection) throws {
        let rows = try file.run(
            Query(
                """
                SELECT m.name, c.name, CASE WHEN c.pk = 0 THEN 0 ELSE 1 END
                FROM sqlite_master m, pragma_table_info(m.name) c
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> 'schema_version'
                ORDER BY m.rowid, c.pk = 0, c.cid
                """
            )
        )
        var tables: [Table] = []
        for row in rows {
            let name = try row.text(0)
            if tables.last?.name != name { tables.append(Table(name: name)) }
            tables[tables.count - 1].columns.append(try row.text(1))
            tables[tables.count - 1].keyLength += try row.integer(2)
        }
        self.tables = tables
    }

    /// Copies, within a transaction of each; what is read at a time is bounded.
    func copy(from source: any Connection, to target: any Connection) throws {
        for table in tables {
            let columns = table.columns.joined(separator: ", ")
            func places(_ count: Int) -> String { (1...count).map { "$\($0)" }.joined(separator: ", ") }
            let insertion = "INSERT INTO \(table.name) (\(columns)) VALUES (\(places(table.columns.count)))"
            let ordered = "ORDER BY \(table.key) LIMIT \(Self.stretch)"
            let later = "(\(table.key)) > (\(places(table.keyLength)))"
            var rows = try source.run(Query("SELECT \(columns) FROM \(table.name) \(ordered)"))
            while let last = rows.last {
                _ = try target.run(rows.map { Query(insertion, $0.values) })
                let rest = "SELECT \(columns) FROM \(table.name) WHERE \(later) \(ordered)"
                rows = try source.run(Query(rest, Array(last.values.prefix(table.keyLength))))
            }
        }
    }
}
