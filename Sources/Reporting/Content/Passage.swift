// SPDX-License-Identifier: Apache-2.0

/// A block of a report as readers see it.
public indirect enum Passage: Hashable, Sendable {
    /// A paragraph.
    case paragraph([Phrase])
    /// A heading below the section's own, from level 3.
    case heading(level: Int, [Phrase])
    /// A list, each item with blocks of its own.
    case list(isOrdered: Bool, items: [[Passage]])
    /// A quotation or an aside.
    case quote([Passage])
    /// A picture of a table with all that belongs to it.
    case figure(FigureBlock)
    /// A small table that belongs to the text.
    case table(TextTable)

    /// The figures in it, in order.
    public var figures: [FigureBlock] {
        switch self {
        case .paragraph, .heading, .table: []
        case .list(_, let items): items.flatMap { $0.flatMap(\.figures) }
        case .quote(let passages): passages.flatMap(\.figures)
        case .figure(let figure): [figure]
        }
    }
}
