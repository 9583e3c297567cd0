// SPDX-License-Identifier: Apache-2.0

import Estimation
import Tabulation
import Testing

@Suite struct QuestionAnalysisTests {
    /// Twenty small, twenty middle, twenty large and four councils; yes, no and don't know in each.
    private static func single(_ yes: [Int], _ no: [Int], _ unknown: [Int]) -> MadeUpTable {
        var (choices, size): ([MadeUpTable.Choices], [Int]) = ([], [])
        for position in 0..<4 {
            choices += Array(repeating: ["yes"], count: yes[position]) + Array(repeating: ["no"], count: no[position])
            choices += Array(repeating: ["x"], count: unknown[position])
            size += Array(repeating: position, count: yes[position] + no[position] + unknown[position])
        }
        return MadeUpTable(
            .single,
            ["yes", "no"],
            items: [(nil, choices)],
            size: size,
            asked: [60, 50, 40, 17]
        )
    }

    @Test func `classes are compared without those who do not know and without the class outside`() throws {
        let table = Self.single([12, 9, 6, 4], [8, 11, 14, 0], [3, 2, 1, 1])
        let difference = try #require(table.analysis().differences.first)
        let plain = try #require(ContingencyTable([[12, 9, 6], [8, 11, 14]]).flatMap(IndependenceTest.init))
        #expect(difference.method == .pearson && difference.base == 60 && difference.item == nil)
        #expect(difference.statistic == plain.pearson && difference.probability == plain.pearson.probability)
        #expect(difference.cramersV == plain.cramersV)
    }

    @Test func `thin classes are compared exactly`() throws {
        let table = Self.single([3, 2, 0, 0], [1, 2, 4, 0], [0, 0, 0, 0])
        let difference = try #require(table.analysis().differences.first)
        let counts = try #require(ContingencyTable([[3, 2, 0], [1, 2, 4]]))
        #expect(difference.method == .exact && difference.statistic == nil)
        #expect(difference.probability == (try ExactIndependence.probability(counts)))
        // Few steps leave the χ², and say so.
        let hurried = QuestionAnalysis(
            table.crosstab,
            answers: table.answers,
            breakdowns: table.breakdowns(),
            allowedSteps: 1
        )
        #expect(hurried.differences.first?.method == .roughPearson)
        #expect(hurried.differences.first?.probability == IndependenceTest(counts)?.pearson.probability)
    }

    @Test func `where all answer alike, or one class answers, nothing is compared`() {
        #expect(Self.single([5, 5, 5, 0], [0, 0, 0, 0], [0, 0, 0, 0]).analysis().differences.isEmpty)
        #expect(Self.single([5, 0, 0, 3], [4, 0, 0, 1], [0, 0, 0, 0]).analysis().differences.isEmpty)
        #expect(Self.single([0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]).analysis().orders.isEmpty)
    }

    @Test func `answers of which one has just one are ordered by those who gave the one and those who gave the other`()
        throws
    {
        let table = Self.single([20, 10, 10, 0], [5, 2, 1, 0], [1, 0, 0, 0])
        let order = try #require(table.analysis().orders.first)
        #expect(order.category == nil && order.codes == ["yes", "no"])
        #expect(order.comparison.pairwise.letters(of: 0) == "B" && order.comparison.pairwise.letters(of: 1) == "")
        let pair = try #require(order.comparison.pairwise.pairs.first)
        #expect(pair.probability == McNemarTest(firstOnly: 40, secondOnly: 8).chiSquared?.probability)
        #expect(order.comparison.exactPairs == 0)
    }

    /// Twelve respondents, four of each size, on a scale of three points; the second item is the first turned round.
    private static let battery: MadeUpTable = {
        let points = [1, 1, 2, 2, 1, 2, 2, 3, 2, 3, 3, 0]
        func choices(_ point: (Int) -> Int) -> [MadeUpTable.Choices] {
            points.map { $0 == 0 ? ["x"] : ["p\(point($0))"] }
        }
        return MadeUpTable(
            .scale,
            ["p1", "p2", "p3"],
            items: [("first", choices { $0 }), ("second", choices { 4 - $0 })],
            size: [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2],
            asked: [10, 8, 8, 3],
            composites: ["high": ["p2", "p3"]]
        )
    }()

