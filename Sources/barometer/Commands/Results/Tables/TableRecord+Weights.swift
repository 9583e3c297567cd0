// SPDX-License-Identifier: Apache-2.0

import Estimation
import Tabulation

extension TableRecord {
    /// The weights.
    struct Weighting: Encodable {
        var classifications: [String]
        var mergings: [String]
        var variation: Double?
        var designEffect: Double?
        var effectiveBase: Double

        private enum CodingKeys: String, CodingKey {
            case classifications, mergings
            case variation = "weight_variation"
            case designEffect = "weight_effect"
            case effectiveBase = "effective_base"
        }

        init(_ weighting: FrameWeighting) {
            classifications = weighting.classifications
            mergings = weighting.mergings.map { "\($0.classification): \($0.step)" }
            variation = weighting.effect.coefficientOfVariation.finite
            designEffect = weighting.effect.designEffect.finite
            effectiveBase = weighting.effect.effectiveBase
        }
    }

    /// A row of two columns compared.
    struct Contrast: Encodable {
        var item: String?
        var category: String
        var first: String?
        var second: String?
        var difference: Double?
        var standardError: Double?
        var overlap: Int?
        var statistic: Double?
        var probability: Double?

        private enum CodingKeys: String, CodingKey {
            case item, category, first, second, difference, overlap, statistic
            case standardError = "standard_error"
            case probability = "p"
        }

        init(_ row: Crosstab.Row, _ found: ColumnContrast.Row, _ first: Crosstab.Column, _ second: Crosstab.Column) {
            (item, category) = (row.item, row.category)
            (self.first, self.second) = (CellNames.column(first), CellNames.column(second))
            difference = found.difference?.value
            standardError = found.difference?.standardError.finite
            overlap = found.test?.overlap
            statistic = found.test?.statistic
            probability = found.test?.probability
        }
    }
}
