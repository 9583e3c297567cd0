// SPDX-License-Identifier: Apache-2.0

import Claims
import Testing
import Variables

@Suite struct ClaimReviewTests {
    private static let tables = WrittenTables(
        [
            "partners/business": (52, 100), "partners/unions": (30, 100), "partners/others": (29, 100),
            "partners/business?size=small": (5, 18), "partners/business?size=middle": (14, 31),
            "partners/business?size=large": (24, 38),
            "partners/unions?size=small": (7, 18), "partners/unions?size=middle": (10, 31),
            "partners/unions?size=large": (13, 38),
        ],
        classes: ["size": ["small", "middle", "large"]]
    )

    private func review(_ text: String, _ policy: VerdictPolicy = .standard) -> ClaimReview {
        let (prose, _) = ProseReader.read("# Rapport\n\n\(text)\n", language: .bokmål, file: "report.nb.md")
        return ClaimReview(of: prose, tables: Self.tables, verdictPolicy: policy)
    }

    private func verdict(_ text: String, _ policy: VerdictPolicy = .standard) throws -> ClaimVerdict? {
        let claim = try #require(review(text, policy).claims.first)
        guard case .judged(_, let verdict) = claim.outcome else { return nil }
        return verdict
    }

    @Test(arguments: [
        ("[flere](compare:partners/business?size=large;partners/business?size=small) i de største", true, "supported"),
        (
            "[færre](compare:partners/business?size=large;partners/business?size=small) i de største", false,
            "contradicted"
        ),
        ("[flere](compare:partners/unions?size=small;partners/unions?size=large) i de minste", true, "not_shown"),
        ("[stiger med størrelsen](trend:partners/business?by=size)", true, "supported"),
        ("[synker med størrelsen](trend:partners/business?by=size)", false, "contradicted"),
        ("[synker med størrelsen](trend:partners/unions?by=size)", false, "not_shown"),
        ("[flest](rank:partners/business) nevner", true, "supported"),
        ("[nest flest](rank:partners/unions) nevner", true, "not_shown"),
        ("[færrest](rank:partners/business) nevner", false, "contradicted"),
        (
            "[flere](compare:partners/business?size=large;partners/business) i de største enn blant alle", true,
            "not_shown"
        ),
        ("[flere](compare:partners/business;partners/unions) nevner", true, "supported"),
        ("[klart flere](compare:partners/business?size=large;partners/business?size=small)", true, "not_shown"),
    ])
    func `an order is judged by the sample and by a test`(_ text: String, _ isTrue: Bool, _ population: String) throws {
        let found = try #require(try verdict(text, VerdictPolicy(isAdjusted: false)))
        #expect(found.isTrue == isTrue)
        #expect(found.population?.rawValue == population)
    }

    @Test func `a trend over more respondents than an exact test can take is judged by the normal one`() throws {
        var tables = Self.tables
        for (place, unitClass) in ["small", "middle", "large"].enumerated() {
            let cell = CellReference(table: "partners", category: "business").within("size", unitClass)
            tables.figures[cell] = CellFigure(count: 20_000 + 500 * place, base: 50_000, interval: nil)
        }
        let (prose, _) = ProseReader.read(
            "# R\n\n[stiger](trend:partners/business?by=size).\n",
            language: .bokmål,
            file: "r.md"
        )
        let claim = try #require(ClaimReview(of: prose, tables: tables).claims.first)
        guard case .judged(_, let verdict) = claim.outcome, case .classes(_, let test?)? = claim.grounds else {
            Issue.record("The trend was not tested.")
            return
        }
        #expect(test.method == .cochranArmitageNormal)
        #expect(verdict == ClaimVerdict(isTrue: true, population: .supported))
    }

    @Test func `a place that is shared is nobody's`() throws {
        var tables = Self.tables
        tables.figures[try #require(CellReference("partners/others"))]?.count = 52
        let (prose, _) = ProseReader.read("# R\n\n[Flest](rank:partners/business).\n", language: .bokmål, file: "r.md")
        let review = ClaimReview(of: prose, tables: tables)
        #expect(review.stopping.count == 1)
    }

    @Test func `orders are corrected for being many, each counted once however often it is said`() {
        let weak = "[flere](compare:partners/business?size=large;partners/business?size=small)"
        let others = "[flest](rank:partners/business), [stiger](trend:partners/business?by=size)"
        let holm = VerdictPolicy(isAdjusted: true)
        let alone = review(weak, holm)
        let repeated = review("\(weak) \(weak)", holm)
        let among = review("\(weak) \(others)", holm)
        #expect((alone.tested, repeated.tested, among.tested) == (1, 1, 3))
        #expect(alone.claims.first?.pValue == repeated.claims.first?.pValue)
        #expect((among.claims.first?.pValue ?? 0) > (alone.claims.first?.pValue ?? 1))
    }

    @Test func `what is true and not shown follows the study's policy`() throws {
        let text = "[flere](compare:partners/unions?size=small;partners/unions?size=large) i de minste"
        #expect(review(text).stopping.isEmpty)
        #expect(review(text).claims.first?.consequence(under: .standard) == .caveat)
        let strict = VerdictPolicy(orders: .stop)
        let stopping = try #require(review(text, strict).stopping.first)
        #expect(stopping.finding(under: strict, repairs: [])?.rule == "unsupported-claim")
    }

    @Test(arguments: [
        ("[nesten seksti prosent](cell:partners/business)", "false-claim"),
        ("[stiger med størrelsen](cell:partners/business)", "unreadable-claim"),
        ("[femtito prosent](compare:partners/business;partners/unions)", "unreadable-claim"),
        ("[førti tre prosent](cell:partners/business)", "unreadable-claim"),
        ("[19](count:partners/business)", "false-claim"),
        ("[52](base:partners/business)", "false-claim"),
        ("[nesten dobbelt så mange](compare:partners/unions;partners/others)", "false-claim"),
    ])
    func `a claim that is false or cannot be checked stops the release and is named`(
        _ text: String,
        _ rule: String
    ) throws {
        let stopping = review(text).stopping
        let finding = try #require(stopping.first?.finding(under: .standard, repairs: []))
        #expect(stopping.count == 1)
        #expect(finding.rule == rule)
        #expect(finding.location.line == 3)
    }

    @Test func `what rests on a cell that is not told is left out, and an empty link is written`() {
        let claims = review("[flere](cell:partners/unknown) og [](cell:partners/business)").claims
        #expect(claims.map(\.outcome) == [.withheld, .written])
    }

    @Test func `two thousand claims are judged together, and what they all say is tested once`() {
        let line = "[over halvparten](cell:partners/business), [stiger](trend:partners/business?by=size).\n\n"
        let review = review(String(repeating: line, count: 1_000))
        #expect(review.claims.count == 2_000 && review.stopping.isEmpty && review.tested == 1)
    }
}
