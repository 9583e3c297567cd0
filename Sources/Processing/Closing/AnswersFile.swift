// SPDX-License-Identifier: Apache-2.0

import Variables

/// The answers as comma-separated codes, one line a respondent, one column a variable.
enum AnswersFile {
    private static let comma = UInt8(ascii: ",")
    private static let newline = UInt8(ascii: "\n")
    private static let dash = UInt8(ascii: "-")

    static func write(_ dataset: Dataset) -> String {
        var bytes = Array(dataset.variables.map(\.name).joined(separator: ",").utf8)
        bytes.append(newline)
        let codes = dataset.variables.map { $0.codes.map { Array($0.utf8) } }
        for position in 0..<dataset.count {
            for column in dataset.variables.indices {
                if column > 0 { bytes.append(comma) }
                switch dataset[column: column][position] {
                case .code(let index): bytes += codes[column][index]
                case .missing(.notAsked): break
                case .missing(.noAnswer): bytes.append(dash)
                }
            }
            bytes.append(newline)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func read(_ text: String, variables: [Variable]) throws -> Dataset {
        let lines = Array(text.utf8).split(separator: newline)
        guard let header = lines.first else { throw ClosedFieldworkFiles.Mismatch("answers.csv is empty.") }
        let names = header.split(separator: comma).map { String(decoding: $0, as: UTF8.self) }
        guard names == variables.map(\.name) else {
            throw ClosedFieldworkFiles.Mismatch(
                "answers.csv was made from another questionnaire or other classifications: its columns are not those"
                    + " of this study. Close or rehearse the study again."
            )
        }
        var dataset = Dataset(variables: variables, count: lines.count - 1)
        let indices = variables.map { variable in
            Dictionary(
                variable.codes.enumerated().map { (ArraySlice($1.utf8), $0) },
                uniquingKeysWith: { first, _ in first }
            )
        }
        for (position, line) in lines.dropFirst().enumerated() {
            let fields = line.split(separator: comma, omittingEmptySubsequences: false)
            guard fields.count == variables.count else {
                throw ClosedFieldworkFiles.Mismatch(
                    "Line \(position + 2) of answers.csv has \(fields.count) fields; it should have \(variables.count)."
                )
            }
            for (column, field) in fields.enumerated() where !field.isEmpty {
                if field.elementsEqual([dash]) {
                    dataset[column: column][position] = .missing(.noAnswer)
                } else if let index = indices[column][field] {
                    dataset[column: column][position] = .code(index)
                } else {
                    throw ClosedFieldworkFiles.Mismatch(
                        "Line \(position + 2) of answers.csv has “\(String(decoding: field, as: UTF8.self))” in the"
                            + " column \(variables[column].name), which is no code of it."
                    )
                }
            }
        }
        return dataset
    }
}
