// SPDX-License-Identifier: Apache-2.0

/// One row of expected values: `id,stat,key,value,tol`, or a row of a grid with several expected columns.
struct CaseRow: Sendable, CustomStringConvertible {
    /// The file within the folder.
    let file: String
    /// The line in the file, the header being line 1.
    let line: Int
    /// The texts by column name.
    let columns: [String: String]

    var id: String { columns["id"] ?? "" }
    var stat: String { columns["stat"] ?? "" }
    var key: String { columns["key"] ?? "" }

    /// The parts of a key such as "q3_initiativ|S1_under3000".
    var keyParts: [String] { key.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }

    /// The number of a column, or nil when it is empty or no number.
    func number(_ column: String) -> Double? { columns[column].flatMap { Double($0) } }

    /// The whole number of a column, or nil.
    func integer(_ column: String) -> Int? { columns[column].flatMap { Int($0) } }

    var description: String {
        stat == "" ? "\(file):\(line)" : "\(file):\(line) \(id) \(stat) \(key)"
    }
}
