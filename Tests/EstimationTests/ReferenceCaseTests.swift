// SPDX-License-Identifier: Apache-2.0

import Testing

/// Every row of the reference values, computed elsewhere in R, in Python and in exact arithmetic.
@Suite struct ReferenceCaseTests {
    /// The files of expected values by folder.
    private static let files = [
        "a2_synth": ["expected.csv"],
        "b_barometer": ["expected.csv"],
        "c_tests": ["expected.csv"],
        "d_intervals": ["binomial_grid.csv", "finite_grid.csv", "coverage.csv"],
        "e_rindicators": ["expected.csv"],
    ]

    @Test(arguments: files.keys.sorted())
    func `every expected value of a folder is met`(_ folder: String) throws {
        var (all, met) = (0, 0)
        var (left, unanswered): ([String], [String]) = ([], [])
        // Values that were computed later stand in a file for all folders.
        let later = try Cases.rows(of: "more_expected.csv").filter { $0["folder"] == folder }
        for file in (Self.files[folder] ?? []) + ["more_expected.csv"] {
            let families = CaseRegistry.families.filter { family in
                family.folder == folder && family.file == (file == "more_expected.csv" ? "expected.csv" : file)
            }
            var evaluators: [Int: CaseFamily.Evaluator] = [:]
            let rows = file == "more_expected.csv" ? later : try Cases.rows(of: file, in: folder)
            for (index, columns) in rows.enumerated() {
                let row = CaseRow(file: file, line: index + 2, columns: columns)
                all += 1
                guard let position = families.firstIndex(where: { $0.covers(row) }) else {
                    unanswered.append("\(row): no family answers for it")
                    continue
                }
                do {
                    let evaluate = try evaluators[position] ?? families[position].evaluator()
                    evaluators[position] = evaluate
                    switch CaseVerdict(of: row, answers: try evaluate(row)) {
                    case .met: met += 1
                    case .left(let reason): left.append("\(row): \(reason)")
                    }
                } catch {
                    left.append("\(row): \(error)")
                }
            }
        }
        for row in left + unanswered { print("\(folder)/\(row)") }
        print("\(folder): \(met) of \(all)")
        #expect(all > 0 && left.isEmpty)
        #expect(unanswered.isEmpty)
    }
}
