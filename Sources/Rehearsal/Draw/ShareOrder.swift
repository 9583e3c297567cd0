// SPDX-License-Identifier: Apache-2.0

import Variables

/// One share that must exceed another by at least so much, or by more.
struct ShareOrder: Hashable {
    var above: CellReference
    var below: CellReference
    /// By how much, in thousandths of a point; below 0 where it may even be the lower one.
    var least: Int
    /// Whether it must exceed it by more than that.
    var isStrict: Bool
}

extension RehearsalPlan {
    /// What an expectation says of the order of shares, except of those of one column.
    func orders(of expectation: Expectation) -> [ShareOrder] {
        switch expectation.relation {
        case .respondents, .share, .highest: return []
        case .difference(let cell, let other, let range):
            var orders: [ShareOrder] = []
            if range.lower > -100_000 {
                let isStrict = !range.includesLower
                orders.append(ShareOrder(above: cell, below: other, least: range.lower, isStrict: isStrict))
            }
            if range.upper < 100_000 {
                let isStrict = !range.includesUpper
                orders.append(ShareOrder(above: other, below: cell, least: -range.upper, isStrict: isStrict))
            }
            return orders
        case .trend(let cell, let id, let rises):
            let row = domains(by: id, withOutside: false).map { cell.within($0.classification, $0.classCode) }
            return zip(row, row.dropFirst()).map { first, second in
                ShareOrder(above: rises ? second : first, below: rises ? first : second, least: 0, isStrict: true)
            }
        }
    }
}
