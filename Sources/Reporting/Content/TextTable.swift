// SPDX-License-Identifier: Apache-2.0

/// A small table of words and numbers that belongs to the text around it.
public struct TextTable: Hashable, Sendable {
    /// What it shows.
    public let caption: String
    /// The heads of the columns, the first of them over the names of the rows.
    public let heads: [String]
    /// The rows, each with as many texts as there are heads.
    public let rows: [[String]]
}
