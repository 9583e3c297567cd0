// SPDX-License-Identifier: Apache-2.0

import Estimation
import Populations

/// A made-up census with non-response: 24 strata, 6 classifications of 3 to 9 classes, 60 questions of 2 to 7 categories.
///
/// In each stratum between a quarter and three quarters have answered; of each question between 1 and 15 % of the
/// answers are missing. What is answered depends on the class in the first classification. The respondents of one seed
/// are always the same.
struct MadeUpStudy {
    let strata = 24
    let classifications = [3, 4, 5, 6, 7, 9]
    let questions = (0..<60).map { 2 + $0 % 6 }

    private let respondents: SeededGenerator
    private let stratum: Odds
    private let classes: [Odds]
    /// Of each question, for each class of the first classification.
    private let answers: [[Odds]]
    /// How many of 100 answers are missing.
    private let missing: [Int]
    /// How many of 100 units answer, in each stratum.
    private let response: [Int]

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed, purpose: "study")
        respondents = SeededGenerator(seed: seed, purpose: "respondents")
        stratum = Odds(outcomes: strata, using: &generator)
        classes = classifications.map { Odds(outcomes: $0, using: &generator) }
        let groups = classifications[0]
        answers = questions.map { categories in
            (0..<groups).map { _ in Odds(outcomes: categories, using: &generator) }
        }
        missing = questions.map { _ in Int.random(in: 1...15, using: &generator) }
        response = (0..<strata).map { _ in Int.random(in: 25...75, using: &generator) }
    }

    /// A count of nothing yet; a respondent's group is its stratum.
    var emptyCount: SurveyAccumulator {
        SurveyAccumulator(groups: strata, classifications: classifications, questions: questions)
    }

    /// Hands on so many respondents, a part at a time.
    func forEachBatch(of count: Int, size: Int, _ body: (SurveyAccumulator.Batch) -> Void) {
        var generator = respondents
        for start in stride(from: 0, to: count, by: size) {
            body(batch(of: min(size, count - start), using: &generator))
        }
    }

    /// Returns the strata, their sizes in the frame being such that so many respondents are the part that answered.
    func designStrata(respondents: [Int]) -> [DesignStratum] {
        zip(respondents, response).enumerated().map { index, stratum in
            DesignStratum(name: "\(index)", units: (stratum.0 * 100 + stratum.1 - 1) / stratum.1)
        }
    }

    private func batch(of count: Int, using generator: inout SeededGenerator) -> SurveyAccumulator.Batch {
        let strata = (0..<count).map { _ in stratum.draw(using: &generator) }
        let columns = classes.map { odds in (0..<count).map { _ in odds.draw(using: &generator) } }
        return SurveyAccumulator.Batch(
            groups: strata,
            classifications: columns,
            answers: zip(answers, missing).map { odds, missing in
                (0..<count).map { index in
                    let isMissing = Int.random(in: 0..<100, using: &generator) < missing
                    return isMissing ? -1 : odds[Int(columns[0][index])].draw(using: &generator)
                }
            }
        )
    }
}
