// SPDX-License-Identifier: Apache-2.0

/// A language of a study, by its IETF tag.
public struct Language: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The tag in lower case, such as `nb`.
    public let tag: String

    /// Creates a language from its tag.
    public init(_ tag: String) {
        self.tag = tag.lowercased()
    }

    /// Norwegian bokmål.
    public static let bokmål = Language("nb")
    /// Norwegian nynorsk.
    public static let nynorsk = Language("nn")
    /// English.
    public static let english = Language("en")

    /// The languages that Barometer itself speaks: its own notes, labels and page furniture exist in these.
    public static let spoken: [Language] = [.bokmål, .nynorsk, .english]

    /// The tag.
    public var description: String { tag }

    /// Orders by tag.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.tag < rhs.tag }
}
