// SPDX-License-Identifier: Apache-2.0

public import Variables

/// Words of a report as they are read, and what the tables tell of the cells that they are bound to.
public struct ClaimReading: Hashable, Sendable {
    /// What the tables tell.
    public enum Grounds: Hashable, Sendable {
        /// Of one cell.
        case cell(CellFigure)
        /// Of two cells, the first against the second.
        case pair(CellFigure, CellFigure, OrderTest?)
        /// Of a row over ordered classes.
        case classes([Placed], OrderTest?)
        /// Of a cell and those that it is ranked among, with a test against each of them.
        case rivals(CellFigure, [Placed], [OrderTest?])

        /// A cell and what the tables tell of it.
        public struct Placed: Hashable, Sendable {
            /// The cell.
            public var cell: CellReference
            /// What the tables tell.
            public var figure: CellFigure
        }
    }

    /// The binding.
    public var binding: Binding
    /// The words as they stand.
    public var words: String
    /// What the words say; nil where the link is empty and the words are written from the cell.
    public var quantity: Quantity?
    /// What the tables tell.
    public var grounds: Grounds

    /// Why a binding gives no claim that can be judged.
    public enum Obstacle: Error, Hashable, Sendable {
        /// It quotes another survey.
        case external
        /// The tables do not tell something that the words rest on.
        case withheld
        /// The words cannot be read, with a sentence that says why.
        case unreadable(String)
    }
}

extension ClaimReading.Grounds {
    /// What a true phrase would say; nil where no phrase says it: a place that is shared is nobody's.
    func value(for target: Binding.Target) -> TrueValue? {
        switch (self, target) {
        case (.cell(let figure), .count): .number(figure.count)
        case (.cell(let figure), .base): .number(figure.base)
        case (.cell(let figure), _): .cell(count: figure.count, base: figure.base)
        case (.pair(let first, let second, _), _): .comparison(first.points, second.points)
        case (.classes(let classes, _), _): .trend(classes.map(\.figure.points))
        case (.rivals(let own, let rivals, _), _):
            rivals.contains { $0.figure.points == own.points }
                ? nil
                : .place(1 + rivals.count { $0.figure.points > own.points }, of: rivals.count + 1)
        }
    }
}

extension Binding.Target {
    /// How words that are bound to this are read.
    var context: QuantityReader.Context {
        switch self {
        case .share, .count, .base: .cell
        case .comparison: .comparison
        case .trend: .trend
        case .rank: .rank
        case .external: .any
        }
    }
}
