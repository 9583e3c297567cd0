// SPDX-License-Identifier: Apache-2.0

import Estimation

/// A random survey for property tests: strata of random sizes, answers with gaps, and two classifications.
struct MadeUpSample {
    let strata: [DesignStratum]
    let stratum: [Int]
    let size: [Int]
    let region: [Int]
    let answers: [Int?]
    let values: [Double]

    /// Draws a survey of four strata, three sizes, two regions and four answers; a fraction of each stratum answered.
    init(seed: UInt64, respondents: Int = 80, answered fraction: Double = 0.4) {
        var generator = SeededGenerator(state: seed)
        let stratum = (0..<respondents).map { $0 % 4 }
        strata = (0..<4).map { position in
            let answered = stratum.count { $0 == position }
            return DesignStratum(name: "\(position)", units: Int((Double(answered) / fraction).rounded(.up)))
        }
        self.stratum = stratum
        size = (0..<respondents).map { _ in Int.random(in: 0..<3, using: &generator) }
        region = (0..<respondents).map { _ in Int.random(in: 0..<2, using: &generator) }
        answers = (0..<respondents).map { _ in
            let answer = Int.random(in: -1..<4, using: &generator)
            return answer < 0 ? nil : answer
        }
        values = (0..<respondents).map { _ in Double(Int.random(in: 0...100, using: &generator)) }
    }

    var design: SampleDesign { SampleDesign(strata: strata, stratum: stratum) }

    /// Sizes and regions with totals that some weights meet: those of the design weights, shifted a little.
    var margins: [PopulationMargin] {
        func margin(_ name: String, _ codes: [Int], _ classes: Int) -> PopulationMargin {
            let weights = design.weights
            let sums = (0..<classes).map { code in
                codes.indices.reduce(0) { $0 + (codes[$1] == code ? weights[$1] : 0) }
            }
            let shift = 0.1 * (sums.min() ?? 0)
            var totals = sums
            totals[0] += shift
            totals[classes - 1] -= shift
            return PopulationMargin(name: name, classes: (0..<classes).map(String.init), totals: totals, codes: codes)
        }
        return [margin("size", size, 3), margin("region", region, 2)]
    }

    /// The share of an answer among those who gave one.
    func share(of answer: Int, in domain: [Bool]? = nil) -> Statistic {
        .mean(CodedAnswers(answers).indicator(of: answer), in: domain)
    }
}
