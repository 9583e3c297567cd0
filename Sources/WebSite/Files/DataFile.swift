// SPDX-License-Identifier: Apache-2.0

import Disclosure
import Reporting
import Variables

/// A table as open data: one line a cell, in UTF-8 with commas.
struct DataFile {
    let release: Release
    let language: Language

    static func path(of table: ReleasedTable) -> String { "tables/\(SafeName.of(table.id)).csv" }

    private static let columns = [
        "table", "item", "category", "item_label", "label", "composite", "role", "classification", "class",
        "class_label",
        "status", "count", "base", "asked", "valid_base", "percent", "lower", "upper", "possible_lower",
        "possible_upper", "source", "origin", "profile",
    ]

    func file(of table: ReleasedTable) -> SiteFile {
        var lines = [Self.columns.joined(separator: ",")]
        for row in table.rows.indices {
            for column in table.columns.indices { lines.append(line(table, row, column)) }
        }
        return SiteFile(path: Self.path(of: table), content: lines.joined(separator: "\r\n") + "\r\n")
    }

    private func line(_ table: ReleasedTable, _ row: Int, _ column: Int) -> String {
        let stub = table.rows[row]
        let banner = table.columns[column]
        let cell = table.cell(row: row, column: column)
        let figure = cell.figure
        let validBase = figure == nil ? nil : table.validBases[row * table.columns.count + column]
        let status =
            switch cell {
            case .published: "published"
            case .withheld: "withheld"
            case .noBase: "no_base"
            }
        let fields: [String] = [
            table.id, stub.item ?? "", stub.category, stub.itemLabel?.text(in: language) ?? "",
            stub.label.text(in: language), stub.isComposite ? "yes" : "no", stub.role.rawValue,
            banner.domain?.classification ?? "",
            banner.domain?.classCode ?? "", banner.label.text(in: language), status,
            Self.whole(figure?.count), Self.whole(figure?.base), Self.whole(figure?.asked), Self.whole(validBase),
            figure.map { Self.tenths($0.share) } ?? "", figure?.interval.map { Self.tenths($0.lowerBound) } ?? "",
            figure?.interval.map { Self.tenths($0.upperBound) } ?? "",
            figure?.worstCase.map { Self.tenths($0.lowerBound) } ?? "",
            figure?.worstCase.map { Self.tenths($0.upperBound) } ?? "",
            table.source == .register ? "register" : "answers",
            release.rehearsalSeed == nil ? "respondents" : "rehearsed", release.profile.rawValue,
        ]
        return fields.map(CSVField.text).joined(separator: ",")
    }

    private static func whole(_ number: Int?) -> String { number.map { "\($0)" } ?? "" }

    /// A fraction as a percentage with one decimal.
    private static func tenths(_ fraction: Double) -> String {
        let tenths = Int((fraction * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
