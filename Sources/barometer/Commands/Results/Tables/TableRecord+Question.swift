// SPDX-License-Identifier: Apache-2.0

import Estimation
import Tabulation
import Variables

extension TableRecord {
    /// How many gave no answer, and how many did not know or found the question not relevant.
    struct Missing: Encodable {
        var item: String?
        var unanswered: Int
        var dontKnow: Int

        private enum CodingKeys: String, CodingKey {
            case item, unanswered
            case dontKnow = "dont_know"
        }

        init(item: String?, _ missing: MissingAnswers) {
            self.item = item
            (unanswered, dontKnow) = (missing.unanswered, missing.dontKnows)
        }
    }

    /// A test of all answers by class.
    struct Difference: Encodable {
        var item: String?
        var classification: String
        var method: String
        var base: Int?
        var statistic: Double?
        var degreesOfFreedom: Double?
        var denominatorDegrees: Double?
        var probability: Double
        var cramersV: Double?

        private enum CodingKeys: String, CodingKey {
            case item, classification, method, base, statistic
            case degreesOfFreedom = "df"
            case denominatorDegrees = "denominator_df"
            case probability = "p"
            case cramersV = "cramers_v"
        }

        init(_ difference: ClassDifference) {
            item = difference.item
            classification = difference.classification
            method = difference.method.rawValue
            base = difference.base
            statistic = difference.statistic?.statistic
            degreesOfFreedom = difference.statistic?.degreesOfFreedom
            probability = difference.probability
            cramersV = difference.cramersV
        }

        init(_ difference: WeightedCells.Difference) {
            item = difference.item
            classification = difference.classification
            method = "raoScott"
            statistic = difference.test.statistic
            degreesOfFreedom = difference.test.degreesOfFreedom
            denominatorDegrees = difference.test.denominatorDegrees
            probability = difference.test.probability
        }
    }

    /// Where the answers to an item lie, in one column.
    struct Scale: Encodable {
        var item: String?
        var classification: String?
        var classCode: String?
        var base: Int
        var mean: Double?
        var standardError: Double?
        var standardDeviation: Double?
        var median: Double?
        /// Of the breakdown, the same in all its classes.
        var kruskalWallis: Double?
        var correlation: Double?
        var trendProbability: Double?
        var trendMethod: String?

        private enum CodingKeys: String, CodingKey {
            case item, classification, base, mean, median, correlation
            case classCode = "class"
            case standardError = "standard_error"
            case standardDeviation = "sd"
            case kruskalWallis = "kruskal_wallis_p"
            case trendProbability = "trend_p"
            case trendMethod = "trend_method"
        }

        init(_ scale: ScaleSummary, _ column: Crosstab.Column, _ position: Int) {
            let (one, given) = (scale.columns[position], scale.columns[position].distribution)
            let comparison = scale.comparisons.first { $0.columns.contains(position) }
            item = scale.item
            classification = column.domain?.classification
            classCode = column.domain?.classCode
            base = given.base
            mean = given.mean
            standardError = one.mean?.standardError.finite
            standardDeviation = given.standardDeviation
            median = given.median
            kruskalWallis = comparison?.kruskalWallis?.probability
            correlation = comparison?.trend?.correlation
            trendProbability = comparison?.trendProbability?.value
            trendMethod = comparison?.trendProbability.map { $0.isExact ? "exact" : "normal" }
        }
    }

    /// How far two items go together.
    struct Correlation: Encodable {
        var first: String
        var second: String
        var base: Int?
        var spearman: Double?
        var kendall: Double?
    }

    /// How many answers were given in one column.
    struct Several: Encodable {
        var classification: String?
        var classCode: String?
        var base: Int
        var answers: Int
        var meanAnswers: Double?
        var none: Int

        private enum CodingKeys: String, CodingKey {
            case classification, base, answers, none
            case classCode = "class"
            case meanAnswers = "mean_answers"
        }

        init(_ column: Crosstab.Column, _ counted: SeveralAnswersTable) {
            classification = column.domain?.classification
            classCode = column.domain?.classCode
            (base, answers, none) = (counted.base, counted.answers, counted.noneMarked)
            meanAnswers = counted.meanAnswers
        }
    }

    /// Answers, or items by one answer, compared in pairs among the same respondents.
    struct Order: Encodable {
        struct Place: Encodable {
            var code: String
            var count: Int
            var letter: String
            var higherThan: String

            private enum CodingKeys: String, CodingKey {
                case code, count, letter
                case higherThan = "higher_than"
            }
        }

        var category: String?
        var base: Int
        var places: [Place]
        var cochranQ: Double?
        var cochranProbability: Double?

        private enum CodingKeys: String, CodingKey {
            case category, base, places
            case cochranQ = "cochran_q"
            case cochranProbability = "cochran_p"
        }

        init(_ order: AnswerOrder) {
            let pairwise = order.comparison.pairwise
            category = order.category
            base = pairwise.shares.first?.base ?? 0
            places = order.codes.indices.map { position in
                Place(
                    code: order.codes[position],
                    count: pairwise.shares[position].count,
                    letter: PairwiseComparison.letter(of: position),
                    higherThan: pairwise.letters(of: position)
                )
            }
            cochranQ = order.comparison.cochranQ?.statistic
            cochranProbability = order.comparison.cochranQ?.probability
        }
    }
}
