// SPDX-License-Identifier: Apache-2.0

public import Disclosure
public import Variables

/// Writes numbers as the readers of a language do.
public struct NumberWording: Hashable, Sendable {
    private let language: Language

    /// Creates the wording of a language.
    public init(_ language: Language) {
        self.language = language
    }

    /// Returns a percentage for running text: “43 prosent”, “43 per cent”.
    public func percentage(_ figure: ReleasedCell.Figure) -> String {
        "\(figure.percentage) \(LocalizedText(nb: "prosent", nn: "prosent", en: "per cent").text(in: language))"
    }

    /// Returns a percentage for tables: “43 %” with a space that does not break, in English “43%”.
    public func shortPercentage(_ figure: ReleasedCell.Figure) -> String { shortPercentage(figure.percentage) }

    /// Returns a whole percentage for tables.
    public func shortPercentage(_ points: Int) -> String { "\(points)\(isEnglish ? "" : "\u{A0}")%" }

    /// Returns a p value after its letter: “= 0,02” with two decimals, three below 0.01, and “< 0,001”.
    public func pValue(_ value: Double) -> String {
        guard value >= 0.001 else { return "< \(decimal(0.001, 3))" }
        return "= \(decimal(min(1, value), value < 0.01 ? 3 : 2))"
    }

    /// Returns a number from 0 up with some decimals, after a comma, in English a point.
    public func decimal(_ value: Double, _ digits: Int) -> String {
        let power = (0..<digits).reduce(1) { power, _ in power * 10 }
        return DigitText(language).text(Int((value * Double(power)).rounded()), decimals: digits)
    }

    /// Returns an interval in whole percentages: “35–51”.
    public func interval(_ interval: ClosedRange<Double>) -> String {
        "\(Self.percent(interval.lowerBound))–\(Self.percent(interval.upperBound))"
    }

    /// Returns a whole number, its thousands apart from 10 000 on.
    public func number(_ number: Int) -> String { DigitText(language).text(number) }

    private var isEnglish: Bool { language == .english || !Language.spoken.contains(language) }

    private static func percent(_ share: Double) -> Int { Int((100 * min(1, max(0, share))).rounded()) }
}
