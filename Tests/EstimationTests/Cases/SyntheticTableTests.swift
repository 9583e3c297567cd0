// SPDX-License-Identifier: Apache-2.0

import Estimation

extension CaseFamily {
    /// Tests of independence in weighted tables: "svychisq_F_stat", "svychisq_Wald_df" with the key "ddf", and so on.
    static func tableTest(_ row: CaseRow, _ parts: [String], _ sample: SyntheticSample) -> [Answer] {
        guard let columns = tableColumns[row.id], parts.count == 3,
            let test = RaoScottTest(
                sample.design,
                rows: sample.codes(of: columns.row),
                columns: sample.codes(of: columns.column)
            )
        else { return [] }
        let result: RaoScottTest.Result? =
            switch parts[1] {
            case "F": test.secondOrder
            case "Chisq": test.firstOrder
            case "Wald": test.waldTest
            case "adjWald": test.adjustedWaldTest
            default: nil
            }
        switch (parts[1], parts[2]) {
        // The reference prints X² itself beside the corrected probability.
        case ("Chisq", "stat"), ("saddlepoint", "stat"): return [.number(test.pearson)]
        case ("saddlepoint", "p"): return [.number(test.saddlepointProbability)]
        case (_, "stat"): return result.map { [.number($0.statistic)] } ?? []
        case (_, "p"): return result.map { [.number($0.probability)] } ?? []
        case (_, "df"):
            return result.map { [.number(row.key == "ddf" ? $0.denominatorDegrees : $0.degreesOfFreedom)] } ?? []
        default: return []
        }
    }
}
