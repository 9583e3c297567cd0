// SPDX-License-Identifier: Apache-2.0

import Variables

/// A statement is retold the way round that it was put.
///
/// **Found:** sentences about an item of a battery that deny what the item says (“do not have enough knowledge” for “need more
/// knowledge”), that speak of those who disagree without the word, or that say “disagree” of those who agree. **Why:** who agrees
/// that they need more has not said that they lack enough; and a text that turns between sentences cannot be compared with
/// itself. **Mend:** keep the item's own words, and say “agree” and “disagree” as the scale does.
struct Polarity: ProseRule {
    static let name = "polarity"
    static let severity = Finding.Severity.error

    func breaches(in report: RuledReport) -> [ProseBreach] {
        let sides = Dictionary(
            report.vocabulary.tables.map { ($0.id, Sides($0, in: report)) },
            uniquingKeysWith: { first, _ in first }
        )
        var known: [CellReference: Statement?] = [:]
        func statement(_ cell: CellReference, _ location: SourceLocation) -> Statement? {
            let found = known[cell] ?? sides[cell.table].flatMap { Statement(cell, at: location, $0, in: report) }
            known.updateValue(found, forKey: cell)
            return found.map { statement in
                var statement = statement
                statement.location = location
                return statement
            }
        }
        return report.sentences.flatMap { sentence -> [ProseBreach] in
            let statements = sentence.bindings.flatMap { binding in
                binding.target.cells.compactMap { statement($0, binding.location) }
            }
            guard !statements.isEmpty else { return [] }
            return statements.compactMap { side($0, sentence, report) } + denial(statements, sentence, report)
        }
    }

    /// The words of the two sides of a table's scale, without those that both have.
    private struct Sides {
        var positive: [String]
        var negative: [String]

        init(_ table: ProseVocabulary.Table, in report: RuledReport) {
            func words(_ side: Category.Valence) -> Set<String> {
                Set(table.scale.filter { $0.valence == side }.flatMap { report.allWords(ofLabel: $0.label) })
            }
            let (positive, negative) = (words(.positive), words(.negative))
            self.positive = positive.subtracting(negative).sorted()
            self.negative = negative.subtracting(positive).sorted()
        }
    }

    /// A cell of an item's scale.
    private struct Statement {
        var cell: CellReference
        var location: SourceLocation
        var item: String
        var isDenied: Bool
        /// The words of its side of the scale, and those of the other side.
        var own: [String]
        var opposite: [String]
        var isNegative: Bool

        init?(_ cell: CellReference, at location: SourceLocation, _ sides: Sides, in report: RuledReport) {
            guard let item = cell.item, let table = report.vocabulary.table(cell.table),
                let label = table.items[item], let valence = table.valence(of: cell.category), valence != .neutral
            else { return nil }
            self.cell = cell
            self.location = location
            self.item = report.text(label)
            isDenied = report.allWords(ofLabel: label).contains { report.lexicon.negations.texts.contains($0) }
            isNegative = valence == .negative
            own = isNegative ? sides.negative : sides.positive
            opposite = isNegative ? sides.positive : sides.negative
        }
    }

    private func side(_ statement: Statement, _ sentence: ProseSentence, _ report: RuledReport) -> ProseBreach? {
        func says(_ words: [String]) -> Bool {
            sentence.tokens.contains { token in words.contains { Self.isFormOf($0, token.text) } }
        }
        guard !says(statement.own), statement.isNegative || says(statement.opposite),
            !statement.own.isEmpty
        else { return nil }
        let words = statement.own.map { "“\($0)”" }.joined(separator: " or ")
        return breach(
            at: statement.location,
            about: [statement.cell],
            "The cell \(statement.cell) is on the side of the scale that says \(words); the sentence does not say so."
        )
    }

    private func denial(_ statements: [Statement], _ sentence: ProseSentence, _ report: RuledReport) -> [ProseBreach] {
        let word = sentence.tokens.first { token in
            token.binding == nil && report.lexicon.negations.contains(token)
        }
        if let word, let first = statements.first, !statements.contains(where: \.isDenied) {
            return [
                breach(
                    at: sentence.location(of: word),
                    about: statements.map(\.cell),
                    "The sentence turns “\(first.item)” round with “\(word.text)”; keep the way that it was put."
                )
            ]
        }
        guard word == nil, let first = statements.first, statements.allSatisfy(\.isDenied) else { return [] }
        return [
            breach(
                at: first.location,
                about: statements.map(\.cell),
                "The sentence leaves out the denial in “\(first.item)”; keep the way that it was put."
            )
        ]
    }

    /// Returns whether a word is a form of another: alike but for an ending of at most two letters on either.
    private static func isFormOf(_ word: String, _ other: String) -> Bool {
        if let first = word.utf8.first, let otherFirst = other.utf8.first, first != otherFirst, first | otherFirst < 128
        {
            return false
        }
        let common = zip(word, other).prefix { $0 == $1 }.count
        return common >= 4 && common >= max(word.count, other.count) - 2
    }
}
