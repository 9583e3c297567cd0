// SPDX-License-Identifier: Apache-2.0

import Claims
import Variables

/// The claims of a report with their verdicts, for machines and as lines of text.
struct ClaimListing: Encodable {
    /// A claim as machines read it.
    struct Record: Encodable {
        var line: Int
        var column: Int
        var words: String
        var cells: String
        var evidence: String
        /// `true`, `false`, or why there is none.
        var respondents: String
        /// `supported`, `compatible`, `not_shown`, `contradicted`, or nil.
        var population: String?
        /// The p value after correction; nil where no test decided.
        var pValue: Double?
        /// Whether the page marks the words as indicative.
        var isIndicative: Bool

        private enum CodingKeys: String, CodingKey {
            case line, column, words, cells, evidence, respondents, population
            case pValue = "p"
            case isIndicative = "indicative"
        }
    }

    var file: String
    var policy: String
    /// How many different orders were tested, and corrected for being so many.
    var ordersTested: Int
    var isAdjusted: Bool
    /// The error probability of each test.
    var level: Double
    var claims: [Record]

    private enum CodingKeys: String, CodingKey {
        case file, policy, level, claims
        case ordersTested = "orders_tested"
        case isAdjusted = "holm"
    }

    init(_ review: ClaimReview) {
        file = review.prose.file
        policy = review.policy.version
        ordersTested = review.tested
        isAdjusted = review.verdictPolicy.isAdjusted
        level = review.verdictPolicy.level
        claims = review.claims.map { claim in
            var record = Record(
                line: claim.binding.location.line,
                column: claim.binding.location.column,
                words: claim.words,
                cells: claim.cellText,
                evidence: claim.evidence,
                respondents: claim.verdictText,
                pValue: claim.pValue,
                isIndicative: claim.consequence(under: review.verdictPolicy) == .caveat
            )
            if case .judged(_, let verdict) = claim.outcome {
                record.respondents = String(verdict.isTrue)
                record.population = verdict.population?.rawValue
            }
            return record
        }
    }

    /// One line a claim, and a line that sums them up.
    var text: String { (lines + [sum]).joined(separator: "\n") }

    private var lines: [String] {
        claims.map { claim in
            let words = "“\(claim.words)”"
            let verdicts = ([claim.respondents] + [claim.population].compactMap { $0 }).joined(separator: "; ")
            let mark = claim.isIndicative ? ", marked as indicative" : ""
            let evidence = claim.evidence.isEmpty ? "" : ": \(claim.evidence)"
            return "\(file):\(claim.line):\(claim.column): \(words) \(claim.cells)\(evidence): \(verdicts)\(mark)"
        }
    }

    /// How many claims there are, and how many of each verdict.
    var sum: String {
        let correction =
            isAdjusted
            ? ", corrected for being many (Holm)"
            : " at \(level), not corrected for being many; by chance alone"
                + " \(DeskText.decimal(Double(ordersTested) * level, 1)) would be called supported"
        let tests = ordersTested == 0 ? "" : "; \(ordersTested) orders tested\(correction)"
        func count(_ population: String) -> Int { claims.count { $0.population == population } }
        return
            "\(file): \(claims.count) claims by the bands of \(policy); of the population \(count("supported")) supported,"
            + " \(count("compatible")) compatible, \(count("not_shown")) not shown\(tests)."
    }
}
