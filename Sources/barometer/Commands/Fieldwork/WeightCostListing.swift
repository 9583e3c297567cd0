// SPDX-License-Identifier: Apache-2.0

import Estimation

/// What it would cost to weight the answers to the sizes of the classes, by each classification.
struct WeightCostListing {
    let balances: [ClassBalance]

    /// None before anybody answered.
    var lines: [String] {
        let judged = balances.compactMap { balance in balance.weighting.map { (balance.classification, $0) } }
        guard !judged.isEmpty else { return [] }
        let lines = judged.map { name, weighting -> [String] in
            guard case .success(let weighting) = weighting else { return [name, "–", "–"] }
            return [
                name, DeskText.decimal(weighting.effect.designEffect, 3),
                DeskText.decimal(weighting.effect.effectiveBase, 1),
            ]
        }
        let steps = judged.flatMap { name, weighting -> [String] in
            switch weighting {
            case .success(let weighting): weighting.mergings.map { " In “\(name)”, \($0.step)" }
            case .failure(let refusal): [" \(refusal)"]
            }
        }
        return DeskText.aligned([["", "weight effect", "effective base"]] + lines, left: 1)
            + DeskText.paragraph(
                "Weights to the size of each class would leave as much known as so many respondents of equal weight know;"
                    + " “barometer tabulate” shows the shares with them (--weight-by).\(steps.joined())"
            )
    }
}
