// SPDX-License-Identifier: Apache-2.0

import Estimation
import Tabulation

/// A table as machines read it; what its question does not call for is left out.
struct TableRecord: Encodable {
    var table: String
    var cells: [CrosstabRecord]
    var missing: [Missing]
    var differences: [Difference]
    var scales: [Scale]
    var correlations: [Correlation]
    var several: [Several]?
    var orders: [Order]
    var weighting: Weighting?
    var contrast: [Contrast]?

    init(_ analysed: AnalysedTable, _ weighting: FrameWeighting?) {
        let (crosstab, analysis) = (analysed.crosstab, analysed.analysis)
        table = crosstab.plan.id
        cells = CrosstabRecord.records(of: analysed)
        missing = zip(analysed.items, analysis.missing).map { Missing(item: $0, $1) }
        differences =
            analysis.differences.map(Difference.init) + (analysed.weighted?.differences.map(Difference.init) ?? [])
        scales = analysis.scales.flatMap { scale in
            crosstab.columns.indices.map { Scale(scale, crosstab.columns[$0], $0) }
        }
        correlations = analysis.correlations.map {
            Correlation(
                first: $0.first,
                second: $0.second,
                base: $0.correlation?.base,
                spearman: $0.correlation?.spearman,
                kendall: $0.correlation?.kendall
            )
        }
        several = analysis.several.map { several in
            zip(crosstab.columns, several.columns).map { Several($0, $1) }
        }
        orders = analysis.orders.map(Order.init)
        self.weighting = weighting.map(Weighting.init)
        contrast = analysed.contrast.map { contrast in
            zip(crosstab.rows, contrast.rows).map {
                Contrast($0, $1, crosstab.columns[contrast.first], crosstab.columns[contrast.second])
            }
        }
    }
}
