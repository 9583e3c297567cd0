// SPDX-License-Identifier: Apache-2.0

public import Variables

extension CellIndex {
    /// Returns why a binding points at no cell, as a sentence with the nearest names; nil when it does, and for figures of
    /// other surveys, which are no cells.
    public func problem(_ target: Binding.Target) -> String? {
        switch target {
        case .share(let cell), .count(let cell), .base(let cell), .rank(let cell): problem(cell)
        case .trend(let cell, let classification): trendProblem(cell, by: classification)
        case .comparison(let first, let second): problem(first) ?? problem(second)
        case .external: nil
        }
    }

    /// Returns why a figure cannot be drawn, as a sentence; nil when it can.
    public func problem(_ figure: Prose.Figure) -> String? {
        if let problem = figureProblem(table: figure.table, row: figure.row, by: figure.by) { return problem }
        guard figure.chart == .dots, figure.row == nil || figure.by == nil else { return nil }
        return "A chart of dots shows one row by class: write figure:\(figure.table)?chart=dots&row=…&by=…."
    }
}
