// SPDX-License-Identifier: Apache-2.0

import Estimation

/// Those who answered before the first reminder against those who answered since the last one, by each classification.
struct ArrivalListing {
    let balances: [ClassBalance]
    /// How many reminders there were.
    let reminders: Int

    /// Parts that stand apart; none where nobody has been reminded.
    var blocks: [[String]] {
        guard reminders > 0 else { return [] }
        let compared = balances.compactMap { balance in balance.arrival.map { (balance.classification, $0) } }
        guard !compared.isEmpty else {
            return [
                DeskText.paragraph(
                    "Nobody has answered since the last reminder: there is nothing to compare with those who answered first."
                )
            ]
        }
        return [DeskText.paragraph(heading)] + compared.map(classes) + [summary(compared) + meaning]
    }

    private var heading: String {
        reminders == 1
            ? "First against last: those who answered before the reminder, and those who have answered since."
            : "First against last: those who answered before the first reminder, and those who have answered since the last"
                + " of \(reminders). Those between take no part."
    }

    private func classes(_ name: String, _ found: ArrivalComparison) -> [String] {
        let lines = found.categories.map { one in
            ["  \(one.name)", "\(one.first)", "\(one.last)", DeskText.decimal(one.difference, 1)]
        }
        return DeskText.aligned([[name, "first", "last", "difference"]] + lines, left: 1)
    }

    private func summary(_ compared: [(String, ArrivalComparison)]) -> [String] {
        let lines = compared.map { name, found in
            [
                name, "\(found.firstBase)", "\(found.lastBase)",
                found.test.exactProbability.map(DeskText.probability) ?? "–",
                DeskText.probability(found.test.correctedProbability),
                "\(DeskText.percentage(found.dissimilarity)) %",
            ]
        }
        return DeskText.aligned([["", "first", "last", "exact p", "corrected p", "dissimilarity"]] + lines, left: 1)
    }

    private var meaning: [String] {
        DeskText.paragraph(
            "Where the last differ from the first, more reminders would have moved the result, and those who never answered"
                + " may differ further in the same direction; where no difference is found, that is no evidence that they"
                + " are like those who did."
        )
    }
}
