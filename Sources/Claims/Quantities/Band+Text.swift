// SPDX-License-Identifier: Apache-2.0

extension Band: LosslessStringConvertible {
    /// The band as mathematicians write it: `(0, 4]`, `[-0.5, 0.5)`, `[60, ∞)`.
    public var description: String {
        let left = lower.map { ($0.isClosed ? "[" : "(") + Self.text($0.value) } ?? "(-∞"
        let right = upper.map { Self.text($0.value) + ($0.isClosed ? "]" : ")") } ?? "∞)"
        return "\(left), \(right)"
    }

    /// Reads a band such as `(0, 4]`; nil when it is none.
    ///
    /// Numbers are whole, have up to six decimals, or are fractions such as `10/3`. An end without limit is written
    /// `-∞` or `∞`, and is open.
    public init?(_ text: String) {
        guard let first = text.first, let last = text.last, "[(".contains(first), "])".contains(last) else {
            return nil
        }
        let parts = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
            .map { $0.trimming { $0 == " " } }
        guard parts.count == 2 else { return nil }
        var (lower, upper): (Limit?, Limit?) = (nil, nil)
        if parts[0] != "-∞" {
            guard let value = Self.number(parts[0]) else { return nil }
            lower = Limit(value, isClosed: first == "[")
        } else if first == "[" {
            return nil
        }
        if parts[1] != "∞" {
            guard let value = Self.number(parts[1]) else { return nil }
            upper = Limit(value, isClosed: last == "]")
        } else if last == "]" {
            return nil
        }
        self.init(lower: lower, upper: upper)
    }

    private static func text(_ value: Rational) -> String {
        for (power, digits) in [(1, 0), (10, 1), (100, 2), (1000, 3)] where power % value.denominator == 0 {
            let scaled = abs(value.numerator) * (power / value.denominator)
            let sign = value.numerator < 0 ? "-" : ""
            guard digits > 0 else { return "\(sign)\(scaled)" }
            let fraction = String(scaled % power)
            return "\(sign)\(scaled / power)." + String(repeating: "0", count: digits - fraction.count) + fraction
        }
        return value.description
    }

    private static func number(_ text: Substring) -> Rational? {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        if halves.count == 2 {
            guard let over = whole(halves[0]), let under = whole(halves[1]), under > 0 else { return nil }
            return Rational(over, under)
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first, let integer = whole(first) else { return nil }
        guard parts.count == 2 else { return parts.count == 1 ? Rational(integer) : nil }
        guard (1...6).contains(parts[1].count), parts[1].allSatisfy({ $0.isASCII && $0.isNumber }),
            let decimals = Int(parts[1])
        else { return nil }
        let power = parts[1].reduce(1) { result, _ in result * 10 }
        let size = Rational(abs(integer)) + Rational(decimals, power)
        return text.hasPrefix("-") ? 0 - size : size
    }

    private static func whole(_ text: Substring) -> Int? {
        text.count <= 9 && !text.hasPrefix("+") ? Int(text) : nil
    }
}

extension Substring {
    /// Returns the text without the characters at either end that satisfy a condition.
    fileprivate func trimming(while condition: (Character) -> Bool) -> Substring {
        var text = self
        while let first = text.first, condition(first) { text.removeFirst() }
        while let last = text.last, condition(last) { text.removeLast() }
        return text
    }
}
