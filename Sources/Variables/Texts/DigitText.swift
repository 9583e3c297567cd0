// SPDX-License-Identifier: Apache-2.0

/// Numbers in digits, as a language writes them in running text; as English does where the language is not spoken here.
public struct DigitText: Hashable, Sendable {
    private let isEnglish: Bool

    /// Creates the writing of a language.
    public init(_ language: Language) {
        isEnglish = language == .english || !Language.spoken.contains(language)
    }

    /// Returns a number that is given in units of its last decimal: 1 234 567 with two decimals is “12 345,67”.
    ///
    /// Decimals follow a comma, in English a point. Thousands stand apart from 10 000 on, by a space that does not break, in
    /// English by commas.
    ///
    /// - Parameters:
    ///   - units: The number; below 0 it has a minus sign.
    ///   - decimals: How many of its digits are decimals.
    /// - Returns: The digits, without a unit.
    public func text(_ units: Int, decimals: Int = 0) -> String {
        let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
        let (sign, magnitude) = (units < 0 ? "−" : "", abs(units))
        guard decimals > 0 else { return sign + whole(magnitude) }
        let fraction = String(magnitude % power)
        return sign + whole(magnitude / power) + (isEnglish ? "." : ",")
            + String(repeating: "0", count: decimals - fraction.utf8.count) + fraction
    }

    private func whole(_ number: Int) -> String {
        let digits = String(number)
        guard digits.utf8.count > 4 else { return digits }
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.utf8.count - place).isMultiple(of: 3) { text += isEnglish ? "," : "\u{A0}" }
            text.append(digit)
        }
        return text
    }
}
