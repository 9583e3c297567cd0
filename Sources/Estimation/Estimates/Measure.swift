// SPDX-License-Identifier: Apache-2.0

/// The values of a variable, one for each record of a design.
///
/// A respondent without a value is not in the base of any estimate of it, though it stays in the design: what is not known
/// of an item is part of the sample. Whether "don't know" is such a missing value or an answer is declared, and noted.
public struct Measure: Hashable, Sendable {
    /// The value of each record; `nan` where it is missing.
    public let values: [Double]

    /// Creates a measure; `nan` stands for a missing value.
    public init(_ values: [Double]) {
        self.values = values
    }

    /// Creates a measure from values that may be missing.
    public init(_ values: [Double?]) {
        self.values = values.map { $0 ?? .nan }
    }

    /// Creates the indicator of a property: 1 with it, 0 without, missing where it is not known.
    public init(indicator: [Bool?]) {
        values = indicator.map { $0.map { $0 ? 1 : 0 } ?? .nan }
    }
}
