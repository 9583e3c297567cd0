// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// Questions with several answers: what must hold of any marks, and what happens at the edges.
@Suite struct SeveralAnswersTests {
    /// Made-up marks, some respondents outside the base, items more and less popular.
    private static func random(_ respondents: Int, items: Int, seed: UInt64) -> MarkedAnswers {
        var generator = SeededGenerator(state: seed)
        let marks: [[Bool]?] = (0..<respondents).map { _ in
            guard Int.random(in: 0..<10, using: &generator) > 0 else { return nil }
            return (0..<items).map { Int.random(in: 0...items, using: &generator) > $0 }
        }
        return MarkedAnswers(items: items, marks: marks)
    }

    /// One mark an item for each respondent; nil outside the base.
    private static func marks(_ answers: MarkedAnswers) -> [[Bool]?] {
        let columns = (0..<answers.items).map(answers.column)
        return answers.isInBase.indices.map { respondent in
            answers.isInBase[respondent] ? columns.map { $0[respondent] == true } : nil
        }
    }

    private static func groups(_ respondents: Int, seed: UInt64) -> [Int?] {
        var generator = SeededGenerator(state: seed)
        return (0..<respondents).map { _ in
            let group = Int.random(in: 0..<5, using: &generator)
            return group < 4 ? group : nil
        }
    }

