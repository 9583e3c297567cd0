// SPDX-License-Identifier: Apache-2.0

/// Finds where sentences begin in Norwegian and English text.
///
/// When in doubt it finds none: two sentences taken for one are left out together, but half a sentence left standing
/// would be nonsense.
package enum SentenceBoundary {
    /// Abbreviations that never end a sentence by themselves, in lower case and without the last full stop.
    private static let inside: Set<String> = [
        "adm", "avd", "bl.a", "blant a", "ca", "cf", "d.v.s", "dr", "dvs", "e.g", "eks", "ekskl", "ev", "evt", "f.eks",
        "f.o.m", "fig", "gj.sn", "hhv", "i.e", "ibid", "inkl", "jf", "jfr", "kap", "kgl", "kl", "m.a", "maks", "min",
        "mr", "mrs", "ms", "nr", "n.n", "no", "pkt", "pr", "prof", "red", "s.k", "sec", "sek", "st", "t.d", "t.o.m",
        "tab", "tlf", "utg", "vs", "viz", "approx", "dep", "el", "fr", "kr", "mht", "pga", "ift", "vha",
    ]

    /// Abbreviations that may end one; a capital letter after them decides.
    private static let closing: Set<String> = [
        "a.m", "etc", "m.fl", "m.m", "mfl", "mill", "mm", "mrd", "mv", "o.a", "o.fl", "o.l", "osv", "p.m", "pst",
    ]

    private static let closers: Set<Character> = ["»", "”", "\"", ")", "]", "’", "'"]
    private static let openers: Set<Character> = ["«", "“", "\"", "(", "[", "‘", "'", "–", "—", "-"]

    /// Returns the offsets at which sentences begin, the first of them 0; empty for an empty text.
    ///
    /// - Parameters:
    ///   - text: The text, character by character.
    ///   - sealed: The ranges in which no sentence begins or ends, except at their first character; in order, and none in
    ///     another.
    /// - Returns: The offsets, ascending.
    package static func starts(in text: [Character], sealed: [Range<Int>] = []) -> [Int] {
        guard !text.isEmpty else { return [] }
        var starts = [0]
        var index = 0
        var next = 0
        while index < text.count {
            while next < sealed.count, sealed[next].upperBound <= index { next += 1 }
            if next < sealed.count, sealed[next].contains(index) { index = sealed[next].upperBound - 1 }
            if isMark(text[index]), let start = beginning(after: index, in: text), !isWithin(start, sealed[next...]) {
                starts.append(start)
            }
            index += 1
        }
        return starts
    }

    private static func isMark(_ character: Character) -> Bool {
        switch character {
        case ".", "!", "?", "…": true
        default: false
        }
    }

    /// Whether an offset lies in one of some ranges, but not at its beginning.
    private static func isWithin(_ offset: Int, _ sealed: ArraySlice<Range<Int>>) -> Bool {
        sealed.first { offset < $0.upperBound }.map { $0.lowerBound < offset } ?? false
    }

    /// Returns the sentences of a text, each with the space after it.
    package static func sentences(of text: String) -> [String] {
        let characters = Array(text)
        let starts = starts(in: characters)
        return zip(starts, starts.dropFirst() + [characters.count]).map { String(characters[$0..<$1]) }
    }

    private static func beginning(after mark: Int, in text: [Character]) -> Int? {
        var next = mark + 1
        while next < text.count, closers.contains(text[next]) { next += 1 }
        guard next < text.count, text[next].isWhitespace else { return nil }
        while next < text.count, text[next].isWhitespace { next += 1 }
        var first = next
        while first < text.count, openers.contains(text[first]) || text[first].isWhitespace { first += 1 }
        guard first < text.count, text[first].isUppercase || text[first].isNumber else { return nil }
        return text[mark] == "." && !isEnd(mark, before: text[first], in: text) ? nil : next
    }

    /// Returns whether a full stop ends a sentence, by the word before it and the character after it.
    private static func isEnd(_ mark: Int, before following: Character, in text: [Character]) -> Bool {
        var begin = mark
        while begin > 0, text[begin - 1].isLetter || text[begin - 1].isNumber || text[begin - 1] == "." { begin -= 1 }
        let word = String(text[begin..<mark])
        let lower = word.lowercased()
        if inside.contains(lower) { return false }
        if closing.contains(lower) { return following.isUppercase }
        // An initial such as “K.”, but not a number.
        if word.count == 1, word.first?.isLetter == true, word.first?.isUppercase == true { return false }
        // “den 3. 12.”: a short ordinal before another number.
        if word.count <= 2, !word.isEmpty, word.allSatisfy(\.isNumber), following.isNumber { return false }
        return true
    }
}
