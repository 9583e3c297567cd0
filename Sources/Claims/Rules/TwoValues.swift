// SPDX-License-Identifier: Apache-2.0

import Variables

/// One figure has one value, on every page and in every language.
///
/// **Found:** two bindings of the same cell, or of the same order of cells, whose words cannot both be true, also in reports of
/// different languages: “69 prosent” and “70 prosent”, “nesten 60 prosent” and “63 prosent”, “flertallet” and “knapt halvparten”.
/// Words whose bands have a number in common may stand beside each other: “nesten 60 prosent” and “58 prosent”. **Why:** 69 per
/// cent on one page and 70 on another make readers doubt both. **Mend:** leave the link's text empty in one of them, so that the
/// release writes the number.
struct TwoValues: ProseRule {
    static let name = "two-values"
    static let severity = Finding.Severity.error

    /// Something that is said of a target, and where it was said first.
    private struct Saying {
        var quantity: Quantity
        var words: String
        var location: SourceLocation
    }

    func breaches(across reports: [RuledReport]) -> [ProseBreach] {
        var said: [Binding.Target: [Saying]] = [:]
        var breaches: [ProseBreach] = []
        for report in reports {
            var phrases = PhraseMemory(report.reader)
            for binding in report.sentences.lazy.flatMap(\.bindings) {
                if case .external = binding.target { continue }
                let words = binding.claimedWords
                guard !words.isEmpty, let quantity = try? phrases.read(words, as: binding.target.context) else {
                    continue
                }
                let before = said[binding.target] ?? []
                if let other = before.first(where: { $0.quantity.excludes(quantity) }) {
                    let cells = binding.target.cells
                    breaches.append(
                        breach(
                            at: binding.location,
                            about: cells,
                            "“\(words)” cannot be true of the same \(cells.count > 1 ? "cells" : "cell") as"
                                + " “\(other.words)” in \(other.location)."
                        )
                    )
                } else if !before.contains(where: { $0.quantity.meaning == quantity.meaning }) {
                    let saying = Saying(quantity: quantity, words: words, location: binding.location)
                    said[binding.target, default: []].append(saying)
                }
            }
        }
        return breaches
    }
}
