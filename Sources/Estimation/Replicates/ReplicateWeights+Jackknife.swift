// SPDX-License-Identifier: Apache-2.0

extension ReplicateWeights {
    /// Returns jackknife weights: each first-stage unit in turn left out, the others of its stratum weighted up.
    ///
    /// With a single stratum JK1, scale (n − 1)/n · (1 − n/N); with several JKn, whose sets have the factors
    /// (n − 1)/n · (1 − n/N) of their stratum.
    ///
    /// - Parameter design: The design, with its design weights and no record of more than one respondent.
    /// - Returns: The weights; nil when a stratum has a single unit, which cannot be left out, or a record stands for several
    ///   respondents that were drawn one by one.
    public static func jackknife(_ design: SampleDesign) -> ReplicateWeights? {
        guard let units = FirstStageUnits(design), units.byStratum.allSatisfy({ $0.count != 1 }) else { return nil }
        let full = design.records.map { $0.weight * Double($0.count) }
        let isStratified = design.strata.count > 1
        var (sets, scales): ([[Double]], [Double]) = ([], [])
        var scale = 1.0
        for (stratum, members) in units.byStratum.enumerated() where !members.isEmpty {
            let count = Double(members.count)
            let open = design.strata[stratum].units.map { 1 - count / Double($0) } ?? 1
            let factor = (count - 1) / count * open
            if !isStratified { scale = factor }
            for left in members {
                var set = full
                for (index, record) in design.records.enumerated() where record.stratum == stratum {
                    set[index] *= units.ofRecord[index] == left ? 0 : count / (count - 1)
                }
                sets.append(set)
                scales.append(isStratified ? factor : 1)
            }
        }
        return ReplicateWeights(
            method: isStratified ? .stratifiedJackknife : .jackknife,
            fullWeights: full,
            weights: sets,
            scale: scale,
            replicateScales: scales,
            degreesOfFreedom: design.degreesOfFreedom()
        )
    }
}
