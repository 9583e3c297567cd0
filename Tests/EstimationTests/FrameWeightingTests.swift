// SPDX-License-Identifier: Apache-2.0

import Estimation
import Fieldwork
import Tabulation
import Testing

@Suite struct FrameWeightingTests {
    /// Six small of 20 asked, ten middle of 20, eight large of 10, and six councils of 17.
    private static func table(_ answered: [Int] = [6, 10, 8, 6], asked: [Int] = [20, 20, 10, 17]) -> MadeUpTable {
        let size = answered.enumerated().flatMap { Array(repeating: $0, count: $1) }
        // Every second one says yes, and the small ones all do.
        let choices = size.enumerated().map { $0 % 2 == 0 || $1 == 0 ? ["yes"] : ["no"] }
        return MadeUpTable(.single, ["yes", "no"], items: [(nil, choices)], size: size, asked: asked)
    }

    @Test func `by one classification a respondent stands for as many units as were asked for each that answered`()
        throws
    {
        let weighting = try Self.table().weighting()
        #expect(weighting.classifications == ["size"] && weighting.mergings.isEmpty)
        #expect(abs(weighting.design.weightTotal - 67) < 1e-12)
        #expect(weighting.design.weights[0] == 20.0 / 6 && weighting.design.weights[29] == 17.0 / 6)
        let effect = weighting.effect
        #expect(try FrameWeighting(answeredOf: Self.table().classes.breakdown, isOrdered: true) == weighting)
        #expect(effect.respondents == 30 && effect.designEffect > 1 && effect.effectiveBase < 30)
    }

    @Test func `a thin class is merged with its neighbour in the order, and never with the class outside`() throws {
        let weighting = try Self.table([6, 3, 8, 2]).weighting()
        #expect(
            weighting.mergings.map { "\($0.step)" } == [
                "middle was merged with small: 3 answered, and at least 5 are needed."
            ]
        )
        #expect(weighting.design.strata.map(\.name) == ["small+middle", "large", "council"])
        #expect(abs(weighting.design.weightTotal - 67) < 1e-12)
        let none = try Self.table([6, 0, 8, 6]).weighting()
        #expect(none.mergings.count == 1 && abs(none.design.weightTotal - 67) < 1e-12)
    }

    @Test func `where nobody of a class without neighbour answered there are no weights`() {
        #expect(throws: FrameWeighting.Refusal.emptyClass(classification: "size", name: "council")) {
            try Self.table([6, 10, 8, 0]).weighting()
        }
        var classes = Self.table().classes
        classes.codes[3] = nil
        classes.codes[4] = nil
        #expect(throws: FrameWeighting.Refusal.withheld(classification: "size", respondents: 2)) {
            try FrameWeighting(respondents: 30, of: 67, by: [classes])
        }
        classes.breakdown = Coverage.Breakdown(classification: "size", classes: [], asked: [], answered: [])
        let refusal = #expect(throws: FrameWeighting.Refusal.self) {
            try FrameWeighting(respondents: 30, of: 67, by: [classes])
        }
        #expect(refusal?.description.contains("“size”") == true)
    }

    @Test func `by two classifications the weights are raked to both`() throws {
        let table = Self.table()
        let halves = FrameWeighting.Classes(
            Coverage.Breakdown(classification: "half", classes: ["one", "two"], asked: [40, 27], answered: [15, 15]),
            isOrdered: false,
            codes: (0..<30).map { $0 % 2 }
        )
        let weighting = try FrameWeighting(respondents: 30, of: 67, by: [table.classes, halves])
        let weights = weighting.design.weights
        for (position, units) in table.asked.enumerated() {
            let sum = zip(weights, table.size).reduce(0) { $1.1 == position ? $0 + $1.0 : $0 }
            #expect(abs(sum - Double(units)) < 1e-6)
        }
        #expect(abs(stride(from: 0, to: 30, by: 2).reduce(0) { $0 + weights[$1] } - 40) < 1e-6)
        #expect(weights.allSatisfy { $0 > 0 })
    }

    @Test func `without classifications the weighted share is the share`() throws {
        let table = Self.table()
        let equal = try FrameWeighting(respondents: 30, of: 67, by: [])
        #expect(equal.effect.designEffect == 1)
        let cells = WeightedCells(
            table.crosstab,
            answers: table.answers,
            breakdowns: table.breakdowns(),
            weighting: equal
        ).cells
        for (cell, (count, base)) in zip(cells, zip(table.crosstab.counts, table.crosstab.bases)) {
            #expect(abs((cell?.share.value ?? .nan) - Double(count) / Double(base)) < 1e-14)
        }
    }

    @Test func `a weighted share is the shares of the classes by their units, and keeps what was told in them`() throws
    {
        let table = Self.table()
        let weighted = WeightedCells(
            table.crosstab,
            answers: table.answers,
            breakdowns: table.breakdowns(),
            weighting: try table.weighting()
        )
        // Yes: 6 of 6 small, 5 of 10, 4 of 8, 3 of 6.
        let everyone = try #require(weighted.cells[0])
        #expect(abs(everyone.share.value - (20 + 10 + 5 + 8.5) / 67) < 1e-14)
        #expect(abs(everyone.units.value - 43.5) < 1e-12)
        // N²/n (1 − n/N) s² in each class, over 67², with s² = n/(n − 1) p (1 − p).
        let variance = [(20.0, 10.0), (10, 8), (17, 6)].reduce(0.0) { sum, part in
            let (units, answered) = part
            return sum + units * units / answered * (1 - answered / units) * answered / (answered - 1) / 4
        }
        #expect(abs(everyone.share.variance - variance / 67 / 67) < 1e-15)
        #expect(everyone.interval.method == .kornGraubard && everyone.interval.contains(everyone.share.value))
        let small = try #require(weighted.cells[1])
        #expect(small.share.value == 1 && small.interval.method == .clopperPearson)
        let difference = try #require(weighted.differences.first)
        #expect(difference.classification == "size" && (0...1).contains(difference.test.probability))
    }

    @Test func `of two columns the difference and those in both are told`() throws {
        let table = Self.table()
        let (design, breakdowns) = (try FrameWeighting(respondents: 30, of: 67, by: []), table.breakdowns())
        func contrast(_ first: Int, _ second: Int) -> ColumnContrast {
            ColumnContrast(
                first,
                second,
                of: table.crosstab,
                answers: table.answers,
                breakdowns: breakdowns,
                weighting: design
            )
        }
        let apart = try #require(contrast(1, 2).rows.first)
        #expect(apart.test?.overlap == 0 && abs((apart.difference?.value ?? 0) - 0.5) < 1e-14)
        let whole = try #require(contrast(0, 2).rows.first)
        #expect(whole.test?.overlap == 10 && abs((whole.difference?.value ?? 0) - 0.1) < 1e-14)
        let turned = try #require(contrast(2, 0).rows.first)
        #expect(turned.difference?.value == whole.difference.map { -$0.value })
        #expect(abs((turned.difference?.variance ?? 0) - (whole.difference?.variance ?? 1)) < 1e-15)
    }
}
