// SPDX-License-Identifier: Apache-2.0

extension ReplicateWeights {
    /// Returns balanced weights of a design with two first-stage units in every stratum.
    ///
    /// In each set one unit of every pair has its weight times 2 − ρ and the other times ρ, as the rows of a Hadamard
    /// matrix say; scale 1/(R (1 − ρ)²). ρ = 0 is balanced repeated replication (McCarthy 1969), ρ > 0 Fay's method (Judkins
    /// 1990), which never loses a whole domain. The finite population gives no correction.
    ///
    /// - Parameters:
    ///   - design: The design.
    ///   - rho: What is left of the weight of the unit that is passed over, 0 to below 1.
    /// - Returns: The weights; nil when a stratum does not have two units.
    public static func balanced(_ design: SampleDesign, rho: Double = 0) -> ReplicateWeights? {
        precondition(0 <= rho && rho < 1, "What is left is a part of the weight.")
        guard let units = FirstStageUnits(design), units.byStratum.allSatisfy({ $0.count == 2 }) else { return nil }
        let signs = hadamard(atLeast: design.strata.count + 1)
        let full = design.records.map { $0.weight * Double($0.count) }
        let sets = signs.indices.map { set in
            design.records.indices.map { index in
                let stratum = design.records[index].stratum
                let isFirst = units.byStratum[stratum][0] == units.ofRecord[index]
                // Column 0 is all of one sign, and would always take the same unit.
                let isTaken = signs[set][stratum + 1] == isFirst
                return full[index] * (isTaken ? 2 - rho : rho)
            }
        }
        return ReplicateWeights(
            method: rho == 0 ? .balancedHalf : .fay,
            fullWeights: full,
            weights: sets,
            scale: 1 / (Double(sets.count) * (1 - rho) * (1 - rho)),
            degreesOfFreedom: design.degreesOfFreedom()
        )
    }

    /// A Hadamard matrix by Sylvester's doubling: true for 1 and false for −1, the first column all true.
    private static func hadamard(atLeast size: Int) -> [[Bool]] {
        var order = 1
        while order < size { order *= 2 }
        return (0..<order).map { row in
            (0..<order).map { column in (row & column).nonzeroBitCount.isMultiple(of: 2) }
        }
    }
}
