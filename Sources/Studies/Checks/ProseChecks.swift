// SPDX-License-Identifier: Apache-2.0

import Claims
import Tabulation
import Variables

/// What must hold between the report and the tables, and between its languages.
struct ProseChecks {
    let prose: [Prose]
    let cells: CellIndex
    let plan: TablePlan
    let tablesFile: String
    let findings: FindingCollector

    func run() {
        var quoted: Set<String> = []
        for text in prose {
            for binding in text.bindings { check(binding, &quoted) }
            for figure in text.figures { check(figure) }
            sections(text)
        }
        guard !prose.isEmpty else { return }
        for external in plan.externals where !quoted.contains(external.id) {
            findings.report(
                "unused-external",
                .warning,
                at: external.location,
                "No report quotes the figure “\(external.id)”."
            )
        }
    }

    private func check(_ binding: Binding, _ quoted: inout Set<String>) {
        if let problem = cells.problem(binding.target) {
            findings.report("unknown-cell", at: binding.location, problem)
        }
        guard case .external(let id) = binding.target else { return }
        quoted.insert(id)
        let ids = plan.externals.map(\.id)
        guard !ids.contains(id) else { return }
        findings.report(
            "unknown-external",
            at: binding.location,
            "There is no figure of another survey “\(id)” in \(tablesFile)."
                + NearestNames.suggestion(for: id, among: ids)
        )
    }

    private func check(_ figure: Prose.Figure) {
        if let problem = cells.problem(figure) { findings.report("unknown-figure", at: figure.location, problem) }
    }

    private func sections(_ text: Prose) {
        let ids = text.sections.map(\.id)
        for id in ["summary", "methods"] where !ids.contains(id) {
            findings.report(
                "missing-section",
                at: SourceLocation(file: text.file),
                "The section {#\(id)} is missing; every report has one."
            )
        }
        guard let first = prose.first, first.file != text.file else { return }
        let expected = first.sections.map(\.id)
        for section in text.sections where !expected.contains(section.id) {
            findings.report(
                "different-sections",
                at: section.location,
                "\(first.file) has no section {#\(section.id)}; the reports have the same sections in every language."
            )
        }
        for id in expected where !ids.contains(id) && id != "summary" && id != "methods" {
            findings.report(
                "different-sections",
                at: SourceLocation(file: text.file),
                "The section {#\(id)} of \(first.file) is missing here."
            )
        }
    }
}
