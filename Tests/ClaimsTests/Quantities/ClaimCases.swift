// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The reference values of claims: the project's copies, or those of the folder that `BAROMETER_CASES` names.
enum ClaimCases {
    typealias Row = [String: String]

    static func rows(_ file: String) throws -> [Row] {
        let own = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "Fixtures"
        )
        let root = ProcessInfo.processInfo.environment["BAROMETER_CASES"].map { URL(filePath: $0) } ?? own
        let text = try String(contentsOf: root.appending(path: "g_claims/\(file)"), encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map(fields)
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
    }

    /// Prints how many rows are met, and returns the others.
    static func left(of file: String, _ isMet: (Row) throws -> Bool) throws -> [Row] {
        let rows = try rows(file)
        let left = rows.filter { (try? isMet($0)) != true }
        print("g_claims/\(file): \(rows.count - left.count) of \(rows.count)")
        return left
    }

    private static func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
