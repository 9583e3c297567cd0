// SPDX-License-Identifier: Apache-2.0

import Variables

/// Finds true phrases for one that compares two shares, in the words of its adjective.
struct ComparisonRepair {
    private let draft: PhraseDraft
    private let writer: QuantityWriter
    private let quantity: Quantity
    private let head: Int
    private let words: ComparisonWords

    /// Creates a repair; nil where the phrase is not read as a comparison.
    init?(draft: PhraseDraft, writer: QuantityWriter) {
        guard let quantity = try? draft.parser.ordering(), let head = draft.lexemes.lastIndex(where: \.comparesShares)
        else { return nil }
        (self.draft, self.writer, self.quantity, self.head) = (draft, writer, quantity, head)
        words = Self.words(draft.lexemes[head].text, writer.language)
    }

    /// Returns candidates: what was said the other way round, then what is true and says most.
    func phrases(_ first: Rational, _ second: Rational) -> [String] {
        let wording = ComparisonWording(words: words, language: writer.language, policy: writer.policy)
        let difference = first - second
        let classes = wording.classes(of: difference)
        var texts: [String?] = []
        switch quantity.quantityClass {
        case .pointDifference: texts.append(wording.points(difference, isDigits: saysDigits))
        case .multiple:
            texts += wording.multiples(first, second, hedge: hedge) + wording.multiples(first, second)
        case let said:
            texts.append(classes.contains(said.mirrored) ? wording.text(said.mirrored, degree: degree) : nil)
            if [.moreThan, .fewerThan].contains(said.mirrored) || degree != nil {
                texts.append(
                    classes.contains(.moreThan) ? words.more : classes.contains(.fewerThan) ? words.fewer : nil
                )
            }
        }
        texts += classes.map { wording.text($0) }
        return texts.compactMap(\.self).map(replacing)
    }

    // MARK: The words that are replaced

    /// Puts other words in place of the comparison, and “som” in place of “enn” where it now says that shares are alike.
    private func replacing(_ text: String) -> String {
        let ordering = OrderingWords.of(writer.language)
        let isAlike = text.hasSuffix(words.equally) || text.hasSuffix(words.soMany)
        let link = isAlike ? ordering.equalTo : ordering.than
        let links = [ordering.than, ordering.equalTo]
        let headWords = draft.lexemes[head].text.split(separator: " ").map(String.init)
        let holdsLink = headWords.count > 1 && headWords.last.map(links.contains) == true
        var edits = [(places: span, words: article + text + (holdsLink ? " " + link : ""))]
        let after = draft.lexemes.indices.first { $0 > head && links.contains(draft.lexemes[$0].text) }
        if !holdsLink, let after, draft.lexemes[after].text != link { edits.append((after..<after + 1, link)) }
        return draft.replacing(edits)
    }

    /// The comparison with what stands before it and says how far: “klart høyere”, “ti prosentpoeng flere”.
    private var span: Range<Int> {
        var start = head
        while start > 0, draft.lexemes[start - 1].saysHowFar { start -= 1 }
        // The article of a part belongs to it: “en tredjedel så mange”.
        if start < head, start > 0, case .part = draft.lexemes[start].lexeme { start -= 1 }
        return start..<head + 1
    }

    /// An article that stands in the words and before none that are put in their place.
    private var article: String {
        guard let first = draft.lexemes[span.lowerBound].text.split(separator: " ").first, span.count > 1 || isOneWord,
            !words.more.hasPrefix("a "), Lexicon.of(writer.language)?.articles.contains(String(first)) == true,
            quantity.quantityClass != .multiple
        else { return "" }
        return "\(first) "
    }

    /// “en like stor andel” is one lexeme.
    private var isOneWord: Bool { draft.lexemes[head].text.contains(" ") }

    /// The word that says how far, where it is not the usual one: “langt”, “betydelig”.
    private var degree: String? {
        let place = span.dropLast().first { [.clearly, .slightly, .vague(.some)].contains(draft.lexemes[$0].lexeme) }
        guard let place else { return nil }
        let text = draft.lexemes[place].text.split(separator: " ").map(String.init)
        let articles = Lexicon.of(writer.language)?.articles ?? []
        return text.drop { articles.contains($0) }.joined(separator: " ")
    }

    private var hedge: HedgeWords? {
        for place in span.dropLast() {
            if case .hedge(let quantityClass) = draft.lexemes[place].lexeme {
                return HedgeWords.written(draft.lexemes[place].text, quantityClass, in: writer.language)
            }
        }
        return nil
    }

    private var saysDigits: Bool {
        draft.lexemes.contains { if case .number(let number) = $0.lexeme { number.isDigits } else { false } }
    }

    /// The words of the adjective that a comparison has, else the language's usual ones.
    private static func words(_ text: String, _ language: Language) -> ComparisonWords {
        let links = [OrderingWords.of(language).than, OrderingWords.of(language).equalTo]
        let articles = Lexicon.of(language)?.articles ?? []
        var parts = text.split(separator: " ").map(String.init)
        if parts.count > 1, let last = parts.last, links.contains(last) { parts.removeLast() }
        let bare = parts.drop { articles.contains($0) }.joined(separator: " ")
        let all = ComparisonWords.of(language)
        return all.first { words in
            [words.more, words.fewer, words.equally, words.soMany].contains { $0 == bare || $0 == "a " + bare }
        } ?? all[0]
    }
}

extension PlacedLexeme {
    /// Whether it compares two shares.
    fileprivate var comparesShares: Bool {
        switch lexeme {
        case .comparative, .severalOrMore, .equally, .soMany, .soManyAs, .comparativeThan: true
        default: false
        }
    }

    /// Whether it says how far apart shares are.
    fileprivate var saysHowFar: Bool {
        switch lexeme {
        case .number(let number): !number.isArticle
        case .clearly, .slightly, .vague(.some), .hedge, .atLeastOrSmallest, .points, .multiple, .times, .part, .half,
            .fraction, .intensifier, .exact, .comparativeThan:
            true
        default: false
        }
    }
}

extension QuantityClass {
    /// The class that says the same the other way round.
    fileprivate var mirrored: QuantityClass {
        switch self {
        case .moreThan: .fewerThan
        case .fewerThan: .moreThan
        case .clearlyMore: .clearlyFewer
        case .clearlyFewer: .clearlyMore
        case .slightlyMore: .slightlyFewer
        case .slightlyFewer: .slightlyMore
        case .atLeastEqual: .atMostEqual
        case .atMostEqual: .atLeastEqual
        default: self
        }
    }
}
