// SPDX-License-Identifier: Apache-2.0

import Variables

extension JudgedClaim {
    /// Why a percentage cannot be that of any number of respondents of its base: “Of 18 respondents nobody can be 43 %; 39 %
    /// and 44 % can.”; nil where one could be, and where the words are no plain percentage.
    ///
    /// Such a claim is no slip of the cell or of the year: it was false whatever anybody answered.
    var impossibility: String? {
        guard case .judged(let quantity, _) = outcome, quantity.quantityClass == .plainPercent,
            case .cell(let figure)? = grounds, let anchor = quantity.anchor, quantity.decimals <= 6
        else { return nil }
        let possible = AttainablePercentages(base: figure.base, decimals: quantity.decimals)
        guard !possible.contains(anchor) else { return nil }
        func text(_ share: Rational) -> String {
            DigitText(.english).text(share, decimals: quantity.decimals) + " %"
        }
        let (below, above) = possible.neighbours(of: anchor)
        let base = figure.base == 1 ? "1 respondent" : "\(figure.base) respondents"
        return "Of \(base) nobody can be \(text(anchor)); \(text(below)) and \(text(above)) can."
    }
}
