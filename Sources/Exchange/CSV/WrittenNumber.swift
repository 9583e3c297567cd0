// SPDX-License-Identifier: Apache-2.0

import Claims

/// A number as files write it: digits, and a point or a comma before decimals.
struct WrittenNumber {
    /// More units, respondents or answers than any survey has; sums and products of such numbers stay far below 2⁶³.
    static let largest = 1_000_000_000

    var value: Rational
    var decimals: Int

    /// Reads a number from 0 up with six decimals at most, or returns nil.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: text.contains(",") ? "," : ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Self.whole(parts[0]) else { return nil }
        guard parts.count == 2 else {
            value = Rational(whole)
            decimals = 0
            return
        }
        guard (1...6).contains(parts[1].utf8.count), let rest = Self.whole(parts[1]) else { return nil }
        decimals = parts[1].utf8.count
        let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
        value = Rational(whole) + Rational(rest, power)
    }

    /// Reads a whole number from 0 up, or returns nil.
    static func whole(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Int(text), number <= largest
        else { return nil }
        return number
    }
}