    private static func close(_ first: ChiSquaredTest?, _ second: ChiSquaredTest?) -> Bool {
        guard let first, let second else { return first == nil && second == nil }
        return abs(first.statistic - second.statistic) <= 1e-11 * first.statistic
            && abs(first.degreesOfFreedom - second.degreesOfFreedom) <= 1e-11 * first.degreesOfFreedom
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `counts, shares and the mean agree with each other`(_ seed: UInt64) throws {
        let answers = Self.random(80, items: 6, seed: seed)
        let table = SeveralAnswersTable(answers)
        let (ofRespondents, ofAnswers) = (try #require(table.sharesOfRespondents), try #require(table.sharesOfAnswers))
        let mean = try #require(table.meanAnswers)
        #expect(table.base == answers.base && table.base < 80)
        #expect(abs(ofAnswers.reduce(0, +) - 1) < 1e-12)
        #expect(abs(ofRespondents.reduce(0, +) - mean) < 1e-12)
        #expect(table.noneMarked == Self.marks(answers).count { $0.map { !$0.contains(true) } ?? false })
        // The rank is one more than the items that are ahead.
        for (item, rank) in table.ranks.enumerated() {
            #expect(table.counts.count { $0 > table.counts[item] } == rank - 1)
        }
    }

    @Test(arguments: [63, 64, 65, 130]) func `questions of many items lose none of them`(_ items: Int) {
        let marks = (0..<200).map { respondent in (0..<items).map { ($0 * $0 + respondent) % 7 == 0 } }
        let answers = MarkedAnswers(items: items, marks: marks)
        #expect(Self.marks(answers) == marks)
        #expect(SeveralAnswersTable(answers).counts == (0..<items).map { item in marks.count { $0[item] } })
    }

    @Test func `items with the same count share the better rank`() {
        let marks = [[true, true, false, true], [true, false, true, false], [true, true, true, false]]
        #expect(SeveralAnswersTable(MarkedAnswers(items: 4, marks: marks)).ranks == [1, 2, 2, 4])
    }

    @Test func `without respondents there are counts of 0 and no shares`() {
        let nobody = MarkedAnswers(items: 3, marks: [nil, nil])
        let table = SeveralAnswersTable(nobody)
        #expect(table.base == 0 && table.counts == [0, 0, 0] && table.noneMarked == 0 && table.ranks == [1, 1, 1])
        #expect(table.sharesOfRespondents == nil && table.sharesOfAnswers == nil && table.meanAnswers == nil)
        #expect(nobody.cochranQ() == nil)
        #expect(MarginalIndependenceTest(nobody, groups: [0, 1]) == nil)
    }

    @Test func `where nobody marks anything the base stays`() {
        let none = MarkedAnswers(items: 2, marks: [[false, false], [false, false], nil])
        let table = SeveralAnswersTable(none)
        #expect(table.base == 2 && table.noneMarked == 2 && table.meanAnswers == 0)
        #expect(table.sharesOfRespondents == [0, 0] && table.sharesOfAnswers == nil)
        #expect(none.cochranQ() == nil)
        #expect(MarginalIndependenceTest(none, groups: [0, 1, 1]) == nil)
        let all = MarkedAnswers(items: 2, marks: [[true, true], [true, true]])
        #expect(all.cochranQ() == nil && MarginalIndependenceTest(all, groups: [0, 1]) == nil)
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `the order of respondents, items and groups changes no test`(_ seed: UInt64) throws {
        let answers = Self.random(90, items: 5, seed: seed)
        let groups = Self.groups(90, seed: seed + 100)
        var generator = SeededGenerator(state: seed)
        let order = (0..<90).shuffled(using: &generator)
        let items = (0..<5).shuffled(using: &generator)
        let turned = MarkedAnswers(
            items: 5,
            marks: order.map { row in Self.marks(answers)[row].map { marks in items.map { marks[$0] } } }
        )
        #expect(Self.close(turned.cochranQ(), answers.cochranQ()))
        let first = try #require(MarginalIndependenceTest(answers, groups: groups))
        let second = try #require(MarginalIndependenceTest(turned, groups: order.map { groups[$0].map { 7 - $0 } }))
        #expect(first.base == second.base && first.degreesOfFreedom == second.degreesOfFreedom)
        #expect(abs(first.statistic - second.statistic) <= 1e-11 * first.statistic)
        #expect(Self.close(first.firstOrder, second.firstOrder) && Self.close(first.secondOrder, second.secondOrder))
        for (position, item) in items.enumerated() {
            #expect(Self.close(second.items[position], first.items[item]))
        }
        #expect(abs(first.bonferroniProbability - second.bonferroniProbability) < 1e-12)
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `Cochran's Q of two items is McNemar's statistic`(_ seed: UInt64) throws {
        let answers = Self.random(60, items: 2, seed: seed)
        let pairs = McNemarTest(answers.column(0), answers.column(1))
        #expect(Self.close(answers.cochranQ(), pairs.chiSquared))
    }

    @Test func `Cochran's Q is 0 where all items are marked equally often`() throws {
        let marks = [[true, false, false], [false, true, false], [false, false, true]]
        let test = try #require(MarkedAnswers(items: 3, marks: marks).cochranQ())
        #expect(test.statistic == 0 && test.degreesOfFreedom == 2 && test.probability == 1)
        #expect(MarkedAnswers(items: 1, marks: [[true], [false]]).cochranQ() == nil)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `one item is tested as the plain table it is`(_ seed: UInt64) throws {
        let answers = Self.random(70, items: 1, seed: seed)
        let groups = Self.groups(70, seed: seed + 100)
        let test = try #require(MarginalIndependenceTest(answers, groups: groups))
        let item = try #require(test.items[0])
        // Kruskal and Wallis's H of an answer with two values is Pearson's X² times (n − 1)/n.
        let values = answers.column(0).map { $0.map { $0 ? 1.0 : 0.0 } }
        let ranked = try #require(ChiSquaredTest.kruskalWallis(values, groups: groups))
        #expect(abs(ranked.statistic - item.statistic * Double(test.base - 1) / Double(test.base)) < 1e-10)
        #expect(test.statistic == item.statistic && test.bonferroniProbability == item.probability)
    }

    @Test func `an item that all or none have marked takes no part`() throws {
        let answers = Self.random(90, items: 3, seed: 8)
        let groups = Self.groups(90, seed: 9)
        let wider = MarkedAnswers(items: 5, marks: Self.marks(answers).map { $0.map { [true] + $0 + [false] } })
        let (test, other) = (
            try #require(MarginalIndependenceTest(answers, groups: groups)),
            try #require(MarginalIndependenceTest(wider, groups: groups))
        )
        #expect(other.items[0] == nil && other.items[4] == nil)
        #expect(other.statistic == test.statistic && other.degreesOfFreedom == test.degreesOfFreedom)
        #expect(Self.close(other.secondOrder, test.secondOrder))
        #expect(other.bonferroniProbability == test.bonferroniProbability)
    }

    @Test func `one group has no test, and an item that tells the groups apart has no corrected one`() throws {
        let answers = Self.random(50, items: 3, seed: 3)
        #expect(MarginalIndependenceTest(answers, groups: Array(repeating: 4, count: 50)) == nil)
        let apart = MarkedAnswers(items: 1, marks: [[true], [true], [false], [false]])
        let test = try #require(MarginalIndependenceTest(apart, groups: [0, 0, 1, 1]))
        #expect(test.statistic == 4 && test.degreesOfFreedom == 1)
        #expect(test.firstOrder == nil && test.secondOrder == nil)
    }

    @Test func `groups of respondents are tabulated by themselves, and an item is a measure of any design`() throws {
        let answers = Self.random(60, items: 4, seed: 5)
        let parts = SeveralAnswersTable.tables(of: answers, by: (0..<60).map { $0.isMultiple(of: 3) ? 1 : 0 }, of: 3)
        let whole = SeveralAnswersTable(answers)
        #expect(parts.map(\.base).reduce(0, +) == whole.base && parts[1].base > 0 && parts[2].base == 0)
        #expect(zip(parts[0].counts, parts[1].counts).map { $0 + $1 } == whole.counts)
        #expect(parts[0].noneMarked + parts[1].noneMarked == whole.noneMarked)
        let nobody = SeveralAnswersTable.tables(of: answers, by: Array(repeating: nil, count: 60), of: 1)
        #expect(nobody.map(\.base) == [0])
        let design = SampleDesign(strata: [DesignStratum(name: "", units: nil)], stratum: (0..<60).map { _ in 0 })
        let share = design.estimate(.mean(answers.indicator(of: 2))).value
        #expect(abs(share - (whole.sharesOfRespondents?[2] ?? .nan)) < 1e-15)
    }
}
