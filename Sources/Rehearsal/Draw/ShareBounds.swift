// SPDX-License-Identifier: Apache-2.0

import Variables

/// Bounds on shares that follow from expectations by themselves, in thousandths of a point.
///
/// A comparison between shares of different bases is not linear before the bases are known. What it says of the bounds
/// of each share is.
struct ShareBounds {
    /// The shares that expectations speak of, in the order in which they do.
    private(set) var cells: [CellReference] = []
    private var bounds: [CellReference: ClosedRange<Int>] = [:]
    private var orders: [ShareOrder] = []
    /// How far apart shares are kept of which one is to be above the other.
    let gap: Int
    /// Whether some share is left no value at all.
    private(set) var isEmpty = false

    /// Creates bounds.
    ///
    /// - Parameters:
    ///   - expectations: The expectations.
    ///   - plan: The study.
    ///   - gap: How far apart shares are kept of which one is to be above the other; 0 adds nothing that nobody
    ///     expects.
    init(_ expectations: [Expectation], plan: RehearsalPlan, gap: Int = 0) {
        self.gap = gap
        for expectation in expectations {
            if case .share(let cell, let range) = expectation.relation { narrow(cell, range.lower...range.upper) }
            orders += plan.orders(of: expectation)
        }
        for index in orders.indices where orders[index].isStrict { orders[index].least += gap }
        propagate()
    }

    /// The bounds of a share.
    subscript(_ cell: CellReference) -> ClosedRange<Int> { bounds[cell] ?? 0...100_000 }

    /// Narrows the bounds of a share, and of all others by what follows.
    mutating func fix(_ cell: CellReference, at value: Int) {
        narrow(cell, value...value)
        propagate()
    }

    /// Where a share stands among those that it has an order with: 0 below all, 1 above all.
    func rank(of cell: CellReference) -> Double {
        let below = height(of: cell, from: \.above, to: \.below, limit: 20)
        let above = height(of: cell, from: \.below, to: \.above, limit: 20)
        return (Double(below) + 0.5) / Double(below + above + 1)
    }

    /// How many shares follow one another from a cell on.
    private func height(
        of cell: CellReference,
        from start: KeyPath<ShareOrder, CellReference>,
        to end: KeyPath<ShareOrder, CellReference>,
        limit: Int
    ) -> Int {
        guard limit > 0 else { return 0 }
        return orders.filter { $0[keyPath: start] == cell && $0.isStrict && $0.least >= 0 }
            .map { 1 + height(of: $0[keyPath: end], from: start, to: end, limit: limit - 1) }.max() ?? 0
    }

    private mutating func propagate() {
        for _ in 0...orders.count {
            let before = bounds
            for order in orders {
                let (least, most) = (self[order.below].lowerBound, self[order.above].upperBound)
                narrow(order.above, min(least + order.least, 1_000_000)...1_000_000)
                narrow(order.below, -1_000_000...max(most - order.least, -1_000_000))
                guard !isEmpty else { return }
            }
            guard bounds != before else { return }
        }
    }

    private mutating func narrow(_ cell: CellReference, _ range: ClosedRange<Int>) {
        if bounds[cell] == nil { cells.append(cell) }
        let low = max(self[cell].lowerBound, range.lowerBound)
        let high = min(self[cell].upperBound, range.upperBound)
        guard low <= high else {
            isEmpty = true
            return
        }
        bounds[cell] = low...high
    }
}
