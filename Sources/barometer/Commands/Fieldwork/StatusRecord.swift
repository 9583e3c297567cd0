// SPDX-License-Identifier: Apache-2.0

import Estimation
import Fieldwork
import Studies

/// The standing of a study as machines read it; what is not known at its stage is left out.
struct StatusRecord: Encodable {
    /// How many units are where.
    struct Counts: Encodable {
        var asked: Int
        var answered: Int
        var declined: Int?
        var notHeard: Int?
        var withdrawn: Int?
        var responseRate: Double?

        private enum CodingKeys: String, CodingKey {
            case asked, answered, declined, withdrawn
            case notHeard = "not_heard"
            case responseRate = "response_rate"
        }

        init(asked: Int, answered: Int, _ dispositions: Dispositions.Counts?) {
            (self.asked, self.answered) = (asked, answered)
            declined = dispositions?.declined
            notHeard = dispositions?.unheard
            withdrawn = dispositions?.withdrawn
            responseRate = asked > 0 ? Double(answered) / Double(asked) : nil
        }
    }

    /// A class of a classification.
    struct Class: Encodable {
        var code: String
        var counts: Counts
        var difference: Double?
        var partial: Double?

        private enum CodingKeys: String, CodingKey {
            case counts, difference
            case code = "class"
            case partial = "partial_r"
        }
    }

    /// What was found of a classification.
    struct Judgement: Encodable {
        var exactProbability: Double?
        var correctedProbability: Double
        var naiveProbability: Double
        var greatestDifference: Double
        var dissimilarity: Double
        var adjustedIndicator: Double
        var standardError: Double?
        var criteria: [Criterion]
        var mayBeCalledRepresentative: Bool

        private enum CodingKeys: String, CodingKey {
            case dissimilarity, criteria
            case exactProbability = "exact_p"
            case correctedProbability = "corrected_p"
            case naiveProbability = "naive_p"
            case greatestDifference = "greatest_difference"
            case adjustedIndicator = "adjusted_r"
            case standardError = "r_standard_error"
            case mayBeCalledRepresentative = "may_be_called_representative"
        }

        init(_ found: Representativeness) {
            exactProbability = found.fit.exactProbability
            correctedProbability = found.fit.correctedProbability
            naiveProbability = found.fit.naive.probability
            greatestDifference = found.fit.greatestDifference
            dissimilarity = found.fit.dissimilarity
            adjustedIndicator = found.indicator.adjusted
            standardError = found.indicator.standardError
            criteria = found.findings.map(Criterion.init)
            mayBeCalledRepresentative = found.mayBeCalledRepresentative
        }
    }

    /// A criterion of the word, with its value and its limit.
    struct Criterion: Encodable {
        var name: String
        var value: Double
        var limit: Double
        var isMet: Bool

        private enum CodingKeys: String, CodingKey {
            case name, value, limit
            case isMet = "is_met"
        }

        init(_ finding: RepresentativenessPolicy.Finding) {
            name = finding.criterion.rawValue
            (value, limit, isMet) = (finding.value, finding.limit, finding.isMet)
        }
    }

    /// A classification.
    struct Balance: Encodable {
        var classification: String
        var classes: [Class]
        var representativeness: Judgement?
        var weightEffect: Double?
        var effectiveBase: Double?
        var firstAgainstLast: Arrival?
        /// The class of each of the next calls, one after the other.
        var nextCalls: [String]
        var indicator: Double?
        var indicatorAfterCalls: Double?

        private enum CodingKeys: String, CodingKey {
            case classification, classes, representativeness
            case weightEffect = "weight_effect"
            case effectiveBase = "effective_base"
            case firstAgainstLast = "first_against_last"
            case nextCalls = "next_calls"
            case indicator = "r"
            case indicatorAfterCalls = "r_after_calls"
        }

        init(_ balance: ClassBalance) {
            classification = balance.classification
            classes = balance.classes.map { one in
                Class(
                    code: one.code,
                    counts: Counts(asked: one.asked, answered: one.answered, one.dispositions),
                    difference: one.difference,
                    partial: one.partial
                )
            }
            representativeness = balance.representativeness.map(Judgement.init)
            let effect = (try? balance.weighting?.get())?.effect
            weightEffect = effect?.designEffect
            effectiveBase = effect?.effectiveBase
            firstAgainstLast = balance.arrival.map(Arrival.init)
            nextCalls = balance.calls?.calls ?? []
            indicator = balance.before
            indicatorAfterCalls = balance.calls == nil ? nil : balance.after
        }
    }

    var study: String
    var isAnonymous: Bool
    var stage: String
    /// Whether the last day to answer is over while the fieldwork is open; nil at other stages.
    var isOverdue: Bool?
    var everyone: Counts
    var refusalRate: Double?
    var drafts: Int?
    /// How many times those who could still answer were reminded; nil before anybody has been asked.
    var reminders: Int?
    var classifications: [Balance]
    var next: [Standing.Step]

    private enum CodingKeys: String, CodingKey {
        case study, stage, everyone, drafts, reminders, classifications, next
        case isAnonymous = "anonymous"
        case isOverdue = "overdue"
        case refusalRate = "refusal_rate"
    }

    init(_ standing: Standing) {
        study = standing.study.settings.id
        isAnonymous = standing.study.settings.isAnonymous
        stage = standing.stage.rawValue
        isOverdue = standing.stage == .open ? standing.isOverdue : nil
        let (coverage, total) = (standing.coverage, standing.dispositions?.total)
        everyone = Counts(asked: coverage.asked, answered: coverage.answered, total)
        refusalRate = total?.refusalRate
        drafts = standing.drafts
        let isAsked = standing.stage == .open || standing.stage == .closed
        reminders = isAsked ? standing.rounds.count(where: \.isReminder) : nil
        classifications = standing.balances().map(Balance.init)
        next = standing.next
    }
}
