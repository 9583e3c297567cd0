// SPDX-License-Identifier: Apache-2.0

import Claims
import Disclosure
import Fieldwork
import Instruments
import Processing
import Reporting
import Studies
import Tabulation
import Testing
import Variables
import WebSite

/// Every claim of every report, with answers under which it is no longer true.
@Suite struct MutationTests {
    /// Answers changed so that a claim may become false.
    private enum Change: CaseIterable {
        /// Nobody in the class gives the answer.
        case nobody
        /// Everybody in the class who gave any answer gives it.
        case everybody
    }

    @Test func `when the answers make a claim false, the release stops and names it, and the first repair is true`()
        throws
    {
        let study = try ReferenceStudy.read()
        let fieldwork = try ReferenceStudy.rehearse(seed: 2019)
        var (judged, written, left): (Int, Int, [String]) = (0, 0, [])
        for (target, bindings) in Self.bindings(of: study) {
            let (withWords, empty) = (bindings.filter { !$0.words.isEmpty }, bindings.count { $0.words.isEmpty })
            // What is written from the cell follows it, and cannot become false.
            written += empty
            guard !withWords.isEmpty, let cell = target.cells.first else { continue }
            var waiting = Set(withWords)
            for change in Change.allCases where !waiting.isEmpty {
                let release = try Self.release(of: study, fieldwork, table: cell.table, changed: change, target)
                for review in ReferenceStudy.reviews(of: study, release) {
                    for claim in review.claims where waiting.contains(claim.binding) && claim.isFalse {
                        waiting.remove(claim.binding)
                        judged += 1
                        try Self.check(claim, review, release, study)
                    }
                }
            }
            left += waiting.map { "\($0.location) \(target)" }
        }
        print("\(judged) claims were made false, \(written) are written from their cells")
        #expect(left.isEmpty, "No change made these false: \(left)")
        #expect(judged > 200)
    }

    private static func check(_ claim: JudgedClaim, _ review: ClaimReview, _ release: Release, _ study: Study) throws {
        let place = claim.binding.location
        #expect(throws: SiteRefusal.self) { try Site(release: release, reviews: [review]) }
        let finding = try #require(review.findings.first { $0.location == place }, "\(place) is not named")
        #expect(finding.message.contains(claim.words))
        let repair = try #require(review.repairs(of: claim).first, "\(place) “\(claim.words)” has no repair")
        // Pasted in the place of the words, or of the whole link where it is one.
        let link = repair.hasPrefix("[") ? repair : "[\(repair)](\(claim.binding.target.destination))"
        let (prose, _) = ProseReader.read("# T\n\n\(link)\n", language: review.prose.language, file: "repaired.md")
        let repaired = ClaimReview(of: prose, tables: release, policy: review.policy)
        #expect(
            repaired.claims.count == 1 && repaired.findings.isEmpty,
            "\(place): “\(repair)” for “\(claim.words)” is not true: \(claim.evidence)"
        )
    }

    /// What each target is said of, in all languages, in the order of the first report.
    private static func bindings(of study: Study) -> [(target: Binding.Target, bindings: [Binding])] {
        var order: [Binding.Target] = []
        var bindings: [Binding.Target: [Binding]] = [:]
        for binding in study.prose.flatMap(\.bindings) {
            if case .external = binding.target { continue }
            if bindings[binding.target] == nil { order.append(binding.target) }
            bindings[binding.target, default: []].append(binding)
        }
        return order.map { ($0, bindings[$0] ?? []) }
    }

    /// Releases the table of a claim from changed answers.
    private static func release(
        of study: Study,
        _ fieldwork: ClosedFieldwork,
        table: String,
        changed change: Change,
        _ target: Binding.Target
    ) throws -> Release {
        var study = study
        study.tablePlan.tables.removeAll { $0.id != table }
        var fieldwork = fieldwork
        if let cell = place(of: target, in: fieldwork) {
            fieldwork.dataset = changed(fieldwork.dataset, change, cell, in: study)
        }
        return try Release(Release.Ingredients(study, fieldwork: fieldwork), profile: .reconstruction)
    }

    /// The cell that is changed: of a trend the one of the last class, otherwise the first that is spoken of.
    private static func place(of target: Binding.Target, in fieldwork: ClosedFieldwork) -> CellReference? {
        guard case .trend(let row, let classification) = target else { return target.cells.first }
        let breakdown = fieldwork.coverage.breakdown(classification)
        let last = breakdown.map { zip($0.classes, $0.classes.indices).filter { $1 != breakdown?.outside }.last?.0 }
        return last.flatMap { $0 }.map { row.within(classification, $0) }
    }

    private static func changed(
        _ dataset: Dataset,
        _ change: Change,
        _ cell: CellReference,
        in study: Study
    ) -> Dataset {
        guard let table = study.tablePlan.tables.first, let question = study.instrument.question(table.question) else {
            return dataset
        }
        var dataset = dataset
        let composite = table.composites.first { $0.code == cell.category }
        let codes = composite?.of ?? [cell.category]
        let members = cell.domain.map {
            dataset.mask(where: .equals(variable: $0.classification, code: $0.classCode))
        }
        let name = [question.id, cell.item].compactMap { $0 }.joined(separator: ".")
        let options = codes.compactMap { dataset.variable("\(name).\($0)") }
        for variable in options.isEmpty ? [dataset.variable(name)].compactMap({ $0 }) : options {
            guard var column = dataset[variable.name] else { continue }
            let meant = options.isEmpty ? Set(codes) : ["1"]
            let wanted = variable.codes.firstIndex { meant.contains($0) == (change == .everybody) }
            for respondent in 0..<dataset.count where members?[respondent] ?? true {
                guard case .code(let code) = column[respondent], let wanted,
                    meant.contains(variable.codes[code]) != (change == .everybody)
                else { continue }
                column[respondent] = .code(wanted)
            }
            dataset[variable.name] = column
        }
        return dataset
    }
}

extension Binding.Target {
    /// The target as it is written in links.
    fileprivate var destination: String {
        switch self {
        case .share(let cell): "cell:\(cell)"
        case .count(let cell): "count:\(cell)"
        case .base(let cell): "base:\(cell)"
        case .trend(let row, let classification): "trend:\(row)?by=\(classification)"
        case .comparison(let first, let second): "compare:\(first);\(second)"
        case .rank(let cell): "rank:\(cell)"
        case .external(let id): "external:\(id)"
        }
    }
}
