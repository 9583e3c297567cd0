// SPDX-License-Identifier: Apache-2.0

/// A number as people write it, exact to its last decimal.
///
/// A comma or a point is the decimal mark, and blanks part thousands: `1 234,5` and `1234.5` are the same number, and `1.234`
/// is a little more than one.
public struct DecimalNumber: Hashable, Sendable {
    /// Why a text is not such a number.
    public enum Fault: Error, Hashable, Sendable {
        /// It has other characters than a number has, or no digits.
        case notANumber
        /// It has several decimal marks, as in `1.234.567`.
        case severalMarks
        /// The digits between its blanks are not three each.
        case unevenThousands
        /// It has more digits than are kept exactly.
        case tooLong

        /// What to write in its place, as a sentence.
        public var advice: String {
            switch self {
            case .notANumber: "Write a number with digits, such as 1234 or 47,5."
            case .severalMarks: "Write thousands with blanks or nothing between them, such as 1 234 567."
            case .unevenThousands: "Write three digits after each blank, such as 1 234 567."
            case .tooLong: "Write at most \(DecimalNumber.mostDigits) digits."
            }
        }
    }

    static let mostDigits = 17

    /// The digits without the decimal mark, with the sign.
    public let digits: Int
    /// How many of the digits are decimals; none of the last ones is 0.
    public let decimals: Int

    /// Creates a whole number.
    public init(_ number: Int) { (digits, decimals) = (number, 0) }

    /// Reads a number.
    ///
    /// - Parameter text: The text; blanks around it are passed over.
    /// - Throws: ``Fault``.
    public init(_ text: some StringProtocol) throws(Fault) {
        var scalars = Array(text.unicodeScalars)[...]
        while let first = scalars.first, Self.isBlank(first) { scalars.removeFirst() }
        while let last = scalars.last, Self.isBlank(last) { scalars.removeLast() }
        let isNegative = scalars.first == "-" || scalars.first == "\u{2212}"
        if isNegative || scalars.first == "+" { scalars.removeFirst() }
        let parts = scalars.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        let groups = parts[0].split(omittingEmptySubsequences: false, whereSeparator: Self.isBlank)
        let isPlain = scalars.allSatisfy { ("0"..."9").contains($0) || $0 == "," || $0 == "." || Self.isBlank($0) }
        guard isPlain, groups[0].first != nil, parts.dropFirst().allSatisfy({ !$0.isEmpty }) else { throw .notANumber }
        guard parts.count <= 2 else { throw .severalMarks }
        guard groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.count == 1 || groups[0].count <= 3 else {
            throw .unevenThousands
        }
        var fraction = parts.count == 2 ? parts[1] : []
        guard !fraction.contains(where: Self.isBlank) else { throw .notANumber }
        while fraction.last == "0" { fraction.removeLast() }
        let all = (groups.joined() + fraction).drop { $0 == "0" }
        guard all.count <= Self.mostDigits, fraction.count <= Self.mostDigits else { throw .tooLong }
        let value = all.reduce(0) { 10 * $0 + Int($1.value - 48) }
        (digits, decimals) = (isNegative ? -value : value, fraction.count)
    }

    /// The number where it is whole; nil where it has decimals.
    public var whole: Int? { decimals == 0 ? digits : nil }

    /// Returns a number as it is written, without the blanks that part its thousands; another text as it is.
    public static func withoutBlanks(_ text: String) -> String {
        guard (try? DecimalNumber(text)) != nil else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isBlank($0) }))
    }

    /// Whether the text has one mark with just three digits after it, which some write for thousands: `12.345`.
    public static func looksLikeThousands(_ text: some StringProtocol) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        let areDigits = parts.joined().unicodeScalars.allSatisfy { ("0"..."9").contains($0) }
        return areDigits && parts.count == 2 && parts[1].count == 3 && (1...3).contains(parts[0].count)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\u{2009}"
    }
}

extension DecimalNumber: Comparable {
    /// Orders by size.
    public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
        let decimals = max(left.decimals, right.decimals)
        func scaled(_ number: DecimalNumber) -> (high: Int, low: UInt) {
            let power = (number.decimals..<decimals).reduce(1) { power, _ in 10 * power }
            return number.digits.multipliedFullWidth(by: power)
        }
        let (one, other) = (scaled(left), scaled(right))
        return (one.high, one.low) < (other.high, other.low)
    }
}

extension DecimalNumber: ExpressibleByIntegerLiteral {
    /// Creates a whole number.
    public init(integerLiteral value: Int) { self.init(value) }
}

extension DecimalNumber: CustomStringConvertible {
    /// The number with a point before its decimals.
    public var description: String {
        guard decimals > 0 else { return "\(digits)" }
        let text = String(abs(digits))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - text.count)) + text
        return (digits < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }
}
