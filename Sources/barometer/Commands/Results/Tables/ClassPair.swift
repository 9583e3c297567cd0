// SPDX-License-Identifier: Apache-2.0

import Populations
import Tabulation
import Variables

/// Two classes to compare, of one classification or of two.
struct ClassPair {
    let first: CellReference.Domain
    let second: CellReference.Domain

    /// Reads “size=small” and “centrality=c6”.
    ///
    /// - Throws: ``Failure`` unless there are two, each a classification and a class.
    init(_ texts: [String]) throws {
        let domains = try texts.map { text in
            let parts = text.split(separator: "=", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
                throw Failure("“\(text)” is no class. Write a classification and a class, such as size=small.")
            }
            return CellReference.Domain(classification: String(parts[0]), classCode: String(parts[1]))
        }
        guard domains.count == 2, domains[0] != domains[1] else {
            throw Failure("To compare, name two classes: --compare size=small --compare size=large.")
        }
        (first, second) = (domains[0], domains[1])
    }

    /// Refuses a classification or a class that the study does not have.
    func check(against classifications: [Classification]) throws {
        for domain in [first, second] {
            guard let classification = classifications.first(where: { $0.id == domain.classification }) else {
                throw Failure(
                    "The study has no classification “\(domain.classification)”."
                        + NearestNames.suggestion(for: domain.classification, among: classifications.map(\.id))
                )
            }
            let codes = classification.allClasses.map(\.code)
            guard codes.contains(domain.classCode) else {
                throw Failure(
                    "The classification “\(domain.classification)” has no class “\(domain.classCode)”."
                        + NearestNames.suggestion(for: domain.classCode, among: codes)
                )
            }
        }
    }

    /// Returns the positions of the two classes among the columns of a table, or nil unless it has both.
    func columns(in crosstab: Crosstab) -> (Int, Int)? {
        guard let first = crosstab.columns.firstIndex(where: { $0.domain == first }),
            let second = crosstab.columns.firstIndex(where: { $0.domain == second })
        else { return nil }
        return (first, second)
    }
}
