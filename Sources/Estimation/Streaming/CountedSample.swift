// SPDX-License-Identifier: Apache-2.0

/// A table's cells as records of a design, each standing for all respondents of a group, a class and an answer.
public struct CountedSample: Hashable, Sendable {
    /// The design, one record a cell.
    public let design: SampleDesign
    /// The class of each record.
    public let classes: [Int]
    /// The answer of each record; nil where it is missing.
    public let answers: [Int?]

    /// Returns the indicator of a category.
    ///
    /// - Parameters:
    ///   - category: The category.
    ///   - missing: The categories that are left out of the base, such as that of "don't know".
    /// - Returns: The measure, whose mean is the share of the category.
    public func measure(of category: Int, missing: Set<Int> = []) -> Measure {
        Measure(category: category, of: answers, missing: missing)
    }

    /// Returns the values of the categories as a measure, such as the points of a scale.
    ///
    /// - Parameter values: The value of each category; `nan` leaves the category out of the base.
    /// - Returns: The measure, missing where the answer is.
    public func measure(values: [Double]) -> Measure {
        Measure(answers.map { $0.map { values[$0] } })
    }

    /// Returns whether each record is of a class.
    public func members(of number: Int) -> [Bool] { classes.map { $0 == number } }
}
