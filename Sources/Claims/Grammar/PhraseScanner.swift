// SPDX-License-Identifier: Apache-2.0

import Variables

/// Cuts a phrase into tokens, in one pass over its scalars.
struct PhraseScanner {
    private let scalars: [Unicode.Scalar]
    /// Where each scalar stood in the phrase as written, and the length of that at the end.
    private let origins: [Int]
    private let decimalMark: Unicode.Scalar
    private let groupMark: Unicode.Scalar
    private var position = 0
    private var tokens: [PhraseToken] = []
    /// The scalars of the phrase as written that each token was read from.
    private var sources: [Range<Int>] = []

    /// Returns the tokens of a phrase, and the scalars of the phrase that each was read from.
    static func tokens(of phrase: String, language: Language) -> (tokens: [PhraseToken], sources: [Range<Int>]) {
        var scanner = PhraseScanner(phrase, language)
        scanner.scan()
        return (scanner.tokens, scanner.sources)
    }

    private init(_ phrase: String, _ language: Language) {
        (scalars, origins) = Self.folded(phrase)
        decimalMark = language == .english ? "." : ","
        groupMark = language == .english ? "," : "."
    }

    /// The scalars in lower case, with å composed, without what changes neither word nor number.
    private static func folded(_ phrase: String) -> (scalars: [Unicode.Scalar], origins: [Int]) {
        var result: [Unicode.Scalar] = []
        var origins: [Int] = []
        var origin = 0
        for scalar in phrase.unicodeScalars {
            defer {
                // A letter may become two in lower case, and both stood where it stood.
                while origins.count < result.count { origins.append(origin) }
                origin += 1
            }
            switch scalar {
            // Soft hyphen, zero-width characters, byte order mark, and accents that stand alone.
            case "\u{AD}", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}", "\u{300}"..."\u{302}": continue
            case "\u{30A}": if result.last == "a" { result[result.count - 1] = "å" }
            case "A"..."Z": result.append(Unicode.Scalar(UInt8(scalar.value) + 32))
            case "\u{0}"..."\u{7F}", "å", "ø", "æ": result.append(scalar)
            case "Å": result.append("å")
            case "Ø": result.append("ø")
            case "Æ": result.append("æ")
            case "é", "è", "ê", "É", "È", "Ê": result.append("e")
            case "ó", "ò", "ô", "Ó", "Ò", "Ô": result.append("o")
            default: result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return (result, origins + [origin])
    }

    private mutating func scan() {
        while position < scalars.count {
            let scalar = scalars[position]
            let start = position
            if Self.isDigit(scalar) {
                number()
            } else if Self.isLetter(scalar) {
                word()
            } else {
                sign(scalar)
                position += 1
            }
            if tokens.count > sources.count { sources.append(origins[start]..<origins[position]) }
        }
    }

    private mutating func word() {
        let start = position
        while position < scalars.count, Self.isLetter(scalars[position]) { position += 1 }
        tokens.append(.word(Self.text(scalars[start..<position])))
    }

    private mutating func sign(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "%": tokens.append(.sign("%"))
        case "~", "≈": tokens.append(.sign("~"))
        case "<", ">", "≤", "≥", "±": tokens.append(.sign(String(scalar)))
        // A hyphen between two words joins them; before a number it is a minus; between numbers it is a range.
        case "-", "\u{2010}"..."\u{2015}", "\u{2212}": tokens.append(.dash)
        case "½": tokens.append(.fraction(1, 2))
        case "⅓": tokens.append(.fraction(1, 3))
        case "⅔": tokens.append(.fraction(2, 3))
        case "¼": tokens.append(.fraction(1, 4))
        case "¾": tokens.append(.fraction(3, 4))
        case "⅕": tokens.append(.fraction(1, 5))
        case "⅖": tokens.append(.fraction(2, 5))
        case "⅗": tokens.append(.fraction(3, 5))
        case "⅘": tokens.append(.fraction(4, 5))
        case "‰": tokens.append(.unreadable("‰"))
        default: break
        }
    }

