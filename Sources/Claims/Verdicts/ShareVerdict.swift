// SPDX-License-Identifier: Apache-2.0

/// What is to be said of a claim about the share of one cell.
///
/// Two questions are kept apart: whether the words are true of those who answered, which is arithmetic, and what the
/// answers say of everybody who was asked, which is an inference.
public struct ShareVerdict: Hashable, Sendable {
    /// What the answers say of the population.
    public enum Population: String, Hashable, Sendable, CaseIterable {
        /// All of the confidence interval lies in what the words allow.
        case supported
        /// Some of it does.
        case compatible
        /// None of it does.
        case contradicted
    }

    /// Whether the words are true of those who answered.
    public var isTrue: Bool
    /// What the answers say of the population.
    public var population: Population

    /// Judges a claim.
    ///
    /// - Parameters:
    ///   - band: What the words allow, in points of a hundred.
    ///   - count: The number of respondents in the cell.
    ///   - base: The number that the share is of, above 0.
    ///   - interval: The confidence interval of the share, from 0 to 1.
    public init(_ band: Band, count: Int, base: Int, interval: ClosedRange<Double>) {
        isTrue = band.contains(Rational(percentOf: count, in: base))
        if band.contains(interval, scale: 100) {
            population = .supported
        } else {
            population = band.isDisjoint(from: interval, scale: 100) ? .contradicted : .compatible
        }
    }
}
