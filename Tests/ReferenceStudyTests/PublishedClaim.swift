// SPDX-License-Identifier: Apache-2.0

import Disclosure
import Variables

/// Something that the reference study published, and what it says of a release's tables.
struct PublishedClaim: Sendable {
    /// What must be true of the cells.
    enum Meaning: Sendable {
        /// The share rounds to this whole percentage.
        case percent(String, Int)
        /// The share in points lies in this range; `open` bounds do not belong to it.
        case points(String, ClosedRange<Double>, open: Set<Bound> = [])
        /// The first share less the second, in points.
        case difference(String, minus: String, ClosedRange<Double>, open: Set<Bound> = [])
        /// The share is the nth highest of the listed rows of its column, without ties.
        case rank(String, Int, among: [String])
        /// The share rises strictly from the first class to the last.
        case rises(String, by: String, over: [String])
    }

    enum Bound: Sendable {
        case lower
        case upper
    }

    /// The number of the statement in the list of all that the reference study published.
    var number: String
    /// What was published, in short.
    var published: String
    var meaning: Meaning

    init(_ number: String, _ published: String, _ meaning: Meaning) {
        self.number = number
        self.published = published
        self.meaning = meaning
    }

    /// The cells that it speaks of, the main one first.
    var cells: [String] {
        switch meaning {
        case .percent(let cell, _), .points(let cell, _, _): [cell]
        case .difference(let cell, let other, _, _): [cell, other]
        case .rank(let cell, _, let others): [cell] + others.map { Self.sibling(of: cell, $0) }
        case .rises(let cell, let id, let classes): classes.map { "\(cell)?\(id)=\($0)" }
        }
    }

    /// The cell that prose must be bound to: of a trend, the row that rises.
    var main: String {
        if case .rises(let cell, _, _) = meaning { cell } else { cells[0] }
    }

    /// Returns whether it is true of a release, and its line of the list; nil where a cell is not published.
    func judge(_ release: Release) -> (holds: Bool, values: String)? {
        let figures = cells.compactMap { CellReference($0).flatMap(release.cell)?.figure }
        guard figures.count == cells.count, let first = figures.first else { return nil }
        let values = figures.map { figure in
            let tenths = (1000 * figure.count + figure.base / 2) / figure.base
            return "\(tenths / 10),\(tenths % 10) % (\(figure.count) of \(figure.base))"
        }
        let holds =
            switch meaning {
            case .percent(_, let percent): first.percentage == percent
            case .points(_, let range, let open): Self.contains(range, open, 100 * first.share)
            case .difference(_, _, let range, let open):
                Self.contains(range, open, 100 * (first.share - figures[1].share))
            case .rank(_, let place, _):
                figures.dropFirst().allSatisfy { $0.share != first.share }
                    && figures.dropFirst().count { $0.share > first.share } == place - 1
            case .rises: zip(figures, figures.dropFirst()).allSatisfy { $0.share < $1.share }
            }
        return (holds, values.joined(separator: " · "))
    }

    private static func contains(_ range: ClosedRange<Double>, _ open: Set<Bound>, _ value: Double) -> Bool {
        // Shares are of whole respondents; the slack is far below one respondent and above rounding error.
        let slack = 1e-9
        let low = open.contains(.lower) ? value > range.lowerBound + slack : value >= range.lowerBound - slack
        let high = open.contains(.upper) ? value < range.upperBound - slack : value <= range.upperBound + slack
        return low && high
    }

    /// The cell of another row: of another item in a battery, of another category elsewhere.
    private static func sibling(of cell: String, _ name: String) -> String {
        let halves = cell.split(separator: "?", maxSplits: 1)
        var path = halves[0].split(separator: "/").map(String.init)
        path[1] = name
        return ([path.joined(separator: "/")] + halves.dropFirst().map(String.init)).joined(separator: "?")
    }
}
