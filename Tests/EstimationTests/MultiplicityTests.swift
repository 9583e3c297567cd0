// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// What must hold of probabilities adjusted for the number of tests.
@Suite struct MultiplicityTests {
    /// Made-up probabilities with ties, some of them missing.
    private static func families() -> [[Double?]] {
        var generator = SeededGenerator(state: 20)
        return (0..<200).map { _ in
            (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                let step = Int.random(in: 0...60, using: &generator)
                return step > 50 ? nil : Double(step * step) / 2500
            }
        }
    }

    @Test func `the values are those of R's p.adjust`() {
        let given: [Double?] = [0.01, 0.02, 0.03, 0.04, 0.05]
        let expected: [MultiplicityAdjustment: [Double]] = [
            .unadjusted: [0.01, 0.02, 0.03, 0.04, 0.05], .bonferroni: [0.05, 0.1, 0.15, 0.2, 0.25],
            .holm: [0.05, 0.08, 0.09, 0.09, 0.09], .hochberg: [0.05, 0.05, 0.05, 0.05, 0.05],
            .benjaminiHochberg: [0.05, 0.05, 0.05, 0.05, 0.05],
            .benjaminiYekutieli: Array(repeating: 0.05 * 137 / 60, count: 5),
        ]
        #expect(expected.count == MultiplicityAdjustment.allCases.count)
        for (adjustment, values) in expected {
            for (value, right) in zip(adjustment.adjusted(given), values) {
                #expect(value.map { abs($0 - right) < 1e-15 } == true)
            }
        }
    }

    @Test(arguments: MultiplicityAdjustment.allCases)
    func `an adjustment follows its test wherever it stands, keeps their order and leaves out what was not tested`(
        _ adjustment: MultiplicityAdjustment
    ) {
        var generator = SeededGenerator(state: 21)
        for family in Self.families() {
            let adjusted = adjustment.adjusted(family)
            let order = family.indices.shuffled(using: &generator)
            #expect(adjustment.adjusted(order.map { family[$0] }) == order.map { adjusted[$0] })
            #expect(zip(family, adjusted).allSatisfy { ($0 == nil) == ($1 == nil) })
            #expect(adjusted.compactMap(\.self) == adjustment.adjusted(family.compactMap(\.self)).compactMap(\.self))
            let pairs = zip(family, adjusted).compactMap { plain, after in
                plain.flatMap { plain in after.map { (plain, $0) } }
            }
            for (plain, after) in pairs {
                #expect(plain <= after && after <= 1)
                #expect(pairs.allSatisfy { $0.0 < plain ? $0.1 <= after : true })
            }
            if pairs.count == 1 { #expect(pairs[0].0 == pairs[0].1) }
        }
    }

    @Test func `the adjustments are ordered by what they promise`() throws {
        for family in Self.families() {
            func values(_ adjustment: MultiplicityAdjustment) -> [Double] {
                adjustment.adjusted(family).compactMap(\.self)
            }
            let (all, holm, hochberg) = (values(.bonferroni), values(.holm), values(.hochberg))
            let (discovery, any) = (values(.benjaminiHochberg), values(.benjaminiYekutieli))
            for position in all.indices {
                // Products of the same numbers may differ by a rounding.
                #expect(holm[position] <= all[position] + 1e-15 && hochberg[position] <= holm[position] + 1e-15)
                #expect(discovery[position] <= hochberg[position] + 1e-15 && discovery[position] <= any[position])
            }
        }
        #expect(MultiplicityAdjustment.holm.adjusted([]).isEmpty)
        #expect(MultiplicityAdjustment.benjaminiYekutieli.adjusted([nil, nil]) == [nil, nil])
    }
}
