// SPDX-License-Identifier: Apache-2.0

import Variables

/// A paragraph, heading, list item or figure of a report, sentence by sentence.
struct ProsePassage: Sendable {
    /// What it is.
    enum Kind: Hashable, Sendable {
        case heading
        case paragraph
        /// A paragraph of a list, which must be understood alone.
        case item
        /// The message of a figure.
        case figure(Prose.Figure)
    }

    var kind: Kind
    /// The section that it belongs to; nil before the first.
    var section: String?
    var sentences: [ProseSentence]

    /// Whether it is a figure's message, beside which the figure itself tells base and scale.
    var isFigure: Bool { if case .figure = kind { true } else { false } }
}
