// SPDX-License-Identifier: Apache-2.0

/// How many of a group's respondents have a property.
public struct GroupShare: Hashable, Sendable {
    /// The respondents that have the property, 0 to `base`.
    public let count: Int
    /// The respondents of the group with a valid answer; 0 for an empty group.
    public let base: Int

    /// Creates a share from its count and its base.
    public init(count: Int, base: Int) {
        precondition(0 <= count && count <= base, "The count is of the base.")
        (self.count, self.base) = (count, base)
    }

    /// Counts answers; those that are missing are not in the base.
    public init(_ answers: some Sequence<Bool?>) {
        let valid = answers.compactMap(\.self)
        self.init(count: valid.count { $0 }, base: valid.count)
    }

    /// The share, 0 to 1; nil for an empty group.
    public var share: Double? { base > 0 ? Double(count) / Double(base) : nil }

    /// Whether nobody has the property, or everyone; so too in an empty group.
    public var isUnanimous: Bool { count == 0 || count == base }

    /// Says whether the share is above another, in whole numbers; nothing is above or below an empty group.
    public func isAbove(_ other: GroupShare) -> Bool {
        let (mine, yours) = (count.multipliedFullWidth(by: other.base), other.count.multipliedFullWidth(by: base))
        return (mine.high, mine.low) > (yours.high, yours.low)
    }
}
