// SPDX-License-Identifier: Apache-2.0

import Variables

/// Reads numbers written in words, 0 to 999 999, in new counting and old: “førtitre” and “treogførti”.
struct NumberWordReader: Sendable {
    /// The longest number has this many words when each part stands alone: “to hundre og tretti fire tusen fem hundre …”.
    static let mostWords = 12
    private static let mostMorphemes = 16
    private static let longestMorpheme = 9

    private let morphemes: [String: NumeralMorpheme]

    init(_ language: Language) {
        morphemes = NumeralMorpheme.table(of: language)
    }

    /// Whether a word is made of the parts that numbers are made of, so that a number can hold it.
    func canHold(_ word: String) -> Bool { split(word) != nil }

    /// Whether two words are those of 20, 30 … 90 and of 1 to 9.
    func areTensAndUnit(_ tens: String, _ unit: String) -> Bool {
        guard case .tens? = morphemes[tens], case .unit? = morphemes[unit] else { return false }
        return true
    }

    /// Finds the number at the beginning of some words; nil where there is none.
    ///
    /// - Parameters:
    ///   - words: The words, in lower case and without accents or soft hyphens.
    ///   - joinsAnd: Whether a lone “og” may be part of the number; not in “mellom tre og tjue”.
    /// - Returns: The number, and how many of the words it takes.
    func read(_ words: ArraySlice<String>, joinsAnd: Bool = true) -> (value: Int, count: Int)? {
        var parts: [[NumeralMorpheme]] = []
        for word in words.prefix(Self.mostWords) {
            guard let part = split(word), joinsAnd || part != [.and] else { break }
            parts.append(part)
        }
        for count in stride(from: parts.count, to: 0, by: -1) {
            let all = parts.prefix(count).flatMap { $0 }
            if all.count <= Self.mostMorphemes, let value = Self.value(of: all) { return (value, count) }
        }
        return nil
    }

    /// Returns the parts of a word, always the longest that fits; nil when it is no number word.
    private func split(_ word: String) -> [NumeralMorpheme]? {
        if let whole = morphemes[word] { return [whole] }
        // “ettusen” has lost a t: three in a row are never written.
        let letters = Array(word.hasPrefix("ettusen") ? "et" + word.dropFirst(2) : word)
        var parts: [NumeralMorpheme] = []
        var start = 0
        while start < letters.count {
            guard parts.count < Self.mostMorphemes else { return nil }
            let longest = min(Self.longestMorpheme, letters.count - start)
            var found: (NumeralMorpheme, Int)?
            for length in stride(from: longest, through: 2, by: -1) {
                if let part = morphemes[String(letters[start..<start + length])] {
                    found = (part, length)
                    break
                }
            }
            guard let (part, length) = found else { return nil }
            parts.append(part)
            start += length
        }
        return parts.isEmpty ? nil : parts
    }

    /// Returns the number that parts make, all of them used; nil when they make none.
    private static func value(of parts: [NumeralMorpheme]) -> Int? {
        if parts == [.zero] { return 0 }
        var position = 0
        let value = belowMillion(parts, &position)
        return position == parts.count ? value : nil
    }

    private static func belowMillion(_ parts: [NumeralMorpheme], _ position: inout Int) -> Int? {
        let first = belowThousand(parts, &position)
        guard position < parts.count, parts[position] == .thousand, first ?? 1 < 1000 else { return first }
        position += 1
        let thousands = (first ?? 1) * 1000
        guard let rest = afterAnd(parts, &position, belowThousand) else { return thousands }
        return rest < 1000 ? thousands + rest : nil
    }

    /// A number below 1000, or in hundreds below 2000 as in “tolv hundre”.
    private static func belowThousand(_ parts: [NumeralMorpheme], _ position: inout Int) -> Int? {
        let first = belowHundred(parts, &position)
        guard position < parts.count, parts[position] == .hundred, first ?? 1 < 20 else { return first }
        position += 1
        let hundreds = (first ?? 1) * 100
        return hundreds + (afterAnd(parts, &position, belowHundred) ?? 0)
    }

    private static func belowHundred(_ parts: [NumeralMorpheme], _ position: inout Int) -> Int? {
        guard position < parts.count else { return nil }
        switch parts[position] {
        case .teen(let value):
            position += 1
            return value
        case .tens(let tens):
            position += 1
            if position < parts.count, case .unit(let unit) = parts[position] {
                position += 1
                return tens + unit
            }
            return tens
        case .unit(let unit):
            position += 1
            if position + 1 < parts.count, parts[position] == .and, case .tens(let tens) = parts[position + 1] {
                position += 2
                return tens + unit
            }
            return unit
        case .zero, .hundred, .thousand, .and: return nil
        }
    }

    /// What follows hundreds or thousands, with an “og” before it or without; the position stays where nothing does.
    private static func afterAnd(
        _ parts: [NumeralMorpheme],
        _ position: inout Int,
        _ read: ([NumeralMorpheme], inout Int) -> Int?
    ) -> Int? {
        let start = position
        if position < parts.count, parts[position] == .and { position += 1 }
        if let value = read(parts, &position) { return value }
        position = start
        return nil
    }
}
