// SPDX-License-Identifier: Apache-2.0

public import Variables

/// Something that a study expects of its answers, such as a published share: a constraint on counts.
public struct Expectation: Hashable, Sendable {
    /// What is expected.
    public enum Relation: Hashable, Sendable {
        /// The cell's share, in points of a hundred, lies in the range.
        case share(CellReference, PointRange)
        /// The number of respondents of a class (nil: everyone) lies in the range.
        case respondents(CellReference.Domain?, ClosedRange<Int>)
        /// The cell's share less another cell's, in points, lies in the range.
        case difference(CellReference, minus: CellReference, PointRange)
        /// The shares of the row rise strictly (or fall strictly) from the classification's first class to its last.
        case trend(CellReference, by: String, rises: Bool)
        /// The cell's share is strictly the highest of its column: among the substantive categories of the table or,
        /// in a battery, among the items for the same category; rows named in `except` are not compared.
        case highest(CellReference, except: [String])
    }

    /// The number of the published statement, such as `S35`; several rows may share one.
    public var id: String
    /// What is expected.
    public var relation: Relation
    /// The published words, or why it is expected.
    public var statement: String
    /// Where it is written.
    public var location: SourceLocation

    /// Creates an expectation.
    public init(id: String, relation: Relation, statement: String, location: SourceLocation) {
        self.id = id
        self.relation = relation
        self.statement = statement
        self.location = location
    }
}

/// A range of points of a hundred, held as whole thousandths of a point so that every comparison is exact.
public struct PointRange: Hashable, Sendable {
    /// The lower bound in thousandths of a point.
    public var lower: Int
    /// Whether the lower bound belongs to the range.
    public var includesLower: Bool
    /// The upper bound in thousandths of a point.
    public var upper: Int
    /// Whether the upper bound belongs to the range.
    public var includesUpper: Bool

    /// Creates a range from bounds in thousandths of a point.
    public init(lower: Int, includesLower: Bool, upper: Int, includesUpper: Bool) {
        self.lower = lower
        self.includesLower = includesLower
        self.upper = upper
        self.includesUpper = includesUpper
    }

    /// Returns whether `count` of `base` lies in the range; false when the base is 0.
    public func contains(count: Int, base: Int) -> Bool {
        guard base > 0 else { return false }
        let scaled = 100_000 * count
        return (includesLower ? scaled >= lower * base : scaled > lower * base)
            && (includesUpper ? scaled <= upper * base : scaled < upper * base)
    }
}