    private mutating func number() {
        let start = position
        var groups = [digitRun()]
        var marks: [Unicode.Scalar] = []
        // Whether all marks so far are spaces, so that all groups after the first have three digits.
        var isSpaced = true
        while position + 1 < scalars.count, Self.isDigit(scalars[position + 1]) {
            let mark = scalars[position]
            // A space goes on from groups of three alone: “2019 100” is two numbers.
            let isSpace = isSpaced && Self.isSpace(mark) && groups[0].count <= 3 && isGroup(at: position + 1)
            guard mark == "." || mark == "," || isSpace else { break }
            position += 1
            isSpaced = isSpaced && isSpace
            marks.append(mark)
            groups.append(digitRun())
        }
        if marks.isEmpty, position + 1 < scalars.count, scalars[position] == "/", Self.isDigit(scalars[position + 1]) {
            position += 1
            fraction(groups[0], digitRun())
            return
        }
        // Most numbers are a few digits and nothing else.
        if marks.isEmpty, groups[0].count <= 9 {
            let value = Rational(Self.integer(groups[0], after: 0))
            tokens.append(.digits(DigitNumber(value: value, decimals: 0, foreign: nil)))
            return
        }
        let written = Self.text(scalars[start..<position])
        tokens.append(value(groups, marks, written).map(PhraseToken.digits) ?? .unreadable(written))
    }

    private mutating func fraction(_ over: ArraySlice<Unicode.Scalar>, _ under: ArraySlice<Unicode.Scalar>) {
        let text = Self.text(over) + "/" + Self.text(under)
        guard over.count <= 6, under.count <= 6, let numerator = Int(Self.text(over)),
            let denominator = Int(Self.text(under)), denominator > 0
        else {
            tokens.append(.unreadable(text))
            return
        }
        tokens.append(.fraction(numerator, denominator))
    }

    private mutating func digitRun() -> ArraySlice<Unicode.Scalar> {
        let start = position
        while position < scalars.count, Self.isDigit(scalars[position]) { position += 1 }
        return scalars[start..<position]
    }

    /// Whether three digits follow, and no more.
    private func isGroup(at start: Int) -> Bool {
        let end = start + 3
        guard end <= scalars.count, scalars[start..<end].allSatisfy(Self.isDigit) else { return false }
        return end == scalars.count || !Self.isDigit(scalars[end])
    }

    /// The number that groups of digits with marks between them make; nil when they make none.
    private func value(
        _ groups: [ArraySlice<Unicode.Scalar>],
        _ marks: [Unicode.Scalar],
        _ written: String
    ) -> DigitNumber? {
        var groups = groups
        var decimals: ArraySlice<Unicode.Scalar> = []
        var isForeign =
            marks.contains(groupMark)
            && decimalMark == ","
        if let last = marks.last, !Self.isSpace(last), isDecimal(last, groups, marks) {
            decimals = groups.removeLast()
            isForeign = last != decimalMark || marks.dropLast().contains(groupMark) && decimalMark == ","
        } else if let last = marks.last, last == decimalMark {
            isForeign = true
        }
        let grouped = groups.dropFirst()
        guard grouped.allSatisfy({ $0.count == 3 }), grouped.isEmpty || groups[0].count <= 3 else { return nil }
        guard groups.reduce(0, { $0 + $1.count }) <= 9, decimals.count <= 4 else { return nil }
        let integer = groups.reduce(0) { Self.integer($1, after: $0) }
        let power = decimals.reduce(1) { power, _ in power * 10 }
        return DigitNumber(
            value: Rational(Self.integer(decimals, after: integer), power),
            decimals: decimals.count,
            foreign: isForeign ? written : nil
        )
    }

    /// Whether the last mark begins decimals: it is the language's own, or the other one and no group of three follows.
    private func isDecimal(
        _ last: Unicode.Scalar,
        _ groups: [ArraySlice<Unicode.Scalar>],
        _ marks: [Unicode.Scalar]
    ) -> Bool {
        guard !marks.dropLast().contains(last) else { return false }
        return last == decimalMark || groups[groups.count - 1].count != 3
    }

    /// The number that some digits make when they are written after another: at most 13 digits in all.
    private static func integer(_ digits: ArraySlice<Unicode.Scalar>, after integer: Int) -> Int {
        digits.reduce(integer) { 10 * $0 + Int($1.value) - 48 }
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        // Byte by byte, because a view of scalars that grows takes a fifth of the reading.
        let length = scalars.reduce(0) { $0 + UTF8.width($1) }
        return String(unsafeUninitializedCapacity: length) { buffer in
            var count = 0
            for scalar in scalars {
                for byte in scalar.utf8 {
                    buffer[count] = byte
                    count += 1
                }
            }
            return count
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\u{A0}", "\u{2009}", "\u{202F}", "\u{2007}": true
        default: false
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "å", "ø", "æ": true
        case "\u{0}"..."\u{7F}": false
        default: scalar.properties.isAlphabetic
        }
    }
}
