// SPDX-License-Identifier: Apache-2.0

import Variables

/// Reads bindings as claims, each phrase once and what the tables tell of each target once.
struct ClaimReader<Tables: ClaimTables> {
    private let tables: Tables
    private var phrases: PhraseMemory
    private var grounds: [Binding.Target: ClaimReading.Grounds?] = [:]

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - reader: The reader of the report's language.
    ///   - tables: What is told of the answers.
    init(_ reader: QuantityReader, tables: Tables) {
        phrases = PhraseMemory(reader)
        self.tables = tables
    }

    /// Reads a binding.
    ///
    /// - Parameter binding: The words and what they are bound to.
    /// - Returns: What they say, and what the tables tell of the cells.
    /// - Throws: Why nothing can be judged.
    mutating func read(_ binding: Binding) throws(ClaimReading.Obstacle) -> ClaimReading {
        guard let grounds = grounds(of: binding.target) else {
            if case .external = binding.target { throw .external }
            throw .withheld
        }
        let words = binding.claimedWords
        var reading = ClaimReading(binding: binding, words: words, quantity: nil, grounds: grounds)
        guard !words.isEmpty else { return reading }
        do {
            reading.quantity = try phrases.read(words, as: binding.target.context)
        } catch {
            throw .unreadable(error.sentence(in: phrases.reader.language))
        }
        return reading
    }

    private mutating func grounds(of target: Binding.Target) -> ClaimReading.Grounds? {
        if let known = grounds[target] { return known }
        let found = makeGrounds(of: target)
        grounds.updateValue(found, forKey: target)
        return found
    }

    private func makeGrounds(of target: Binding.Target) -> ClaimReading.Grounds? {
        switch target {
        case .share(let cell), .count(let cell), .base(let cell):
            return tables.figure(of: cell).map(ClaimReading.Grounds.cell)
        case .comparison(let first, let second):
            guard let one = tables.figure(of: first), let other = tables.figure(of: second) else { return nil }
            return .pair(one, other, OrderTest(first, one, against: second, other))
        case .trend(let row, let classification):
            guard let cells = tables.cells(of: row, over: classification), let placed = placed(cells) else {
                return nil
            }
            return .classes(placed, OrderTest(over: placed.map(\.figure)))
        case .rank(let cell):
            guard let own = tables.figure(of: cell), let cells = tables.rivals(of: cell), let rivals = placed(cells)
            else { return nil }
            return .rivals(own, rivals, rivals.map { OrderTest(cell, own, against: $0.cell, $0.figure) })
        case .external: return nil
        }
    }

    /// What the tables tell of cells; nil unless they tell it of all.
    private func placed(_ cells: [CellReference]) -> [ClaimReading.Grounds.Placed]? {
        let placed = cells.compactMap { cell in
            tables.figure(of: cell).map { ClaimReading.Grounds.Placed(cell: cell, figure: $0) }
        }
        return placed.count == cells.count ? placed : nil
    }
}
