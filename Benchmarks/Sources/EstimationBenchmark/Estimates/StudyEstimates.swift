// SPDX-License-Identifier: Apache-2.0

import Estimation

/// The estimates of a study from its counts: the shares of every question in every class.
enum StudyEstimates {
    static func estimates(of study: MadeUpStudy, from counts: SurveyAccumulator) -> [CellEstimate] {
        // Everybody is of one class of each classification and has an answer or none, so any table has all respondents.
        let respondents = counts.counts(question: 0, classification: 0).respondents
        let design = SampleDesign(
            strata: study.designStrata(respondents: respondents),
            stratum: Array(0..<study.strata),
            counts: respondents
        )
        var estimates: [CellEstimate] = []
        for (classification, classes) in study.classifications.enumerated() {
            for (question, categories) in study.questions.enumerated() {
                let table = counts.counts(question: question, classification: classification).sample(of: design)
                let answers = table.coded()
                for division in 0..<classes {
                    let shares = table.design.shares(
                        of: Array(0..<categories),
                        in: answers,
                        domain: table.members(of: division)
                    )
                    for category in 0..<categories {
                        let share = shares[category]
                        let interval = ShareInterval.ofEstimate(share)
                        estimates.append(
                            CellEstimate(
                                cell: CellEstimate.Cell(
                                    classification: classification,
                                    question: question,
                                    division: division,
                                    category: category
                                ),
                                share: share.value,
                                standardError: share.standardError,
                                lower: interval.lower,
                                upper: interval.upper
                            )
                        )
                    }
                }
            }
        }
        return estimates
    }
}
