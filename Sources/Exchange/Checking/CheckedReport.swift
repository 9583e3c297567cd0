// SPDX-License-Identifier: Apache-2.0

public import Claims
public import Variables

/// A report of any survey, checked against tables of whoever counted them.
public struct CheckedReport: Hashable, Sendable {
    /// The claims with their verdicts; nil where the tables have errors, so that nothing can be judged by them.
    public let review: ClaimReview?
    /// Everything that is wrong with the tables, the links, the numbers and the claims, in order.
    public let findings: [Finding]
    /// What would be true in place of words that are not, by the place of their finding; only words that can be replaced as
    /// they stand are among them.
    public let replacements: [SourceLocation: Replacement]

    /// Checks a report.
    ///
    /// - Parameters:
    ///   - markdown: The report, with its numbers bound to cells by links.
    ///   - language: The language it is written in.
    ///   - file: The path that findings name.
    ///   - tables: The files of the tables.
    ///   - rules: The names of rules of prose that the report is not held to, such as `percent-form`.
    public init(
        _ markdown: String,
        language: Language,
        file: String,
        tables: [TableFile],
        without rules: Set<String> = []
    ) {
        let (counted, tableFindings) = CountedTables.read(tables)
        let (prose, proseFindings) = ProseReader.read(markdown, language: language, file: file)
        var findings = tableFindings + proseFindings.compactMap(Self.findingOfAnyReport)
        let unheld = rules.union(counted.namesClasses(in: language) ? [] : ["class-label"])
        findings += ProseRules.findings(in: [(prose, markdown)], vocabulary: counted.vocabulary(in: language))
            .filter { !unheld.contains($0.rule) }
        if tableFindings.contains(where: { $0.severity == .error }) {
            review = nil
            replacements = [:]
        } else {
            let review = ClaimReview(of: prose, tables: counted)
            findings += Self.unknownNames(in: prose, counted) + review.findings + Self.withheld(in: review, counted)
            self.review = review
            replacements = Self.replacements(in: review, markdown)
        }
        self.findings = findings.sorted()
    }

    private static func replacements(in review: ClaimReview, _ markdown: String) -> [SourceLocation: Replacement] {
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
        return Dictionary(
            review.stopping.compactMap { claim in
                let link = claim.binding.location
                guard let repair = review.repairs(of: claim).first,
                    let replacement = Replacement(repair, for: claim.words, ofLinkAt: link, in: lines)
                else { return nil }
                return (link, replacement)
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// A finding about the form of a report, as far as it concerns one that Barometer does not publish: what is no error of
    /// the report, but is not read, is a warning, and titles and sections are the author's own affair.
    private static func findingOfAnyReport(_ finding: Finding) -> Finding? {
        var finding = finding
        switch finding.rule {
        case "malformed-link": break
        case "unsupported-markdown", "second-title":
            finding.severity = .warning
            finding.message = "What stands here is not checked. " + finding.message
        default: return nil
        }
        return finding
    }

    private static func unknownNames(in prose: Prose, _ tables: CountedTables) -> [Finding] {
        let cells = prose.bindings.compactMap { binding in
            tables.problem(binding.target).map { Finding("unknown-cell", at: binding.location, $0) }
        }
        let figures = prose.figures.compactMap { figure in
            tables.problem(figure).map { Finding("unknown-figure", at: figure.location, $0) }
        }
        return cells + figures
    }

    /// The claims that nobody can check: a release of Barometer leaves them out, and another tool's report prints them.
    private static func withheld(in review: ClaimReview, _ tables: CountedTables) -> [Finding] {
        review.claims.filter { $0.outcome == .withheld && tables.problem($0.binding.target) == nil }.map { claim in
            Finding(
                "withheld-claim",
                .warning,
                at: claim.binding.location,
                "“\(claim.words)” rests on numbers that the tables do not give: \(claim.cellText). Readers can check it as"
                    + " little as this program can."
            )
        }
    }
}
