// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Fisher's exact test of a two-by-two table, and the odds ratio that belongs to it.
///
/// Both margins are taken as given. The odds ratio ψ compares the odds of the first row in the first column with those in
/// the second column; ``Alternative/less`` is ψ < 1, a lower share of the first row in the first column.
public struct FisherTest: Hashable, Sendable {
    /// The table.
    public let table: ContingencyTable

    /// Probabilities that differ by less than this share count as equal, as in R: they are equal but for rounding.
    static let tieTolerance = 1e-7

    /// Creates the test, or returns nil unless the table has two rows and two columns.
    public init?(_ table: ContingencyTable) {
        guard table.rows == 2, table.columns == 2 else { return nil }
        self.table = table
    }

    /// Returns the probability of a table at least as extreme as the one seen.
    ///
    /// Two-sided: the sum of all tables that are not more probable than the one seen. In a table with an empty row or
    /// column no other table is possible, and the probability is 1.
    ///
    /// - Parameters:
    ///   - alternative: What the test is asked to find.
    ///   - oddsRatio: The odds ratio of the hypothesis, 0 to infinity; 1 where rows and columns are independent.
    /// - Returns: The probability.
    public func probability(_ alternative: Alternative, oddsRatio: Double = 1) -> Double {
        switch alternative {
        case .less: distribution.atMost(count, logOdds: log(oddsRatio))
        case .greater: distribution.atLeast(count, logOdds: log(oddsRatio))
        case .twoSided: sum(logOdds: log(oddsRatio)) { $0 <= $1 * (1 + Self.tieTolerance) ? 1 : 0 }
        }
    }

    /// Returns the count that an odds ratio of 0 to infinity expects in the first cell, both margins given.
    public func expectedCount(oddsRatio: Double) -> Double { distribution.mean(logOdds: log(oddsRatio)) }

    /// Returns the mid-p value: what is exactly as extreme as the table seen counts by half (Lancaster 1961, JASA 56:223).
    ///
    /// Less cautious than ``probability(_:oddsRatio:)``; its error is the level on average, and may be above it.
    ///
    /// - Parameter alternative: What the test is asked to find.
    /// - Returns: The probability.
    public func midProbability(_ alternative: Alternative) -> Double {
        switch alternative {
        case .less, .greater:
            let probabilities = distribution.probabilities()
            return max(0, probability(alternative) - probabilities[count - distribution.smallest] / 2)
        case .twoSided:
            return sum(logOdds: 0) { probability, seen in
                if probability > seen * (1 + Self.tieTolerance) { return 0 }
                return probability < seen * (1 - Self.tieTolerance) ? 1 : 0.5
            }
        }
    }

    /// The conditional maximum likelihood estimate of ψ: the one whose expected table is the table seen.
    ///
    /// 0 or infinite where the first cell is as small or as large as the margins allow; nil where they allow only one table.
    /// It is not ad/bc, which is a little farther from 1. Found to the last digits; R stops its search at 10⁻⁴.
    public var oddsRatio: Double? {
        let distribution = self.distribution
        guard distribution.smallest < distribution.largest else { return nil }
        if count == distribution.smallest { return 0 }
        if count == distribution.largest { return .infinity }
        return FourfoldDistribution.oddsRatio(where: distribution.mean, reaches: Double(count))
    }

    /// Returns the exact limits of ψ: those at which one tail or the other is half of one minus the level.
    ///
    /// Clopper's and Pearson's idea with both margins given (Cornfield 1956). The limits may hold 1 although the two-sided
    /// probability is below one minus the level, or the other way, because that orders the tables by their probability.
    ///
    /// - Parameter level: The confidence level.
    /// - Returns: The limits, 0 and infinity where the table does not bound ψ.
    public func oddsRatioLimits(level: ConfidenceLevel = .ninetyFive) -> ClosedRange<Double> {
        let (distribution, count) = (self.distribution, self.count)
        var (lower, upper) = (0.0, Double.infinity)
        if count > distribution.smallest {
            lower = FourfoldDistribution.oddsRatio(
                where: { distribution.atLeast(count, logOdds: $0) },
                reaches: level.tail
            )
        }
        if count < distribution.largest {
            upper = FourfoldDistribution.oddsRatio(
                where: { -distribution.atMost(count, logOdds: $0) },
                reaches: -level.tail
            )
        }
        return lower...upper
    }

    private var count: Int { table[0, 0] }

    private var distribution: FourfoldDistribution {
        FourfoldDistribution(total: table.total, row: table.rowTotals[0], column: table.columnTotals[0])
    }

    /// The sum of the probabilities, each times what `part` makes of it and of the probability of the table seen.
    private func sum(logOdds: Double, _ part: (_ probability: Double, _ seen: Double) -> Double) -> Double {
        let (probabilities, position) = (distribution.probabilities(logOdds: logOdds), count - distribution.smallest)
        return min(1, NeumaierSum(probabilities.map { $0 * part($0, probabilities[position]) }).value)
    }
}
