// SPDX-License-Identifier: Apache-2.0

import Variables

/// Bounds on shares that follow from expectations by themselves, in thousandths of a point.
///
/// A comparison between shares of different bases is not linear before the bases are known. What it says of the bounds
/// of each share is, and lets bases be chosen that leave room for it.
struct ShareBounds {
    private(set) var cells: [CellReference] = []
    private var bounds: [CellReference: ClosedRange<Int>] = [:]
    /// Whether some share is left no value at all.
    private(set) var isEmpty = false

    /// One share must exceed another by at least so much.
    private struct Edge {
        var above: CellReference
        var below: CellReference
        var least: Int
    }

    /// Creates bounds.
    ///
    /// - Parameters:
    ///   - expectations: The expectations.
    ///   - plan: The study.
    ///   - gap: How far apart neighbours of a trend are kept; 0 adds nothing that nobody expects.
    ///   - orderGap: The same for two shares of which one is above the other.
    init(_ expectations: [Expectation], plan: RehearsalPlan, gap: Int, orderGap: Int) {
        var edges: [Edge] = []
        for expectation in expectations {
            switch expectation.relation {
            case .share(let cell, let range): narrow(cell, range.lower, range.upper)
            case .difference(let cell, let other, let range):
                let isPlainOrder = range.lower == 0 && !range.includesLower
                edges.append(Edge(above: cell, below: other, least: isPlainOrder ? orderGap : range.lower))
                edges.append(Edge(above: other, below: cell, least: -range.upper))
            case .trend(let cell, let id, let rises):
                let row = plan.domains(by: id, withOutside: false).map { cell.within($0.classification, $0.classCode) }
                for (first, second) in zip(row, row.dropFirst()) {
                    edges.append(Edge(above: rises ? second : first, below: rises ? first : second, least: gap))
                }
            case .respondents, .highest: break
            }
        }
        propagate(edges)
    }

    /// The bounds of a share.
    subscript(_ cell: CellReference) -> ClosedRange<Int> { bounds[cell] ?? 0...100_000 }

    private mutating func propagate(_ edges: [Edge]) {
        for _ in 0...edges.count {
            let before = bounds
            for edge in edges {
                narrow(edge.above, self[edge.below].lowerBound + edge.least, .max)
                narrow(edge.below, .min, self[edge.above].upperBound - edge.least)
                guard !isEmpty else { return }
            }
            guard bounds != before else { return }
        }
    }

    private mutating func narrow(_ cell: CellReference, _ lower: Int, _ upper: Int) {
        if bounds[cell] == nil { cells.append(cell) }
        let low = max(self[cell].lowerBound, lower)
        let high = min(self[cell].upperBound, upper)
        guard low <= high else {
            isEmpty = true
            return
        }
        bounds[cell] = low...high
    }
}
