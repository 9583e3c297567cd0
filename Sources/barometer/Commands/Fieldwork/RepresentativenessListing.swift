// SPDX-License-Identifier: Apache-2.0

import Estimation

/// Whether those who answered represent those who were asked, by each classification, with the criteria that decide.
struct RepresentativenessListing {
    let balances: [ClassBalance]
    /// Whether somebody has answered.
    let isAnswered: Bool

    private static let head = [
        "", "exact p", "corrected p", "naive p", "greatest diff.", "dissimilarity", "adjusted R", "may be called",
    ]

    var lines: [String] {
        let judged = balances.compactMap { balance in
            balance.representativeness.map { (balance.classification, $0) }
        }
        let silent = balances.filter { $0.representativeness == nil }.map(\.classification)
        guard let policy = judged.first?.1.policy else {
            guard !silent.isEmpty else { return [] }
            let reason = isAnswered ? "All are of one class" : "Nobody has answered"
            return DeskText.paragraph("\(reason): there is nothing to compare with those who were asked.")
        }
        let table = DeskText.aligned([Self.head] + judged.map { line($0, $1) }, left: 1)
        let rest =
            silent.isEmpty ? "" : " By \(silent.joined(separator: ", ")) all are of one class: nothing to compare."
        let limits =
            "p is at least \(DeskText.probability(policy.leastProbability)), every class is within"
            + " \(DeskText.decimal(policy.greatestDifference, 0)) points of its share of those asked, and the dissimilarity is"
            + " at most \(DeskText.percentage(policy.greatestDissimilarity)) %"
        return table
            + DeskText.paragraph(
                "Respondents may be called representative by a classification where \(limits); * marks what is not met."
                    + " p is the exact one, else the corrected one; the naive one takes the frame for endless and is shown for"
                    + " comparison. R is 1 where all classes answer alike; ± is 1.96 standard errors. The differences are in"
                    + " points, and a partial R below 0 marks a class that answers too seldom. None of this tells of what"
                    + " the classes do not explain.\(rest)"
            )
    }

    private func line(_ name: String, _ found: Representativeness) -> [String] {
        let (fit, indicator) = (found.fit, found.indicator)
        let unmet = Set(found.findings.filter { !$0.isMet }.map(\.criterion))
        func marked(_ text: String, _ criterion: RepresentativenessPolicy.Criterion, _ decides: Bool = true) -> String {
            text + (decides && unmet.contains(criterion) ? "*" : " ")
        }
        let isExact = fit.exactProbability != nil
        return [
            name,
            marked(fit.exactProbability.map(DeskText.probability) ?? "–", .probability, isExact),
            marked(DeskText.probability(fit.correctedProbability), .probability, !isExact),
            DeskText.probability(fit.naive.probability),
            marked(DeskText.decimal(fit.greatestDifference, 1), .difference),
            marked("\(DeskText.percentage(fit.dissimilarity)) %", .dissimilarity),
            DeskText.decimal(indicator.adjusted, 2)
                + (indicator.standardError.map { " ± \(DeskText.decimal(1.96 * $0, 2))" } ?? ""),
            found.mayBeCalledRepresentative ? "yes" : "no",
        ]
    }
}