    @Test func `a scale has its middle in every column, and its classes are compared by ranks and in their order`()
        throws
    {
        let scale = try #require(Self.battery.analysis().scales.first)
        #expect(scale.item == "first" && scale.points == 3)
        #expect(scale.columns.map(\.distribution.base) == [11, 4, 4, 3, 0])
        #expect(scale.columns[1].distribution.mean == 1.5 && scale.columns[3].distribution.median == 3)
        #expect(scale.columns[4].mean == nil)
        // s²/n (1 − n/N) with s² = 1/3 of 1, 1, 2 and 2.
        let small = try #require(scale.columns[1].mean)
        #expect(abs(small.variance - 1.0 / 3 / 4 * (1 - 4.0 / 10)) < 1e-15)
        let comparison = try #require(scale.comparisons.first)
        let values: [Double?] = [1, 1, 2, 2, 1, 2, 2, 3, 2, 3, 3]
        let groups: [Int?] = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2]
        #expect(comparison.kruskalWallis == .kruskalWallis(values, groups: groups))
        let counts = try #require(ContingencyTable([[2, 1, 0], [2, 2, 1], [0, 1, 2]]))
        #expect(comparison.trend == LinearAssociation(counts))
        let exact = try #require(LinearAssociation(counts)).exact()
        #expect(comparison.trendProbability?.value == (try exact.probability(.twoSided)))
        #expect(comparison.trendProbability?.isExact == true)
        #expect(Self.battery.analysis(isOrdered: false).scales[0].comparisons[0].trend == nil)
    }

    @Test func `items that are each other's opposite are correlated so`() throws {
        let correlation = try #require(Self.battery.analysis().correlations.first)
        #expect(correlation.first == "first" && correlation.second == "second")
        #expect(abs((correlation.correlation?.spearman ?? 0) + 1) < 1e-14)
        #expect(correlation.correlation?.base == 11)
    }

    @Test func `items are ordered by each composite, and by each category where there is none`() throws {
        let orders = Self.battery.analysis().orders
        #expect(orders.map(\.category) == ["high"] && orders[0].codes == ["first", "second"])
        #expect(orders[0].comparison.pairwise.shares.map(\.count) == [8, 8])
        let plain = MadeUpTable(
            .scale,
            ["p1", "p2"],
            items: [("a", [["p1"], ["p2"], []]), ("b", [["p1"], ["x"], ["p1"]])],
            size: [0, 1, 2],
            asked: [2, 2, 2, 0]
        )
        // Only the first has a valid answer to both.
        #expect(plain.analysis().orders.map(\.category) == ["p1", "p2"])
        #expect(plain.analysis().orders.map { $0.comparison.pairwise.shares[0].base } == [1, 1])
    }

    private static let several = MadeUpTable(
        .several,
        ["a", "b", "c"],
        items: [
            (
                nil,
                Array(repeating: ["a"], count: 8) + Array(repeating: ["a", "b"], count: 4)
                    + Array(repeating: ["b", "c"], count: 6) + [["x"], []]
            )
        ],
        size: Array(repeating: 0, count: 10) + Array(repeating: 1, count: 10),
        asked: [20, 20, 5, 2]
    )

    @Test func `answers of which one gives several are counted by respondent, and tested jointly`() throws {
        let analysis = Self.several.analysis()
        let several = try #require(analysis.several)
        #expect(several.categories == ["a", "b", "c"])
        #expect(analysis.missing == [MissingAnswers(dontKnow: .inBase, unanswered: 1, dontKnows: 1)])
        #expect(several.columns.map(\.base) == [18, 10, 8, 0, 0])
        #expect(several.columns[0].answers == 28 && several.columns[1].meanAnswers == 1.2)
        let marks =
            Array(repeating: [true, false, false], count: 8) + Array(repeating: [true, true, false], count: 4)
            + Array(repeating: [false, true, true], count: 6)
        let marked = MarkedAnswers(items: 3, marks: marks)
        let groups: [Int?] = Array(repeating: 0, count: 10) + Array(repeating: 1, count: 8)
        let joint = try #require(MarginalIndependenceTest(marked, groups: groups)?.secondOrder)
        let difference = try #require(analysis.differences.first)
        #expect(difference.method == .marginalIndependence && difference.base == 18 && difference.cramersV == nil)
        #expect(difference.statistic == joint && difference.probability == joint.probability)
        let order = try #require(analysis.orders.first).comparison
        #expect(order.cochranQ == marked.cochranQ())
        // a and c: 12 gave only the one, 6 only the other; all pairs have fewer than 25.
        #expect(order.pairwise.pairs[1].probability == McNemarTest(firstOnly: 12, secondOnly: 6).exactProbability)
        #expect(order.exactPairs == 3)
    }

    @Test func `an answer that says none of the others is no mark, and has its place in the order`() throws {
        let table = MadeUpTable(
            .several,
            ["a", "b", "none"],
            items: [(nil, [["a"], ["a", "b"], ["none"]])],
            size: [0, 1, 2],
            asked: [2, 2, 2, 0]
        )
        let several = try #require(table.analysis().several)
        #expect(
            several.categories == ["a", "b"] && several.columns[0].answers == 3 && several.columns[0].noneMarked == 1
        )
        #expect(table.analysis().orders.map(\.codes) == [["a", "b", "none"]])
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `the order of respondents changes nothing`(_ seed: UInt64) {
        var random = SeededGenerator(state: seed)
        let size = (0..<40).map { _ in Int.random(in: 0..<4, using: &random) }
        let items = ["a", "b"].map { code in
            (
                code: Optional(code),
                choices: (0..<40).map { _ in [["p1"], ["p2"], ["p3"], ["x"], []].randomElement(using: &random)! }
            )
        }
        let order = Array(0..<40).shuffled(using: &random)
        func table(_ positions: [Int]) -> QuestionAnalysis {
            MadeUpTable(
                .scale,
                ["p1", "p2", "p3"],
                items: items.map { item in (item.code, positions.map { item.choices[$0] }) },
                size: positions.map { size[$0] },
                asked: [20, 20, 20, 20]
            ).analysis()
        }
        let (first, second) = (table(Array(0..<40)), table(order))
        #expect(first.differences == second.differences && first.orders == second.orders)
        func middles(_ analysis: QuestionAnalysis) -> [[ScaleDistribution]] {
            analysis.scales.map { scale in scale.columns.map { $0.distribution } }
        }
        #expect(middles(first) == middles(second))
    }
}
