// SPDX-License-Identifier: Apache-2.0

import BuiltProgram
import Foundation
import Testing

@Suite struct TabulateTests {
    /// 30, 45 and 80 % of twenty each: the pooled z test gives p = .327, .00148 and .0222, Holm .327, .0044 and .0445, so
    /// that the last class is higher than both others and no other pair differs.
    private static let answers: [DeskStudy.Answers] = [(6, 14), (9, 11), (16, 4)]

    @Test func `a table has letters, trends and the rules of all three under it`() throws {
        let study = try DeskStudy(Self.answers)
        defer { study.program.clean() }
        let outcome = try study.program.run("tabulate", "mine", "--table", "innovated")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let beginning = """
            innovated: Put an innovation to use
            All heads of organisations who answered.

                                   count  base  valid  share  95 % interval  higher than  trend p
            yes                       31    60     60   51.7   44.4 to 58.9
              size=small        A      6    20     20   30.0   20.0 to 43.3                  .002
              size=middle       B      9    20     20   45.0   33.3 to 56.7
              size=large        C     16    20     20   80.0   66.7 to 86.7           AB
              sector=health     A     31    60     60   51.7   44.4 to 58.9
              sector=education  B      0     0      0      –              –
              sector=technical  C      0     0      0      –              –
            no                        29    60     60   48.3   41.1 to 55.6
              size=small        A     14    20     20   70.0   56.7 to 80.0            C     .002
              size=middle       B     11    20     20   55.0   43.3 to 66.7            C
              size=large        C      4    20     20   20.0   13.3 to 33.3

            """
        #expect(outcome.output.hasPrefix(beginning), "\(outcome.output)")
        let end = """

            All answers by class  test     valid     χ²  df     p     V
              size                Pearson     60  10.55   2  .005  0.42

               Order of the answers  rank  count  of 60  more often than
            A  yes                      1     31   51.7
            B  no                       2     29   48.3

            Intervals (95 %): exact hypergeometric of everyone in a class, whose size the frame tells.
            Higher than: a letter says that the share is higher than that of the class with this letter, by
            more than chance explains (p < .05); the classes of one breakdown are compared in pairs by the
            pooled z test, or Fisher's exact one where a pair expects fewer than 5 in a cell (1 of 3
            comparisons), adjusted by Holm over the pairs of the row and the breakdown; no letter does not
            mean that shares are equal.
            Trend p: Cochran-Armitage over the classes in their order, scored 1, 2, 3 and so on; two-sided,
            exact; not adjusted for the number of rows.
            All answers by class: Pearson's χ² where every expected count is at least 5, otherwise the exact
            test of Freeman and Halton. “Don't know” and the class outside take no part. The tests are for
            an endless population, and not adjusted for their number.
            More often than: a letter says that more of the same respondents gave this answer than that with
            the letter, by more than chance explains (p < .05); the answers are compared in pairs by
            McNemar's test, adjusted by Holm over the pairs.


            """
        #expect(outcome.output.hasSuffix(end), "\(outcome.output)")
    }

    @Test func `a filtered base is told with the intervals that it has`() throws {
        let study = try DeskStudy(Self.answers)
        defer { study.program.clean() }
        let text = try study.program.run("tabulate", "mine", "--table", "drivers").output
        // Nobody ticked anything, so that every share is 0.
        #expect(text.contains("Intervals (95 %): Clopper-Pearson at 0 and 100 %"))
        #expect(text.contains("Fisher's exact test, since a pair expects fewer than 5 in a cell"))
        #expect(!text.contains("Trend p"), "where everyone answers alike there is no trend")
    }

