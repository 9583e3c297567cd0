// SPDX-License-Identifier: Apache-2.0

extension SampleDesign {
    /// Returns estimates of some statistics, with their covariances.
    ///
    /// - Parameters:
    ///   - statistics: What is to be estimated. Those that share a base get that base's degrees of freedom, others those
    ///     of the whole design. By linearisation a quantile has no variance, but `nan`: see
    ///     ``quantile(_:_:in:level:)``.
    ///   - method: How the variances are found.
    ///   - note: How missing answers were treated.
    /// - Returns: The estimates in the same order.
    public func estimate(
        _ statistics: [Statistic],
        by method: VarianceMethod = .linearisation,
        note: MissingAnswers = MissingAnswers()
    ) -> Estimates {
        let weights = recordWeights
        let bases = statistics.map { statistic in
            zip(statistic.base, records).reduce(0) { $1.0 ? $0 + $1.1.count : $0 }
        }
        let covariance: Matrix
        let degrees: Int
        switch method {
        case .linearisation:
            var influences = Matrix(rows: records.count, columns: statistics.count)
            for (column, statistic) in statistics.enumerated() {
                for (row, value) in statistic.influence(weights: weights).enumerated() {
                    influences[row, column] = value
                }
            }
            covariance = self.covariance(of: influences)
            let first = statistics.first?.base
            degrees = degreesOfFreedom(in: statistics.allSatisfy { $0.base == first } ? first : nil)
        case .replication(let replicates):
            covariance = replicates.covariance { weights in statistics.map { $0.value(weights: weights) } }
            degrees = replicates.degreesOfFreedom
        }
        return Estimates(
            values: statistics.map { $0.value(weights: weights) },
            covariance: covariance,
            bases: bases,
            degreesOfFreedom: degrees,
            note: note
        )
    }

    /// Returns the estimate of one statistic.
    public func estimate(_ statistic: Statistic, by method: VarianceMethod = .linearisation) -> Estimate {
        estimate([statistic], by: method)[0]
    }

    /// The weight of each record: that of a respondent times the respondents.
    package var recordWeights: [Double] {
        zip(weights, records).map { $0 * Double($1.count) }
    }

    /// Returns the design effect of a mean: its variance over that of a simple random sample of the same size.
    ///
    /// The variance of the simple sample is s²/n with s² = n/(n − 1) Σw(y − ȳ)²/Σw (Kish 1965, 8.2), with the correction
    /// 1 − n/Σw where the sample is compared with one without replacement.
    ///
    /// - Parameters:
    ///   - measure: The measure whose mean is estimated.
    ///   - isWithReplacement: Whether the simple sample is with replacement, that is, without the correction.
    /// - Returns: The design effect; `nan` with fewer than two respondents.
    public func designEffect(of measure: Measure, isWithReplacement: Bool = false) -> Double {
        let statistic = Statistic.mean(measure)
        let (base, weights) = (statistic.base, recordWeights)
        let mean = statistic.value(weights: weights)
        var (sum, squares, respondents) = (NeumaierSum(), NeumaierSum(), 0)
        for index in base.indices where base[index] && weights[index] > 0 {
            sum.add(weights[index])
            squares.add(weights[index] * (measure.values[index] - mean) * (measure.values[index] - mean))
            respondents += records[index].count
        }
        let n = Double(respondents)
        var simple = squares.value / sum.value / (n - 1)
        if !isWithReplacement { simple *= (sum.value - n) / sum.value }
        return estimate(statistic).variance / simple
    }
}
