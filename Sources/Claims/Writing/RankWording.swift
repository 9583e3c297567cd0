// SPDX-License-Identifier: Apache-2.0

import Variables

/// Tells a place with a superlative: “nest flest”, “the third most common”.
struct RankWording {
    private let language: Language

    init(_ language: Language) { self.language = language }

    /// Puts a place before a superlative.
    ///
    /// - Parameters:
    ///   - superlative: The superlative of the first place, an article before it or none.
    ///   - place: The place, from 1.
    /// - Returns: The words; nil beyond the ordinals that have words.
    func text(_ superlative: String, place: Int) -> String? {
        guard place > 1 else { return superlative }
        let isNext = place == 2
        guard let ordinal = isNext ? OrderingWords.of(language).next : OrdinalWords.of(language).text(place) else {
            return nil
        }
        // English puts the place behind the article: “the third most”.
        guard superlative.hasPrefix("the ") else { return "\(ordinal) \(superlative)" }
        return "the \(ordinal) \(superlative.dropFirst(4))"
    }
}
