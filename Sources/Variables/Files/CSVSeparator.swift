// SPDX-License-Identifier: Apache-2.0

/// What stands between the fields of a table, which spreadsheets choose by the country they are set to.
enum CSVSeparator: UInt8, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    /// Its name in a sentence.
    var name: String {
        switch self {
        case .comma: "comma"
        case .semicolon: "semicolon"
        case .tab: "tab"
        }
    }

    /// What the first line tells of the separator.
    enum Reading {
        case found(CSVSeparator)
        /// It cannot be told: the columns that the first line must name are found by none, or by several alike.
        case unclear
    }

    /// Finds the separator by which the first line names most of the required columns, and else most columns.
    ///
    /// - Parameters:
    ///   - required: The columns that the first line must name.
    ///   - names: The names that the first line has, by separator.
    /// - Returns: The separator, or that it cannot be told.
    static func reading(required: [String], names: (CSVSeparator) -> [String]) -> Reading {
        let found = allCases.map { separator in
            let names = names(separator)
            return (separator: separator, known: required.count { names.contains($0) }, columns: names.count)
        }
        let most = found.reduce(0) { max($0, $1.known) }
        // A file of which no column is known is another file.
        guard most > 0 || required.isEmpty else { return .unclear }
        let best = found.filter { $0.known == most }
        let widest = best.reduce(0) { max($0, $1.columns) }
        let wide = best.filter { $0.columns == widest }
        // Of a single column it makes no difference which it is.
        return wide.count == 1 || widest == 1 ? .found(wide[0].separator) : .unclear
    }
}
