// SPDX-License-Identifier: Apache-2.0

public import Variables

/// A report's prose in one language: a title, an opening, and sections.
public struct Prose: Hashable, Sendable {
    /// The language it is written in.
    public var language: Language
    /// The file it was read from.
    public var file: String
    /// The title.
    public var title: [Inline]
    /// What stands between the title and the first section.
    public var opening: [Block]
    /// The sections, in order.
    public var sections: [Section]

    /// Creates prose.
    public init(language: Language, file: String, title: [Inline], opening: [Block], sections: [Section]) {
        self.language = language
        self.file = file
        self.title = title
        self.opening = opening
        self.sections = sections
    }

    /// A section: everything below one second-level heading.
    public struct Section: Hashable, Sendable {
        /// The id, the same in every language; `summary` and `methods` have pages of their own kind.
        public var id: String
        /// The heading.
        public var title: [Inline]
        /// What it says.
        public var blocks: [Block]
        /// Where its heading is written.
        public var location: SourceLocation

        /// Creates a section.
        public init(id: String, title: [Inline], blocks: [Block], location: SourceLocation) {
            self.id = id
            self.title = title
            self.blocks = blocks
            self.location = location
        }
    }

    /// A block of prose.
    public indirect enum Block: Hashable, Sendable {
        /// A paragraph.
        case paragraph([Inline])
        /// A heading below the section's own, from level 3.
        case heading(level: Int, [Inline])
        /// A list, each item with blocks of its own.
        case list(isOrdered: Bool, items: [[Block]])
        /// A quotation or an aside.
        case quote([Block])
        /// A picture of a table.
        case figure(Figure)
    }

    /// A piece of running text.
    public indirect enum Inline: Hashable, Sendable {
        /// Plain text.
        case text(String)
        /// Emphasis.
        case emphasis([Inline])
        /// Strong emphasis.
        case strong([Inline])
        /// A link to somewhere else.
        case link(destination: String, [Inline])
        /// Words bound to cells of the release.
        case bound(Binding)
        /// Words whose numbers are no claim about the answers, written `[100 prosent](plain:)`.
        case plain([Inline])
        /// A space or line break between words in the source.
        case softBreak
    }

    /// A picture of a table, written as an image whose destination is `figure:table?chart=bars`.
    public struct Figure: Hashable, Sendable {
        /// How a table is drawn.
        public enum Chart: String, Hashable, Sendable, CaseIterable {
            /// Sorted horizontal bars, one a category.
            case bars
            /// Bars of 100 per cent, one an item or class.
            case stacked
            /// Bars from a common line, negative to the left and positive to the right, neutral in its own column.
            case diverging
            /// One dot with interval a class.
            case dots
        }

        /// The id of the table.
        public var table: String
        /// How it is drawn.
        public var chart: Chart
        /// The row (`category` or `item/category`) that dots show; nil for other charts.
        public var row: String?
        /// The classification whose classes dots or stacked bars show; nil for everyone.
        public var by: String?
        /// The message that stands as its title.
        public var title: [Inline]
        /// Where it is written.
        public var location: SourceLocation

        /// Creates a figure.
        public init(
            table: String,
            chart: Chart,
            row: String? = nil,
            by: String? = nil,
            title: [Inline],
            location: SourceLocation
        ) {
            self.table = table
            self.chart = chart
            self.row = row
            self.by = by
            self.title = title
            self.location = location
        }
    }
}
