// SPDX-License-Identifier: Apache-2.0

import Instruments
import Variables

/// What expectations say of the number of respondents and of bases, place by place.
struct BaseLimits {
    let plan: RehearsalPlan
    let expectations: [Expectation]
    private let shares: ShareTargets
    /// The conditions that bases rest on, wider ones and those named first before others.
    private(set) var conditions: [Condition] = []
    /// The ranges of shares, by cell, in the order of the expectations.
    private(set) var ranges: [(cell: CellReference, range: PointRange)] = []
    private var orders: [ShareOrder] = []
    /// What is said of the number of respondents itself.
    let ofRespondents: RespondentLimits

    init(_ plan: RehearsalPlan, expectations: [Expectation], shares: ShareTargets) {
        self.plan = plan
        self.expectations = expectations
        self.shares = shares
        ofRespondents = RespondentLimits(expectations, strata: plan.strata)
        for expectation in expectations {
            if case .share(let cell, let range) = expectation.relation { ranges.append((cell, range)) }
            orders += plan.orders(of: expectation)
        }
        for cell in expectations.flatMap(\.relation.cells) {
            let base = plan.base(of: cell)
            guard plan.profiles(where: base) != nil, !conditions.contains(base) else { continue }
            conditions.append(base)
        }
        // A condition that holds in more profiles decides what those within it can be.
        let widths = conditions.map { plan.profiles(where: $0)?.profiles.count ?? 0 }
        conditions = conditions.indices.sorted { (-widths[$0], $0) < (-widths[$1], $1) }.map { conditions[$0] }
    }

    /// The draw of the bases that rest on a condition; nil where nothing restricts them.
    func base(_ condition: Condition, given drawn: DrawnBases, _ targets: inout DrawTargets) -> NumberDraw? {
        guard let (component, held) = plan.profiles(where: condition) else { return nil }
        let weights = ProfileWeights(plan.routes.components[component], plan: plan, shares: shares, targets: &targets)
            .weights
        let weight = held.reduce(0) { $0 + weights[$1] }
        var isRestricted = false
        var allowed: [RangeSet<Int>] = []
        var wanted: [Double] = []
        for (place, number) in drawn.respondents.enumerated() {
            var own = RangeSet(0..<(number + 1))
            if let bases = admissible(in: place, upTo: number, where: { $0 == condition }) {
                own.formIntersection(bases)
                isRestricted = isRestricted || number <= AdmissibleBases.largest
            }
            for other in drawn.bases {
                guard let (otherComponent, otherHeld) = plan.profiles(where: other.condition),
                    otherComponent == component
                else { continue }
                let limit = other.numbers[place]
                if Set(held).isSubset(of: otherHeld) { own.formIntersection(RangeSet(0..<(limit + 1))) }
                if Set(otherHeld).isSubset(of: held) { own.formIntersection(RangeSet(limit..<max(limit, number + 1))) }
            }
            var share = weight
            for (cell, range) in ranges where isShareOfRespondents(cell, component, held, place) {
                own.formIntersection(range.counts(of: number))
                isRestricted = true
            }
            if let target = ordered(component, held, place) { share = target }
            allowed.append(own)
            wanted.append(share * Double(number))
        }
        return isRestricted ? NumberDraw(plan.places, allowed: allowed, wanted: wanted) : nil
    }

    /// Whether the bases that rest on a condition, as far as they are shares themselves, are in order.
    func isInOrder(_ base: DrawnBases.Base, respondents: [Int]) -> Bool {
        guard let (component, held) = plan.profiles(where: base.condition) else { return true }
        func share(_ cell: CellReference) -> (count: Int, base: Int)? {
            guard let place = plan.places.position(of: cell.domain),
                isShareOfRespondents(cell, component, held, place)
            else { return nil }
            return (base.numbers[place], respondents[place])
        }
        return orders.allSatisfy { order in
            guard let above = share(order.above), let below = share(order.below) else { return true }
            let difference = 100_000 * (above.count * below.base - below.count * above.base)
            let least = order.least * above.base * below.base
            return above.base > 0 && below.base > 0 && (order.isStrict ? difference > least : difference >= least)
        }
    }

    /// The share of a place's respondents that is approached for those for whom a condition holds.
    private func ordered(_ component: Int, _ held: [Int], _ place: Int) -> Double? {
        shares.cells.first { isShareOfRespondents($0, component, held, place) }
            .flatMap { shares[$0] }.map { Double($0) / 100_000 }
    }

    /// Whether a cell is the share of a place's respondents for whom a condition holds.
    func isShareOfRespondents(_ cell: CellReference, _ component: Int, _ held: [Int], _ place: Int) -> Bool {
        guard plan.places.domains[place] == cell.domain, plan.profiles(where: plan.base(of: cell)) == nil,
            let counted = plan.profilesCounted(in: cell)
        else { return false }
        return counted == (component, held)
    }

    /// The bases that every share of a place allows which rests on some conditions; nil where there are no shares.
    func admissible(in place: Int, upTo limit: Int, where isMeant: (Condition) -> Bool) -> RangeSet<Int>? {
        let own = ranges.filter { plan.places.domains[place] == $0.cell.domain && isMeant(plan.base(of: $0.cell)) }
        guard !own.isEmpty else { return nil }
        let bases = AdmissibleBases.list(own.map(\.range), upTo: limit)
        return bases.map { RangeSet($0.map { $0..<($0 + 1) }) } ?? RangeSet(1..<max(1, limit + 1))
    }
}

extension PointRange {
    /// The counts of a base that lie in the range.
    func counts(of base: Int) -> RangeSet<Int> {
        let low = max(0, lower * base / 100_000 - 1)
        let high = min(base, upper * base / 100_000 + 1)
        guard low <= high else { return RangeSet() }
        guard let first = (low...high).first(where: { contains(count: $0, base: base) }),
            let last = (low...high).last(where: { contains(count: $0, base: base) })
        else { return RangeSet() }
        return RangeSet(first..<(last + 1))
    }
}
