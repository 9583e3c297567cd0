// SPDX-License-Identifier: Apache-2.0

/// A number in digits as it is written in a report.
struct ProseNumber: Hashable, Sendable {
    /// The digits before a decimal sign, without what stands between groups.
    var digits: String
    /// What stands between groups of three; nil where nothing does.
    var separator: Character?
    /// The digits after a decimal sign; empty where there is none.
    var decimals: String

    /// The whole part; nil where it is too large to count.
    var whole: Int? { Int(digits) }

    /// Whether it can be a year: four digits, 1800 to 2199.
    var isYear: Bool {
        digits.utf8.count == 4 && separator == nil && decimals.isEmpty && (1800..<2200).contains(whole ?? 0)
    }

    /// What may stand between groups of three digits.
    private static let separators: Set<Character> = [" ", "\u{A0}", "\u{2009}", "\u{202F}", ".", ",", "'", "’"]

    /// Reads the number that begins at an index, or returns nil where no digit stands there.
    static func read(_ text: [Character], at start: Int) -> (number: ProseNumber, end: Int)? {
        guard text[start].isOfNumber else { return nil }
        func digits(from index: Int) -> Int { text[index...].prefix { $0.isASCII && $0.isNumber }.count }
        let first = digits(from: start)
        guard first > 0 else { return nil }
        var number = ProseNumber(digits: String(text[start..<start + first]), separator: nil, decimals: "")
        var end = start + first
        while first <= 3, end + 3 < text.count, separators.contains(text[end]), digits(from: end + 1) == 3,
            number.separator == nil || number.separator == text[end]
        {
            number.separator = text[end]
            number.digits += String(text[end + 1...end + 3])
            end += 4
        }
        if end + 1 < text.count, text[end] == "," || text[end] == ".", case let count = digits(from: end + 1),
            count > 0,
            number.separator != text[end]
        {
            number.decimals = String(text[end + 1...end + count])
            end += 1 + count
        }
        return (number, end)
    }
}
