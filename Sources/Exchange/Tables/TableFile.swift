// SPDX-License-Identifier: Apache-2.0

/// A file of tables as it was found: this module reads texts, and leaves folders to whoever calls it.
public struct TableFile: Hashable, Sendable {
    /// The name with its ending, such as `partners.csv`, `partners.json` or `codebook.csv`.
    public var name: String
    /// The path that findings name.
    public var path: String
    /// The text.
    public var text: String

    /// Creates a file.
    public init(name: String, path: String, text: String) {
        self.name = name
        self.path = path
        self.text = text
    }

    /// The name without its ending: the id of the table, where the file itself names none.
    var stem: String { name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name }
    /// Whether it is the codebook and no table.
    var isCodebook: Bool { name == "codebook.csv" }
    /// Whether it is read as JSON-stat; as CSV otherwise.
    var isJSON: Bool { name.lowercased().hasSuffix(".json") }
}
