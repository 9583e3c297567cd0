// SPDX-License-Identifier: Apache-2.0

/// Takes every line of one database into another of the same version, whatever kind each is of.
///
/// What there is to copy is read from the one that is an SQLite file, so that a backup of an earlier version can be read
/// by a later program.
struct TableCopy {
    private static let stretch = 200

    /// A table with its columns; the first is its key.
    struct Table {
        let name: String
        let columns: [String]
    }

    /// The tables, each after those that it refers to.
    let tables: [Table]

    /// Reads what tables an SQLite file has.
    init(layoutOf file: SQLiteConnection) throws {
        let rows = try file.run(
            Query(
                """
                SELECT m.name, c.name
                FROM sqlite_master m, pragma_table_info(m.name) c
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> 'schema_version'
                ORDER BY m.rowid, c.pk = 0, c.cid
                """
            )
        )
        var tables: [Table] = []
        for row in rows {
            let (table, column) = (try row.text(0), try row.text(1))
            if tables.last?.name == table, let last = tables.popLast() {
                tables.append(Table(name: table, columns: last.columns + [column]))
            } else {
                tables.append(Table(name: table, columns: [column]))
            }
        }
        self.tables = tables
    }

    /// Copies, within a transaction of each; what is read at a time is bounded.
    func copy(from source: any Connection, to target: any Connection) throws {
        for table in tables {
            let columns = table.columns.joined(separator: ", ")
            let key = table.columns[0]
            let places = (1...table.columns.count).map { "$\($0)" }.joined(separator: ", ")
            let insertion = "INSERT INTO \(table.name) (\(columns)) VALUES (\(places))"
            let ordered = "ORDER BY \(key) LIMIT \(Self.stretch)"
            var rows = try source.run(Query("SELECT \(columns) FROM \(table.name) \(ordered)"))
            while let last = rows.last {
                _ = try target.run(rows.map { Query(insertion, $0.values) })
                let rest = "SELECT \(columns) FROM \(table.name) WHERE \(key) > $1 \(ordered)"
                rows = try source.run(Query(rest, [last.values[0]]))
            }
        }
    }
}
