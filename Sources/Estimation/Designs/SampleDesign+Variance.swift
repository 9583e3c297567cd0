// SPDX-License-Identifier: Apache-2.0

extension SampleDesign {
    /// Returns the covariances of estimates from their linearised values.
    ///
    /// V = Σ (1 − n/N) n/(n − 1) Σᵢ (uᵢ − ū)² over the first-stage units of each stratum, where uᵢ is the weighted sum of the
    /// linearised values in unit i; units outside a domain are in with 0. Clusters of which only some members were taken
    /// add n/N times the same within the cluster (Särndal, Swensson and Wretman 1992, 4.3 and 5.8). With calibrated weights the
    /// linearised values are replaced by their residuals from the auxiliaries.
    ///
    /// - Parameter influences: The linearised value of each record (rows) for each estimate (columns), not yet weighted.
    /// - Returns: The covariance matrix of the estimates.
    public func covariance(of influences: Matrix) -> Matrix {
        precondition(influences.rows == records.count, "Each record has its linearised values.")
        let residuals = calibration?.residuals(of: influences, in: self) ?? influences
        let weights = self.weights
        let size = influences.columns
        var first = Array(repeating: UnitScatter(size: size), count: strata.count)
        var second = Array(repeating: UnitScatter(size: size), count: clusters.count)
        for (index, record) in records.enumerated() where record.count > 0 {
            let values = residuals.row(index)
            if let cluster = record.cluster {
                second[cluster].add(values, weight: weights[index], count: record.count)
            } else {
                first[record.stratum].add(values, weight: weights[index], count: record.count)
            }
        }
        for (cluster, scatter) in zip(clusters, second) where scatter.count > 0 {
            first[cluster.stratum].add(scatter.total, count: 1)
        }
        var result = firstStage(first, size: size)
        for (cluster, scatter) in zip(clusters, second) {
            let drawn = first[cluster.stratum].count
            guard let members = cluster.members, let units = strata[cluster.stratum].units, scatter.count > 0 else {
                continue
            }
            let taken = Double(scatter.count)
            let open = max(0, 1 - taken / Double(members))
            guard scatter.count > 1 else {
                // A lone member tells nothing of its cluster; the first stage holds most of what it would have added.
                if open > 0, lonelyUnits == .refused { return Self.unknown(size: size) }
                continue
            }
            let factor = Double(drawn) / Double(units) * open * taken / (taken - 1)
            result = result + scatter.aboutMean.scaled(by: factor)
        }
        return result
    }

    private func firstStage(_ scatters: [UnitScatter], size: Int) -> Matrix {
        var result = Matrix(rows: size, columns: size)
        var (known, lonely): (Int, [Int]) = (0, [])
        for (index, scatter) in scatters.enumerated() where scatter.count > 0 {
            let open = correction(of: index, drawn: scatter.count)
            guard scatter.count > 1 else {
                if open > 0 { lonely.append(index) } else { known += 1 }
                continue
            }
            known += 1
            let count = Double(scatter.count)
            result = result + scatter.aboutMean.scaled(by: open * count / (count - 1))
        }
        guard !lonely.isEmpty else { return result }
        switch lonelyUnits {
        case .ignored:
            return result
        case .refused:
            return Self.unknown(size: size)
        case .averageOfOthers:
            return known == 0 ? result : result.scaled(by: Double(known + lonely.count) / Double(known))
        case .aroundGrandMean:
            let units = scatters.reduce(0) { $0 + $1.count }
            let mean = (0..<size).map { column in
                NeumaierSum(scatters.lazy.map { $0.total[column] }).value / Double(units)
            }
            return lonely.reduce(result) { sum, index in
                sum + scatters[index].about(mean).scaled(by: correction(of: index, drawn: 1))
            }
        }
    }

    private static func unknown(size: Int) -> Matrix {
        Matrix(rows: size, columns: size, elements: Array(repeating: .nan, count: size * size))
    }

    /// 1 − n/N of a stratum; 1 where N is unknown.
    private func correction(of stratum: Int, drawn: Int) -> Double {
        guard let units = strata[stratum].units else { return 1 }
        return Double(max(0, units - drawn)) / Double(units)
    }
}
