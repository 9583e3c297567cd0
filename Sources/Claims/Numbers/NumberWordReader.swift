// SPDX-License-Identifier: Apache-2.0

import Variables

/// Reads numbers written in words, 0 to 999 999, in new counting and old: “førtitre” and “treogførti”.
struct NumberWordReader: Sendable {
    /// The longest number has this many words when each part stands alone: “to hundre og tretti fire tusen fem hundre …”.
    static let mostWords = 12
    private static let mostMorphemes = 16
    /// The longest part of a number word has this many bytes: “seventeen”.
    private static let longestMorpheme = 9

    private let morphemes: [String: NumeralMorpheme]
    /// Whether a part of a number word begins with a byte.
    private let beginnings: [Bool]

    init(_ language: Language) {
        morphemes = NumeralMorpheme.table(of: language)
        var beginnings = Array(repeating: false, count: 256)
        for first in morphemes.keys.compactMap(\.utf8.first) { beginnings[Int(first)] = true }
        self.beginnings = beginnings
    }

    /// Whether a word is made of the parts that numbers are made of, so that a number can hold it.
    func canHold(_ word: String) -> Bool { split(word) != nil }

    /// Finds the number at the beginning of some words; nil where there is none.
    ///
    /// - Parameters:
    ///   - words: The words, in lower case and without accents or soft hyphens.
    ///   - joinsAnd: Whether a lone “og” may be part of the number; not in “mellom tre og tjue”.
    /// - Returns: The number, and how many of the words it takes.
    func read(_ words: ArraySlice<String>, joinsAnd: Bool = true) -> (value: Int, count: Int)? {
        var parts: [[NumeralMorpheme]?] = []
        for word in words.prefix(Self.mostWords) {
            guard let part = split(word) else { break }
            parts.append(part)
        }
        return read(split: parts[...], joinsAnd: joinsAnd)
    }

    /// Finds the number at the beginning of words that have been split, nil standing for those that no number holds.
    func read(split words: ArraySlice<[NumeralMorpheme]?>, joinsAnd: Bool = true) -> (value: Int, count: Int)? {
        var parts: [NumeralMorpheme] = []
        var ends: [Int] = []
        for word in words.prefix(Self.mostWords) {
            guard let word, joinsAnd || word != [.and], parts.count + word.count <= Self.mostMorphemes else { break }
            parts += word
            ends.append(parts.count)
        }
        if parts.first == .zero { return ends.first == 1 ? (0, 1) : nil }
        // A number that ends earlier is part of the longest that begins here, but no number goes beyond that.
        var furthest = 0
        _ = Self.belowMillion(parts[...], &furthest)
        for count in stride(from: ends.count, to: 0, by: -1) where ends[count - 1] <= furthest {
            var position = 0
            let value = Self.belowMillion(parts[..<ends[count - 1]], &position)
            if let value, position == ends[count - 1] { return (value, count) }
        }
        return nil
    }

    /// Returns the parts of a word, always the longest that fits; nil when it is no number word.
    func split(_ word: String) -> [NumeralMorpheme]? {
        if let whole = morphemes[word] { return [whole] }
        // Two parts have four bytes at least, and most words begin as no part does.
        guard word.utf8.count >= 4, let first = word.utf8.first, beginnings[Int(first)] else { return nil }
        var bytes = Array(word.utf8)
        // “ettusen” has lost a t: three in a row are never written.
        if bytes.starts(with: "ettusen".utf8) { bytes.insert(UInt8(ascii: "t"), at: 2) }
        var parts: [NumeralMorpheme] = []
        var start = 0
        while start < bytes.count {
            guard parts.count < Self.mostMorphemes else { return nil }
            let longest = min(Self.longestMorpheme, bytes.count - start)
            var found: (NumeralMorpheme, Int)?
            for length in stride(from: longest, through: 2, by: -1) {
                if let part = morphemes[String(decoding: bytes[start..<start + length], as: UTF8.self)] {
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

    private static func belowMillion(_ parts: ArraySlice<NumeralMorpheme>, _ position: inout Int) -> Int? {
        let first = belowThousand(parts, &position)
        guard position < parts.endIndex, parts[position] == .thousand, first ?? 1 < 1000 else { return first }
        position += 1
        let thousands = (first ?? 1) * 1000
        guard let rest = afterAnd(parts, &position, belowThousand) else { return thousands }
        return rest < 1000 ? thousands + rest : nil
    }

    /// A number below 1000, or in hundreds below 2000 as in “tolv hundre”.
    private static func belowThousand(_ parts: ArraySlice<NumeralMorpheme>, _ position: inout Int) -> Int? {
        let first = belowHundred(parts, &position)
        guard position < parts.endIndex, parts[position] == .hundred, first ?? 1 < 20 else { return first }
        position += 1
        let hundreds = (first ?? 1) * 100
        return hundreds + (afterAnd(parts, &position, belowHundred) ?? 0)
    }

    private static func belowHundred(_ parts: ArraySlice<NumeralMorpheme>, _ position: inout Int) -> Int? {
        guard position < parts.endIndex else { return nil }
        switch parts[position] {
        case .teen(let value):
            position += 1
            return value
        case .tens(let tens):
            position += 1
            if position < parts.endIndex, case .unit(let unit) = parts[position] {
                position += 1
                return tens + unit
            }
            return tens
        case .unit(let unit):
            position += 1
            if position + 1 < parts.endIndex, parts[position] == .and, case .tens(let tens) = parts[position + 1] {
                position += 2
                return tens + unit
            }
            return unit
        case .zero, .hundred, .thousand, .and: return nil
        }
    }

    /// What follows hundreds or thousands, with an “og” before it or without; the position stays where nothing does.
    private static func afterAnd(
        _ parts: ArraySlice<NumeralMorpheme>,
        _ position: inout Int,
        _ read: (ArraySlice<NumeralMorpheme>, inout Int) -> Int?
    ) -> Int? {
        let start = position
        if position < parts.endIndex, parts[position] == .and { position += 1 }
        if let value = read(parts, &position) { return value }
        position = start
        return nil
    }
}
