// SPDX-License-Identifier: Apache-2.0

extension Connection {
    /// Runs queries that have nothing to do with each other, and returns what each found.
    ///
    /// Where the database takes arrays, those that are the same statement with other values are run as one: most of what
    /// a statement costs PostgreSQL is the same for one line and for many.
    func gather(_ queries: [Query]) throws -> [[Row]] {
        guard dialect.takesArrays else { return try run(queries) }
        var places: [String: [Int]] = [:]
        for (place, query) in queries.enumerated() where Statements.gathered[query.sql] != nil {
            places[query.sql, default: []].append(place)
        }
        // In the order in which the statements are declared, and not in that of a dictionary.
        let groups = Statements.gatherable.compactMap { places[$0] }.filter { $0.count > 1 }
        guard !groups.isEmpty else { return try run(queries) }
        let gatheredPlaces = Set(groups.joined())
        let single = queries.indices.filter { !gatheredPlaces.contains($0) }
        let results = try run(single.map { queries[$0] } + groups.map { group in gathered(group.map { queries[$0] }) })
        var found: [[Row]] = Array(repeating: [], count: queries.count)
        for (place, rows) in zip(single, results) { found[place] = rows }
        for (group, rows) in zip(groups, results.dropFirst(single.count)) {
            for row in rows {
                let place = try row.integer(row.values.count - 1)
                found[group[place - 1]].append(Row(values: row.values.dropLast()))
            }
        }
        return found
    }

    /// Returns one query with an array for each place; the last column that it finds is the number of the element.
    private func gathered(_ queries: [Query]) -> Query {
        guard let first = queries.first, let sql = Statements.gathered[first.sql] else { return Query("SELECT 1") }
        return Query(sql, first.values.indices.map { place in .text(ArrayText.text(queries.map { $0.values[place] })) })
    }
}