    @Test func `no line is wider than a hundred characters`() throws {
        let study = try DeskStudy(Self.answers)
        defer { study.program.clean() }
        for command in ["tabulate", "status"] {
            let lines = try study.program.run(command, "mine").output.split(separator: "\n")
            #expect(lines.count > 10)
            for line in lines { #expect(line.count <= 100, "\(line)") }
        }
    }

    @Test func `weighted shares stand beside, with what the weights cost`() throws {
        let study = try DeskStudy([(6, 14), (9, 11), (2, 1)])
        defer { study.program.clean() }
        let outcome = try study.program.run("tabulate", "mine", "--table", "innovated", "--weight-by", "size")
        #expect(outcome.code == 0, "\(outcome.errors)")
        // 30 units of each size: ⅓ (.3) + ⅔ (11/23), the large ones being merged with the middle.
        #expect(outcome.output.contains("Weighted            share  95 % interval  units  95 % interval"))
        #expect(outcome.output.contains("\nyes                  41.9"), "\(outcome.output)")
        let told = outcome.output.split(separator: "\n").joined(separator: " ")
        #expect(
            told.contains(
                "Weighted to the number of units in each class of “size”. In “size”, large was merged with middle: 3 answered, and at"
                    + " least 5 are needed. The weights vary by 0.267 of their mean. Weight effect 1.070: the 43 respondents know as much as 40.2 of equal weight."
            ),
            "\(told)"
        )
        #expect(told.contains("Rao and Scott's second-order test"))
        let raked = try study.program.run(
            "tabulate",
            "mine",
            "--table",
            "innovated",
            "--weight-by",
            "size",
            "--weight-by",
            "sector",
            "--merge-below",
            "2"
        )
        #expect(
            raked.code == 0 && raked.output.contains("by raking to the numbers of units in the classes"),
            "\(raked.errors)"
        )
    }

    @Test func `two classes are compared, whichever classifications they are of`() throws {
        let study = try DeskStudy(Self.answers)
        defer { study.program.clean() }
        let outcome = try study.program.run(
            "tabulate",
            "mine",
            "--table",
            "innovated",
            "--compare",
            "size=large",
            "--compare",
            "sector=health"
        )
        #expect(outcome.code == 0, "\(outcome.errors)")
        let block = """

            size=large less sector=health  points   95 % interval  in both      t     p
            yes                              28.3    18.7 to 38.0       20   3.15  .003
            no                              -28.3  -38.0 to -18.7       20  -3.15  .003
            dont_know                         0.0               –        –      –     –

            """
        #expect(outcome.output.contains(block), "\(outcome.output)")
    }

    @Test(arguments: [
        (["--weight-by", "sise"], "The study has no classification “sise” to weight by."),
        (["--weight-by", "size", "--weight-by", "size"], "Name each classification to weight by once: size, size."),
        (["--compare", "size=small"], "To compare, name two classes"),
        (["--compare", "size", "--compare", "size=small"], "“size” is no class."),
        (["--compare", "size=small", "--compare", "size=lage"], "The classification “size” has no class “lage”."),
        (["--compare", "size=small", "--compare", "sice=large"], "The study has no classification “sice”."),
        (["--merge-below", "1"], "A class needs two respondents to tell a variance"),
    ])
    func `what cannot be weighted or compared is refused with a sentence`(
        _ options: [String],
        _ sentence: String
    ) throws {
        let study = try DeskStudy([(6, 14), (9, 11), (16, 4)])
        defer { study.program.clean() }
        let outcome = try study.program.run(["tabulate", "mine"] + options)
        #expect(outcome.code != 0)
        #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    }

    @Test func `machines read the same letters and trends`() throws {
        let study = try DeskStudy(Self.answers)
        defer { study.program.clean() }
        let tables = try study.json("tabulate", table: "innovated", as: [[String: Any]].self)
        let table = try #require(tables.first)
        #expect(tables.count == 1 && table["table"] as? String == "innovated")
        let cells = try #require(table["cells"] as? [[String: Any]]).filter { $0["category"] as? String == "yes" }
        let difference = try #require((table["differences"] as? [[String: Any]])?.first)
        #expect(difference["method"] as? String == "pearson" && difference["df"] as? Double == 2)
        let order = try #require((table["orders"] as? [[String: Any]])?.first)
        #expect((order["places"] as? [[String: Any]])?.map { $0["count"] as? Int } == [31, 29])
        #expect(table["weighting"] == nil && table["contrast"] == nil)
        let sizes = cells.filter { $0["classification"] as? String == "size" }
        #expect(sizes.map { $0["letter"] as? String } == ["A", "B", "C"])
        #expect(sizes.map { $0["higher_than"] as? String } == ["", "", "AB"])
        for cell in sizes {
            #expect(cell["test"] as? String == "pooled")
            #expect(cell["adjustment"] as? String == "holm")
            // The sum over all tables with these margins, in fractions.
            #expect(abs((cell["trend_p"] as? Double ?? .nan) - 0.002_414_503_919_934_004_3) < 1e-12)
            #expect(cell["trend_method"] as? String == "exact")
        }
        let everyone = try #require(cells.first { $0["classification"] == nil })
        #expect(everyone["letter"] == nil && everyone["trend_p"] == nil)
        let sectors = cells.filter { $0["classification"] as? String == "sector" }
        #expect(sectors.count == 3 && sectors.allSatisfy { $0["trend_p"] == nil }, "sectors have no order")
    }
}
