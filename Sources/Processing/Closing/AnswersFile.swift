// SPDX-License-Identifier: Apache-2.0

import Variables

/// The answers as comma-separated codes, one line a respondent: where the answers come from, then one column a variable.
///
/// Every line says its origin, so that rehearsed answers stay known as such when lines are copied elsewhere.
enum AnswersFile {
    private static let comma = UInt8(ascii: ",")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let dash = UInt8(ascii: "-")
    private static let star = UInt8(ascii: "*")

    static func write(_ dataset: Dataset, origin: ClosedFieldwork.Origin) -> String {
        var bytes = Array((["origin"] + dataset.variables.map(\.name)).joined(separator: ",").utf8)
        bytes.append(newline)
        let marker = Array(origin.name.utf8)
        let codes = dataset.variables.map { $0.codes.map { Array($0.utf8) } }
        for position in 0..<dataset.count {
            bytes += marker
            for column in dataset.variables.indices {
                bytes.append(comma)
                switch dataset[column: column][position] {
                case .code(let index): bytes += codes[column][index]
                case .missing(.notAsked): break
                case .missing(.noAnswer): bytes.append(dash)
                case .missing(.withheld): bytes.append(star)
                }
            }
            bytes.append(newline)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func read(_ text: String, origin: ClosedFieldwork.Origin, variables: [Variable]) throws -> Dataset {
        var lines = Array(text.utf8).split(separator: newline, omittingEmptySubsequences: false)
            .map { $0.last == carriageReturn ? $0.dropLast() : $0 }
        if lines.last?.isEmpty == true { lines.removeLast() }
        guard let header = lines.first else { throw ClosedFieldworkFiles.Mismatch("answers.csv is empty.") }
        let names = header.split(separator: comma).map { String(decoding: $0, as: UTF8.self) }
        guard names == ["origin"] + variables.map(\.name) else {
            throw ClosedFieldworkFiles.Mismatch(
                "answers.csv was made from another questionnaire or other classifications: its columns are not those"
                    + " of this study. Close or rehearse the study again."
            )
        }
        var dataset = Dataset(variables: variables, count: lines.count - 1)
        // Codes are set in columns of their own: setting one code through the dataset would copy its column.
        var columns = variables.indices.map { dataset[column: $0] }
        let indices = variables.map { variable in
            Dictionary(
                variable.codes.enumerated().map { (ArraySlice($1.utf8), $0) },
                uniquingKeysWith: { first, _ in first }
            )
        }
        for (position, line) in lines.dropFirst().enumerated() {
            let fields = line.split(separator: comma, omittingEmptySubsequences: false)
            guard fields.count == names.count else {
                throw ClosedFieldworkFiles.Mismatch(
                    "Line \(position + 2) of answers.csv has \(fields.count) fields; it should have \(names.count)."
                )
            }
            guard fields[0].elementsEqual(origin.name.utf8) else {
                throw ClosedFieldworkFiles.Mismatch(
                    "Line \(position + 2) of answers.csv comes from “\(String(decoding: fields[0], as: UTF8.self))”,"
                        + " but origin.csv says “\(origin.name)”."
                )
            }
            for (column, field) in fields.dropFirst().enumerated() where !field.isEmpty {
                if field.elementsEqual([dash]) {
                    columns[column][position] = .missing(.noAnswer)
                } else if field.elementsEqual([star]) {
                    columns[column][position] = .missing(.withheld)
                } else if let index = indices[column][field] {
                    columns[column][position] = .code(index)
                } else {
                    throw ClosedFieldworkFiles.Mismatch(
                        "Line \(position + 2) of answers.csv has “\(String(decoding: field, as: UTF8.self))” in the"
                            + " column \(variables[column].name), which is no code of it."
                    )
                }
            }
        }
        for (position, column) in columns.enumerated() { dataset[column: position] = column }
        return dataset
    }
}
