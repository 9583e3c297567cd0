// SPDX-License-Identifier: Apache-2.0

public import Variables

/// Words of the report tied to the cells that they speak of, written as a link such as `[](cell:partners/business)`.
public struct Binding: Hashable, Sendable {
    /// What the words say of the cells.
    public enum Target: Hashable, Sendable {
        /// The share in a cell, as a percentage: `cell:`.
        case share(CellReference)
        /// The number of respondents in a cell: `count:`.
        case count(CellReference)
        /// The number of respondents that the cell's share is of: `base:`.
        case base(CellReference)
        /// Rising or falling over the classes of a classification: `trend:table/category?by=size`.
        case trend(CellReference, by: String)
        /// One cell against another: `compare:cell;cell`.
        case comparison(CellReference, CellReference)
        /// A cell's place among the rows of its table: `rank:`.
        case rank(CellReference)
        /// A figure of another survey: `external:id`.
        case external(String)
    }

    /// What is said of which cells.
    public var target: Target
    /// The words; empty where the plain figure is to be written.
    public var words: [Prose.Inline]
    /// Where the link begins.
    public var location: SourceLocation

    /// Creates a binding.
    public init(target: Target, words: [Prose.Inline], location: SourceLocation) {
        self.target = target
        self.words = words
        self.location = location
    }
}

extension Binding.Target {
    /// The cells that the words speak of, the main one first; empty for other surveys.
    public var cells: [CellReference] {
        switch self {
        case .share(let cell), .count(let cell), .base(let cell), .rank(let cell), .trend(let cell, _): [cell]
        case .comparison(let first, let second): [first, second]
        case .external: []
        }
    }
}
