// SPDX-License-Identifier: Apache-2.0

import Foundation
import Machine

/// The estimates that R's package survey makes of the same respondents.
struct SurveyInR {
    let versions: String
    let time: Stopwatch
    let estimates: [CellEstimate]

    /// Runs R to its end.
    ///
    /// - Parameters:
    ///   - script: The program in R.
    ///   - study: The file of respondents.
    ///   - folder: Where R writes its estimates.
    /// - Throws: `Shell.Failure` where R fails or writes what cannot be read.
    init(_ script: String, on study: URL, in folder: URL) throws {
        let result = folder.appending(path: "estimates.csv")
        let output = try Shell.run("/usr/bin/env", ["Rscript", script, study.path, result.path])
        let lines = output.split(separator: "\n")
        guard lines.count == 3, let seconds = Double(lines[1]), let processorSeconds = Double(lines[2]) else {
            throw Shell.Failure(description: "R printed something else than expected: \(output)")
        }
        versions = String(lines[0])
        time = Stopwatch(seconds: seconds, processorSeconds: processorSeconds)
        let rows = try String(contentsOf: result, encoding: .utf8).split(separator: "\n").dropFirst()
        estimates = try rows.map { row in
            let fields = row.split(separator: ",")
            let (codes, values) = (
                fields.prefix(4).compactMap { Int($0) }, fields.dropFirst(4).compactMap { Double($0) }
            )
            guard codes.count == 4, values.count == 4 else {
                throw Shell.Failure(description: "R wrote an estimate that cannot be read: \(row)")
            }
            return CellEstimate(
                cell: CellEstimate.Cell(
                    classification: codes[0],
                    question: codes[1],
                    division: codes[2],
                    category: codes[3]
                ),
                share: values[0],
                standardError: values[1],
                lower: values[2],
                upper: values[3]
            )
        }
    }
}
