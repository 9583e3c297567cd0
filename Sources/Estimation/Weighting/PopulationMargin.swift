// SPDX-License-Identifier: Apache-2.0

/// A classification of the respondents whose classes have known sizes in the population.
public struct PopulationMargin: Hashable, Sendable {
    /// The name of the classification.
    public let name: String
    /// The classes.
    public let classes: [String]
    /// The units of each class in the population.
    public let totals: [Double]
    /// The position of the class of each record.
    public let codes: [Int]

    /// Creates a margin; every class has a total, and every record a class.
    public init(name: String, classes: [String], totals: [Double], codes: [Int]) {
        precondition(classes.count == totals.count, "Every class has a total.")
        precondition(codes.allSatisfy(classes.indices.contains), "Every record has a class.")
        self.name = name
        self.classes = classes
        self.totals = totals
        self.codes = codes
    }

    /// Returns the margin of two classifications crossed, whose classes are those of the first times those of the second.
    ///
    /// - Parameters:
    ///   - other: The second classification, of the same records.
    ///   - totals: The units of each pair of classes, those of the second running fastest.
    /// - Returns: The margin, for post-stratification by both.
    public func crossed(with other: PopulationMargin, totals: [Double]) -> PopulationMargin {
        PopulationMargin(
            name: "\(name) × \(other.name)",
            classes: classes.flatMap { left in other.classes.map { "\(left)|\($0)" } },
            totals: totals,
            codes: zip(codes, other.codes).map { $0 * other.classes.count + $1 }
        )
    }
}
