// SPDX-License-Identifier: Apache-2.0

/// A primary sampling unit that holds several respondents, such as a municipality whose councillors are asked.
public struct DesignCluster: Hashable, Sendable {
    /// The name, for the record.
    public let name: String
    /// The position of its stratum.
    public let stratum: Int
    /// The number of its members in the frame, where a random part of them was taken; nil where all of them were, or where
    /// the second stage is not told apart.
    public let members: Int?

    /// Creates a cluster.
    public init(name: String, stratum: Int, members: Int? = nil) {
        self.name = name
        self.stratum = stratum
        self.members = members
    }
}
