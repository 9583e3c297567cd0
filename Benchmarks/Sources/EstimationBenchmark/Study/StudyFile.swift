// SPDX-License-Identifier: Apache-2.0

import Estimation

/// The respondents as a file of comma-separated values, for R: what a study's file looks like, weights included.
struct StudyFile {
    let text: String

    init(_ batch: SurveyAccumulator.Batch, of study: MadeUpStudy) {
        var respondents = Array(repeating: 0, count: study.strata)
        for stratum in batch.groups { respondents[Int(stratum)] += 1 }
        let strata = study.designStrata(respondents: respondents)
        let names =
            ["stratum", "units", "weight"] + batch.classifications.indices.map { "c\($0)" }
            + batch.answers.indices.map { "q\($0)" }
        let rows = batch.groups.indices.map { row in
            let stratum = Int(batch.groups[row])
            let units = strata[stratum].units ?? 0
            let start = ["\(stratum)", "\(units)", "\(Double(units) / Double(respondents[stratum]))"]
            let classes = batch.classifications.map { "\($0[row])" }
            let answers = batch.answers.map { $0[row] < 0 ? "" : "\($0[row])" }
            return (start + classes + answers).joined(separator: ",")
        }
        text = ([names.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
    }
}
