// SPDX-License-Identifier: Apache-2.0

/// A word, number or mark of a sentence, with what it is bound to.
struct ProseToken: Hashable, Sendable {
    /// What kind of token it is.
    enum Kind: Hashable, Sendable {
        case word
        case number(ProseNumber)
        /// A sign such as a comma or `%`.
        case mark
        /// The place of a figure that the release will write.
        case figure
    }

    var kind: Kind
    /// What is written, in lower case and without soft hyphens.
    var text: String
    /// Its characters within the sentence.
    var range: Range<Int>
    /// The index of the sentence's binding that it belongs to; nil where it is bound to nothing.
    var binding: Int?
    /// Whether the writer says that its numbers are no claim.
    var isPlain: Bool

    /// The number in digits that it is, or nil.
    var number: ProseNumber? { if case .number(let number) = kind { number } else { nil } }

    /// Divides text into tokens.
    ///
    /// - Parameters:
    ///   - text: The characters of a sentence.
    ///   - binding: The index of the binding that a character belongs to.
    ///   - isPlain: Whether a character is marked as no claim.
    /// - Returns: The tokens in order; blanks are none.
    static func tokens(
        of text: [Character],
        binding: (Int) -> Int?,
        isPlain: (Int) -> Bool
    ) -> [ProseToken] {
        var tokens: [ProseToken] = []
        var index = 0
        while index < text.count {
            let start = index
            var kind = Kind.mark
            if text[index].isBlank {
                index += 1
                continue
            } else if text[index] == ProseSentence.figure {
                kind = .figure
                index += 1
            } else if let (number, end) = ProseNumber.read(text, at: index) {
                kind = .number(number)
                index = end
            } else if text[index].isOfWord {
                kind = .word
                index = endOfWord(text, from: index)
            } else {
                index += 1
            }
            tokens.append(
                ProseToken(
                    kind: kind,
                    text: lowercased(text[start..<index]),
                    range: start..<index,
                    binding: binding(start),
                    isPlain: isPlain(start)
                )
            )
        }
        return tokens
    }

    /// The characters in lower case and without soft hyphens.
    private static func lowercased(_ characters: ArraySlice<Character>) -> String {
        var bytes: [UInt8] = []
        for character in characters {
            let letter = character.utf8
            guard let first = letter.first, let last = letter.last else { continue }
            switch (letter.count, first) {
            case (1, 0x41...0x5A): bytes.append(first | 0x20)
            case (1, _): bytes.append(first)
            case (2, 0xC3):
                // From À to Þ, but for ×, the small letters stand 32 after the capitals.
                let isCapital = (0x80...0x9E).contains(last) && last != 0x97
                bytes += [first, isCapital ? last | 0x20 : last]
            default: return String(characters.filter { $0 != "\u{AD}" }).lowercased()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A word goes on over hyphens and apostrophes inside it.
    private static func endOfWord(_ text: [Character], from start: Int) -> Int {
        var index = start
        while index < text.count {
            let character = text[index]
            if character.isOfWord || character.isOfNumber || character == "\u{AD}" {
                index += 1
            } else if character == "-" || character == "’" || character == "'", index + 1 < text.count,
                text[index + 1].isOfWord
            {
                index += 1
            } else {
                break
            }
        }
        return index
    }
}
