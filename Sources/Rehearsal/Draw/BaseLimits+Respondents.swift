// SPDX-License-Identifier: Apache-2.0

import Instruments
import Variables

extension BaseLimits {
    /// The draw of the respondents; nil where no number of them is expected that can be.
    ///
    /// What is wanted is a selection in proportion to the frame, in whole numbers that can be had of all classes at once.
    func respondents(_ targets: inout DrawTargets) throws(RehearsalRefusal) -> NumberDraw? {
        guard let least = ofRespondents.total.first, let most = ofRespondents.total.last else { return nil }
        let isExpected = expectations.contains { if case .respondents(nil, _) = $0.relation { true } else { false } }
        let usual = targets.responseRate() * Double(plan.places.sizes[0])
        let total = isExpected ? least : min(max(1, Int(usual.rounded())), most)
        let fixed = ofRespondents.fixing(total: total)
        guard let cells = try ControlledSelection(plan.strata, limits: fixed, targets: &targets).numbers() else {
            return nil
        }
        let wanted = plan.places.domains.map { domain in
            Double(plan.strata.cellMembers(of: domain).reduce(0) { $0 + cells[$1] })
        }
        var allowed = plan.places.domains.map { RangeSet(ofRespondents[$0]) }
        for (place, size) in plan.places.sizes.enumerated() {
            if let bases = admissible(in: place, upTo: size, where: { plan.profiles(where: $0) == nil }) {
                allowed[place].formIntersection(bases)
            }
            for condition in conditions {
                guard let bases = admissible(in: place, upTo: size, where: { $0 == condition }) else { continue }
                // There are enough respondents for the least base that is of some of them.
                let least = bases.ranges.first?.lowerBound ?? 0
                allowed[place].formIntersection(RangeSet(least..<max(least, size + 1)))
                allowed[place].formIntersection(numbers(of: place, allowing: bases, where: condition))
            }
        }
        return NumberDraw(plan.places, allowed: allowed, wanted: wanted, straying: targets.straying)
    }

    /// The numbers of respondents of which some base is a share that is expected where a condition holds.
    ///
    /// Both a base and its part of the respondents may be restricted: of 31 respondents no base is about three quarters
    /// of which 36 % can be, of 30 there is one.
    private func numbers(of place: Int, allowing bases: RangeSet<Int>, where condition: Condition) -> RangeSet<Int> {
        let size = plan.places.sizes[place]
        let all = RangeSet(0..<(size + 1))
        guard size <= AdmissibleBases.largest, let (component, held) = plan.profiles(where: condition) else {
            return all
        }
        let own = ranges.filter { isShareOfRespondents($0.cell, component, held, place) }.map(\.range)
        guard !own.isEmpty else { return all }
        let possible = (0...size).filter { number in
            !own.reduce(bases) { $0.intersection($1.counts(of: number)) }.isEmpty
        }
        return RangeSet(possible.map { $0..<($0 + 1) })
    }
}
