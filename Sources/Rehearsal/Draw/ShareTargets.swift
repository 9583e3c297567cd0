// SPDX-License-Identifier: Apache-2.0

import Variables

/// A share for every cell that expectations speak of, drawn so that all ranges and orders hold.
///
/// The shares are what answers approach: inside their ranges rather than at an edge, classes around everyone.
struct ShareTargets {
    /// The cells whose shares are drawn, in the order in which expectations speak of them.
    let cells: [CellReference]
    private var values: [CellReference: Int] = [:]

    /// Draws the shares; nil where the bounds leave none.
    ///
    /// - Parameters:
    ///   - bounds: What follows from the expectations, and the gap by which shares that have an order are kept apart.
    ///   - targets: Decides where in its range each share lies.
    init?(_ bounds: ShareBounds, targets: inout DrawTargets) {
        guard !bounds.isEmpty else { return nil }
        cells = bounds.cells
        // Bounds that follow from orders leave every value in them possible, whichever share is drawn first.
        var left = bounds
        for cell in Self.narrowFirst(bounds) {
            let value = targets.share(of: cell, within: left, everyone: values[cell.ofEveryone])
            left.fix(cell, at: value)
            values[cell] = value
        }
    }

    /// The shares in the order in which they are drawn: those with little room, then those of everyone.
    private static func narrowFirst(_ bounds: ShareBounds) -> [CellReference] {
        func place(_ cell: CellReference) -> Int { bounds.isWide(cell) ? cell.domain == nil ? 1 : 2 : 0 }
        return (0...2).flatMap { wanted in bounds.cells.filter { place($0) == wanted } }
    }

    /// The share of a cell, in thousandths of a point; nil where no expectation speaks of it.
    subscript(_ cell: CellReference) -> Int? { values[cell] }
}

extension ShareBounds {
    /// Whether a share has so much room that its bounds say “at least” or “at most” rather than what is expected.
    func isWide(_ cell: CellReference) -> Bool { self[cell].upperBound - self[cell].lowerBound >= 15_000 }
}

extension CellReference {
    /// The same cell of everyone.
    fileprivate var ofEveryone: CellReference {
        var cell = self
        cell.domain = nil
        return cell
    }
}
