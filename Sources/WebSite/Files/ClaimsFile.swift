// SPDX-License-Identifier: Apache-2.0

import Claims
import Disclosure
import Variables

/// Every claim of every report with its verdicts, as open data: one line a claim.
enum ClaimsFile {
    private static let columns = [
        "language", "line", "column", "words", "target", "class", "low", "high", "evidence", "respondents",
        "population",
        "p", "orders_tested", "policy", "origin", "profile",
    ]

    static func file(of reviews: [ClaimReview], release: Release) -> SiteFile {
        let lines = reviews.flatMap { review in review.claims.map { line($0, review, release) } }
        let content = ([columns.joined(separator: ",")] + lines).joined(separator: "\r\n") + "\r\n"
        return SiteFile(path: "claims.csv", content: content)
    }

    private static func line(_ claim: JudgedClaim, _ review: ClaimReview, _ release: Release) -> String {
        var (quantity, verdict): (Quantity?, ClaimVerdict?)
        if case .judged(let read, let found) = claim.outcome { (quantity, verdict) = (read, found) }
        let respondents =
            switch claim.outcome {
            case .judged(_, let verdict): verdict.isTrue ? "true" : "false"
            case .written: "written"
            case .withheld: "withheld"
            case .external: "external"
            case .unreadable: "unreadable"
            }
        let fields: [String] = [
            review.prose.language.tag, "\(claim.binding.location.line)", "\(claim.binding.location.column)",
            // Of a withheld cell the words would tell what the tables do not.
            claim.outcome == .withheld ? "" : claim.words, claim.cellText,
            quantity?.quantityClass.rawValue ?? "",
            quantity?.band?.lower.map { "\($0.value.double)" } ?? "",
            quantity?.band?.upper.map { "\($0.value.double)" } ?? "",
            claim.evidence, respondents, verdict?.population?.rawValue ?? "", claim.pValue.map { "\($0)" } ?? "",
            "\(review.tested)", review.policy.version,
            release.rehearsalSeed == nil ? "respondents" : "rehearsed", release.profile.rawValue,
        ]
        return fields.map(CSVField.text).joined(separator: ",")
    }
}
