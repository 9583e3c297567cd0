// SPDX-License-Identifier: Apache-2.0

/// A quantity of the population to be estimated: a mean, a share, a total, a ratio or a quantile, of everyone or of a domain.
public struct Statistic: Hashable, Sendable {
    /// What is computed of the weighted values.
    public enum Kind: Hashable, Sendable {
        /// Σwy/Σw; of an indicator it is a share.
        case mean(Measure)
        /// Σwy; of an indicator it is a number of units.
        case total(Measure)
        /// Σwy/Σwx.
        case ratio(Measure, over: Measure)
        /// The smallest value that at least this fraction of the weight does not exceed.
        case quantile(Measure, Double)
    }

    /// What is computed.
    public let kind: Kind
    /// Whether each record is in the domain; nil for everyone.
    public let domain: [Bool]?
    /// Whether each record is in the base: in the domain, with all values that are needed.
    public let base: [Bool]

    private init(_ kind: Kind, _ domain: [Bool]?) {
        self.kind = kind
        self.domain = domain
        let (measure, other): (Measure, Measure?) =
            switch kind {
            case .mean(let measure), .total(let measure), .quantile(let measure, _): (measure, nil)
            case .ratio(let measure, let base): (measure, base)
            }
        base = measure.values.indices.map { index in
            domain?[index] ?? true && !measure.values[index].isNaN && !(other?.values[index].isNaN ?? false)
        }
    }

    /// Returns the mean of a measure, or the share of an indicator.
    public static func mean(_ measure: Measure, in domain: [Bool]? = nil) -> Statistic {
        Statistic(.mean(measure), domain)
    }

    /// Returns the total of a measure; missing values add nothing.
    public static func total(_ measure: Measure, in domain: [Bool]? = nil) -> Statistic {
        Statistic(.total(measure), domain)
    }

    /// Returns the ratio of two totals over the respondents that have both values.
    public static func ratio(_ measure: Measure, over base: Measure, in domain: [Bool]? = nil) -> Statistic {
        Statistic(.ratio(measure, over: base), domain)
    }

    /// Returns a quantile of a measure.
    ///
    /// - Parameters:
    ///   - measure: The values.
    ///   - fraction: The fraction of the weight, strictly between 0 and 1; ½ for the median.
    ///   - domain: Whether each record is in the domain; nil for everyone.
    /// - Returns: The statistic; its variance needs replicate weights, or ``SampleDesign/quantile(_:_:in:level:)``.
    public static func quantile(_ measure: Measure, _ fraction: Double, in domain: [Bool]? = nil) -> Statistic {
        Statistic(.quantile(measure, fraction), domain)
    }

    /// Returns the value for given weights, `nan` where there is no base.
    ///
    /// - Parameter weights: The weight of each record: that of a respondent times the respondents.
    /// - Returns: The value.
    public func value(weights: [Double]) -> Double {
        func sum(_ measure: Measure?) -> Double {
            var sum = NeumaierSum()
            for index in base.indices where base[index] { sum.add(weights[index] * (measure?.values[index] ?? 1)) }
            return sum.value
        }
        switch kind {
        case .mean(let measure): return sum(measure) / sum(nil)
        case .total(let measure): return sum(measure)
        case .ratio(let measure, let over): return sum(measure) / sum(over)
        case .quantile(let measure, let fraction):
            return WeightedDistribution(measure, base: base, weights: weights).quantile(fraction)
        }
    }

    /// Returns the linearised value of each record: what a respondent adds to the estimate for each unit of its weight.
    ///
    /// (y − ȳ)/Σw for a mean, y for a total, (y − Rx)/Σwx for a ratio, and 0 outside the base (Särndal, Swensson and Wretman
    /// 1992, 5.5). A quantile has no linearised value here: its error follows from the distribution function (Woodruff).
    ///
    /// - Parameter weights: The weight of each record: that of a respondent times the respondents.
    /// - Returns: The linearised value of each record.
    func influence(weights: [Double]) -> [Double] {
        func linearised(_ measure: Measure, _ over: Measure?) -> [Double] {
            let estimate = value(weights: weights)
            var denominator = NeumaierSum()
            for index in base.indices where base[index] {
                denominator.add(weights[index] * (over?.values[index] ?? 1))
            }
            return base.indices.map { index in
                // Without a base there is no estimate, and no error of it.
                guard base[index] else { return estimate.isNaN ? .nan : 0 }
                return (measure.values[index] - estimate * (over?.values[index] ?? 1)) / denominator.value
            }
        }
        switch kind {
        case .mean(let measure): return linearised(measure, nil)
        case .ratio(let measure, let over): return linearised(measure, over)
        case .total(let measure): return base.indices.map { base[$0] ? measure.values[$0] : 0 }
        case .quantile: return Array(repeating: .nan, count: base.count)
        }
    }
}
