// SPDX-License-Identifier: Apache-2.0

import Variables

/// Numbers in digits, as a language writes them in running text.
struct DecimalText {
    private let isEnglish: Bool

    init(_ language: Language) { isEnglish = language == .english }

    /// Returns a number that is not negative, rounded half up to some decimals.
    func text(_ value: Rational, decimals: Int) -> String {
        let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
        let scaled = (value * Rational(power)).rounded
        guard decimals > 0 else { return whole(scaled) }
        let fraction = String(scaled % power)
        return whole(scaled / power) + (isEnglish ? "." : ",")
            + String(repeating: "0", count: decimals - fraction.utf8.count) + fraction
    }

    /// Thousands stand apart from 10 000 on.
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
