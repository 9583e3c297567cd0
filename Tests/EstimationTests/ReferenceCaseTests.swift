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
        for file in Self.files[folder] ?? [] {
            let families = CaseRegistry.families.filter { $0.folder == folder && $0.file == file }
            var evaluators: [Int: CaseFamily.Evaluator] = [:]
            for (index, columns) in try Cases.rows(of: file, in: folder).enumerated() {
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
