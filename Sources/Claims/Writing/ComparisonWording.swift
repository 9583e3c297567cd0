// SPDX-License-Identifier: Apache-2.0

import Variables

/// Compares two shares in the words of one adjective: “flere”, “klart færre”, “omtrent like mange”.
struct ComparisonWording {
    let words: ComparisonWords
    let language: Language
    let policy: ClaimPolicy

    /// The classes that differ in what they allow; those of one width in this order.
    private static let classes: [QuantityClass] = [
        .equal, .slightlyMore, .slightlyFewer, .aboutEqual, .clearlyMore, .clearlyFewer, .moreThan, .fewerThan,
    ]

    /// Returns the classes that are true of a difference in points, those that allow least first.
    func classes(of difference: Rational) -> [QuantityClass] {
        let holding = Self.classes.filter { policy.bands[$0]?.contains(difference) == true }
        return holding.enumerated().sorted { one, other in
            let (width, otherWidth) = (width(one.element), width(other.element))
            return width == otherWidth ? one.offset < other.offset : width < otherWidth
        }.map(\.element)
    }

    /// Puts a class in words.
    ///
    /// - Parameters:
    ///   - quantityClass: The class.
    ///   - degree: What stands before a comparative in place of the usual word.
    /// - Returns: The words; nil for a class that says no direction or distance.
    func text(_ quantityClass: QuantityClass, degree: String? = nil) -> String? {
        switch quantityClass {
        case .moreThan: words.more
        case .fewerThan: words.fewer
        case .clearlyMore: with(degree ?? OrderingWords.of(language).clearly, words.more)
        case .clearlyFewer: with(degree ?? OrderingWords.of(language).clearly, words.fewer)
        case .slightlyMore: with(degree ?? words.slightly, words.more)
        case .slightlyFewer: with(degree ?? words.slightly, words.fewer)
        case .equal: words.equally
        case .aboutEqual: hedged(.about)
        case .atLeastEqual: hedged(.atLeast)
        case .atMostEqual: hedged(.atMost)
        default: nil
        }
    }

    /// The words for a distance in whole points; nil where it rounds to nothing.
    func points(_ difference: Rational, isDigits: Bool) -> String? {
        let size = difference.distance(to: 0).rounded
        guard size > 0 else { return nil }
        let number = isDigits ? String(size) : NumberWords(language).text(size)
        let unit = PartWords.of(language).points
        let singular = language == .english && size == 1 ? String(unit.dropLast()) : unit
        return "\(number) \(singular) \(Self.bare(difference < 0 ? words.fewer : words.more))"
    }

    /// The words for the ratios that are true of two shares, the nearest first: “nesten dobbelt så mange”.
    func multiples(_ first: Rational, _ second: Rational, hedge: HedgeWords? = nil) -> [String] {
        guard second > 0 else { return [] }
        let ratio = first / second
        return OrderingWords.of(language).multiples.filter { multiple in
            policy.relativeBand(hedge?.quantityClass ?? .multiple, around: multiple.factor).contains(ratio)
        }.sorted { ratio.distance(to: $0.factor) < ratio.distance(to: $1.factor) }
            .map { multiple in [hedge?.adverb, multiple.text, words.soMany].compactMap(\.self).joined(separator: " ") }
    }

    /// “a larger share” as “a slightly larger share”.
    private func with(_ degree: String, _ comparative: String) -> String {
        let bare = Self.bare(comparative)
        return bare == comparative ? "\(degree) \(bare)" : "a \(degree) \(bare)"
    }

    private func hedged(_ quantityClass: QuantityClass) -> String? {
        HedgeWords.usual(quantityClass, in: language).map { "\($0.adverb) \(words.equally)" }
    }

    private func width(_ quantityClass: QuantityClass) -> Rational {
        guard let band = policy.bands[quantityClass], let lower = band.lower, let upper = band.upper else {
            return 1000
        }
        return upper.value - lower.value
    }

    /// A comparative without its article.
    private static func bare(_ words: String) -> String { words.hasPrefix("a ") ? String(words.dropFirst(2)) : words }
}
