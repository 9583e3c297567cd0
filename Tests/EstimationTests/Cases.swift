// SPDX-License-Identifier: Apache-2.0

import Estimation
import Foundation

/// Reference values: the project's copies, or those of the folder that `BAROMETER_CASES` names.
enum Cases {
    typealias Row = [String: String]

    /// Returns the rows of a file as texts by column name.
    static func rows(of file: String, in folder: String) throws -> [Row] {
        try rows(at: root.appending(path: folder).appending(path: file))
    }

    /// Returns the rows of a file that lies beside the folders.
    static func rows(of file: String) throws -> [Row] {
        try rows(at: root.appending(path: file))
    }

    /// Returns the rows of a file that is the project's own.
    static func ownRows(of file: String, in folder: String) throws -> [Row] {
        try rows(at: fixtures.appending(path: folder).appending(path: file))
    }

    /// Returns a level written as "0.95".
    static func level(_ text: String?) -> ConfidenceLevel? {
        guard let text, text.hasPrefix("0."), let numerator = Int(text.dropFirst(2)) else { return nil }
        return ConfidenceLevel(numerator, of: text.dropFirst(2).reduce(1) { power, _ in power * 10 })
    }

    /// Says whether two numbers agree: relatively, and absolutely near 0, as the reference's README has it.
    static func agree(_ value: Double, _ expected: String?, _ tolerance: Double) -> Bool {
        switch expected {
        case "NA", "NaN": return value.isNaN
        case "Inf": return value == .infinity
        case "-Inf": return value == -.infinity
        default:
            guard let number = expected.flatMap({ Double($0) }) else { return false }
            return abs(value - number) <= (abs(number) < 1e-8 ? tolerance : tolerance * abs(number))
        }
    }

    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    private static let root =
        ProcessInfo.processInfo.environment["BAROMETER_CASES"].map { URL(filePath: $0) } ?? fixtures

    private static func rows(at file: URL) throws -> [Row] {
        let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map(fields)
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
    }

    /// The fields of a line; a comma within quotes separates nothing.
    private static func fields(_ line: Substring) -> [String] {
        var (fields, isQuoted) = ([""], false)
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
