// SPDX-License-Identifier: Apache-2.0

import Estimation
import Variables

extension OrderTest {
    /// Tests whether one share is above another, from numbers that readers see, so that everybody can do it again.
    ///
    /// - Returns: Nil where the respondents of the two are related in another way than the tests know, such as a class of
    ///   size and one of centrality.
    init?(_ first: CellReference, _ one: CellFigure, against second: CellReference, _ other: CellFigure) {
        guard first.table == second.table else { return nil }
        let isSameRow = first.item == second.item && first.category == second.category
        switch (first.domain, second.domain) {
        case (let domain, let otherDomain) where domain == otherDomain:
            guard !isSameRow, one.base == other.base else { return nil }
            self.init(one, andAnother: other)
        case (let domain?, let otherDomain?):
            guard domain.classification == otherDomain.classification else { return nil }
            self.init(one, ofOthersThan: other)
        case (.some, nil):
            guard isSameRow, let rest = other.without(one) else { return nil }
            self.init(one, againstRest: rest, sign: one.points - other.points)
        case (nil, .some):
            guard isSameRow, let rest = one.without(other) else { return nil }
            self.init(rest, againstRest: other, sign: one.points - other.points)
        case (nil, nil): return nil
        }
    }

    /// Tests whether shares rise over ordered classes, with scores 1, 2, 3 …; nil for fewer than two classes, and where
    /// everyone answers alike.
    init?(over classes: [CellFigure]) {
        guard classes.count > 1, let trend = TrendTest(classes.map(\.group)) else { return nil }
        let exact = trend.exact()
        if let rising = try? exact.probability(.greater), let falling = try? exact.probability(.less) {
            self.init(method: .cochranArmitage, rising: rising, falling: falling)
        } else {
            self.init(
                method: .cochranArmitageNormal,
                rising: trend.test.probability(.greater),
                falling: trend.test.probability(.less)
            )
        }
    }

    private init(_ one: CellFigure, ofOthersThan other: CellFigure) {
        let difference = ShareDifference(one.group, other.group)
        self.init(one, other, sign: one.points - other.points, difference: difference?.newcombe())
    }

    /// A class that is compared with everyone is tested against the rest: the difference from everyone has the sign of the
    /// difference from the rest.
    private init(_ one: CellFigure, againstRest rest: CellFigure, sign: Rational) {
        self.init(one, rest, sign: sign, difference: nil)
    }

    private init(_ one: CellFigure, _ other: CellFigure, sign: Rational, difference: ClosedRange<Double>?) {
        let table = ContingencyTable([one.group, other.group])
        if let units = one.asked, let otherUnits = other.asked,
            (IndependenceTest(table)?.smallestExpected ?? 0) >= 5,
            let test = ShareDifference(one.group, other.group)?
                .finitePopulation(firstUnits: units, secondUnits: otherUnits)
        {
            self.init(.finitePopulation, twoSided: test.probability(.twoSided), sign: sign, difference: difference)
        } else {
            let probability = FisherTest(table)?.probability(.twoSided) ?? 1
            self.init(.fisher, twoSided: probability, sign: sign, difference: difference)
        }
    }

    private init(_ one: CellFigure, andAnother other: CellFigure) {
        let overlap = max(0, one.count + other.count - one.base)
        let test = McNemarTest(firstOnly: one.count - overlap, secondOnly: other.count - overlap)
        self.init(.mcNemarLeastOverlap, twoSided: test.exactProbability, sign: one.points - other.points)
    }
}

extension CellFigure {
    fileprivate var group: GroupShare { GroupShare(count: count, base: base) }

    /// What is left of everyone without a class; nil when that is nobody, or when the class is no part of everyone.
    fileprivate func without(_ part: CellFigure) -> CellFigure? {
        guard part.base < base, part.count <= count, count - part.count <= base - part.base else { return nil }
        let units = asked.flatMap { asked in part.asked.map { asked - $0 } }
        return CellFigure(
            count: count - part.count,
            base: base - part.base,
            interval: nil,
            asked: units.flatMap { $0 >= base - part.base ? $0 : nil }
        )
    }
}
