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

    /// Reads a binding.
    ///
    /// - Parameters:
    ///   - binding: The words and what they are bound to.
    ///   - reader: The reader of the report's language.
    ///   - tables: What is told of the answers.
    /// - Throws: Why nothing can be judged.
    public init(_ binding: Binding, reader: QuantityReader, tables: some ClaimTables) throws(Obstacle) {
        self.binding = binding
        words = binding.words.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let grounds = Self.grounds(of: binding.target, tables) else {
            if case .external = binding.target { throw .external }
            throw .withheld
        }
        self.grounds = grounds
        guard !words.isEmpty else { return }
        do {
            quantity = try reader.read(words, as: binding.target.context)
        } catch {
            throw .unreadable(error.sentence(in: reader.language))
        }
    }

    private static func grounds(of target: Binding.Target, _ tables: some ClaimTables) -> Grounds? {
        switch target {
        case .share(let cell), .count(let cell), .base(let cell): return tables.figure(of: cell).map(Grounds.cell)
        case .comparison(let first, let second):
            guard let one = tables.figure(of: first), let other = tables.figure(of: second) else { return nil }
            return .pair(one, other, OrderTest(first, one, against: second, other))
        case .trend(let row, let classification):
            guard let cells = tables.cells(of: row, over: classification) else { return nil }
            guard let placed = placed(cells, tables) else { return nil }
            return .classes(placed, OrderTest(over: placed.map(\.figure)))
        case .rank(let cell):
            guard let own = tables.figure(of: cell), let cells = tables.rivals(of: cell),
                let rivals = placed(cells, tables)
            else { return nil }
            return .rivals(own, rivals, rivals.map { OrderTest(cell, own, against: $0.cell, $0.figure) })
        case .external: return nil
        }
    }

    /// What the tables tell of cells; nil unless they tell it of all.
    private static func placed(_ cells: [CellReference], _ tables: some ClaimTables) -> [Grounds.Placed]? {
        let placed = cells.compactMap { cell in
            tables.figure(of: cell).map { Grounds.Placed(cell: cell, figure: $0) }
        }
        return placed.count == cells.count ? placed : nil
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
