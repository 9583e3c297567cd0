// SPDX-License-Identifier: Apache-2.0

public import Charts
public import Disclosure
public import Markup

/// A picture of a table with all that a reader needs to judge it.
public struct FigureBlock: Hashable, Sendable {
    /// An id that no other figure of the report has.
    public let id: String
    /// What it is a picture of.
    public let request: ChartRequest
    /// The message that stands above it.
    public let title: [Phrase]
    /// What is measured, of whom and how many.
    public let subtitle: String
    /// The picture for screens of 700 pixels and more.
    public let wide: HTML
    /// The picture for smaller screens.
    public let narrow: HTML
    /// Who the shares are of.
    public let baseSentence: String
    /// Notes of the table, and on what the picture leaves out; whole sentences.
    public let notes: [String]
    /// The numbers.
    public let numbers: NumberTable
    /// Where the numbers come from.
    public let source: ReleasedTable.Source
}
