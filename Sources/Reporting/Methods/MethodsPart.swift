// SPDX-License-Identifier: Apache-2.0

/// A part of the methods page that is written from the release, not by the author.
public struct MethodsPart: Hashable, Sendable {
    /// The id of its heading.
    public let id: String
    /// The heading.
    public let title: String
    /// What it says.
    public let passages: [Passage]
}
