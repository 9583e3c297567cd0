// SPDX-License-Identifier: Apache-2.0

/// What is to be said of a claim.
///
/// Two questions are kept apart: whether the words are true of those who answered, which is arithmetic, and what the
/// answers say of everybody who was asked, which is an inference.
public struct ClaimVerdict: Hashable, Sendable {
    /// What the answers say of the population.
    public enum Population: String, Hashable, Sendable, CaseIterable {
        /// The interval lies in what the words allow, or the test rejects in the direction that they state.
        case supported
        /// Of a share: some of the interval lies in what the words allow, and some does not.
        case compatible
        /// Of an order: the test does not tell.
        case notShown = "not_shown"
        /// Nothing of the interval lies in what the words allow, or the test rejects in the other direction.
        case contradicted
    }

    /// Whether the words are true of those who answered.
    public var isTrue: Bool
    /// What the answers say of the population; nil where nothing is inferred, as from a count or from a register.
    public var population: Population?

    /// Creates a verdict.
    public init(isTrue: Bool, population: Population?) {
        self.isTrue = isTrue
        self.population = population
    }

    /// Judges a claim about the share of one cell.
    ///
    /// - Parameters:
    ///   - figure: What the tables tell of the cell.
    ///   - band: What the words allow, in points of a hundred.
    public init(_ figure: CellFigure, in band: Band) {
        isTrue = band.contains(figure.points)
        population = figure.interval.map { Self.population($0, in: band) ?? .compatible }
    }

    /// What an interval, in fractions, says of a band in points of a hundred; nil when it lies partly in it.
    static func population(_ interval: ClosedRange<Double>, in band: Band) -> Population? {
        if band.contains(interval, scale: 100) { return .supported }
        return band.isDisjoint(from: interval, scale: 100) ? .contradicted : nil
    }
}
