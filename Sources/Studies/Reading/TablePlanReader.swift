// SPDX-License-Identifier: Apache-2.0

import Tabulation
import Variables

/// Reads `tables.yaml`.
final class TablePlanReader {
    /// The places that checks need, by table.
    struct Places {
        var question: SourceLocation
        var breakdowns: [SourceLocation]
        var composites: [[SourceLocation]]
        var base: ConditionSource?
        var baseLocation: SourceLocation?
    }

    /// The places of each table of the plan, in its order.
    private(set) var places: [Places] = []
    private let languages: [Language]
    private let findings: FindingCollector

    init(languages: [Language], findings: FindingCollector) {
        self.languages = languages
        self.findings = findings
    }

    func read(_ root: YAMLValue) -> TablePlan {
        let mapping = root.mapping(required: ["tables"], optional: ["externals"])
        return TablePlan(
            tables: mapping?["tables"]?.list().compactMap(table) ?? [],
            externals: mapping?["externals"]?.list().compactMap(external) ?? []
        )
    }

    private func table(_ value: YAMLValue) -> PlannedTable? {
        guard
            let mapping = value.mapping(
                required: ["id", "title", "question"],
                optional: ["by", "base", "base_note", "composites"]
            )
        else { return nil }
        let title = mapping["title"]?.text(in: languages) ?? LocalizedText()
        let note = mapping["base_note"]?.text(in: languages) ?? LocalizedText()
        let by = mapping["by"]?.list() ?? []
        let composites = (mapping["composites"]?.list() ?? []).compactMap(composite)
        let base = mapping["base"].flatMap { ConditionSource($0, findings: findings) }
        if let written = mapping["base"], mapping["base_note"] == nil {
            findings.report(
                "missing-key",
                at: written.location,
                "A table with a base of its own needs a “base_note” that tells readers who its shares are of."
            )
        }
        guard let id = mapping["id"]?.code(), let question = mapping["question"], let name = question.string() else {
            return nil
        }
        let breakdowns = by.compactMap { element in element.string().map { ($0, element.location) } }
        places.append(
            Places(
                question: question.location,
                breakdowns: breakdowns.map(\.1),
                composites: composites.map(\.members),
                base: base,
                baseLocation: mapping["base"]?.location
            )
        )
        return PlannedTable(
            id: id,
            title: title,
            question: name,
            breakdowns: breakdowns.map(\.0),
            composites: composites.map(\.composite),
            base: base?.parsed.condition,
            baseNote: note,
            location: value.location
        )
    }

    private func composite(_ value: YAMLValue) -> (composite: Composite, members: [SourceLocation])? {
        guard let mapping = value.mapping(required: ["code", "label", "of"]) else { return nil }
        let label = mapping["label"]?.text(in: languages) ?? LocalizedText()
        let members = (mapping["of"]?.list() ?? []).compactMap { element in
            element.string().map { ($0, element.location) }
        }
        guard let code = mapping["code"]?.code() else { return nil }
        return (
            Composite(code: code, label: label, of: members.map(\.0), location: value.location), members.map(\.1)
        )
    }

    private func external(_ value: YAMLValue) -> ExternalFigure? {
        guard let mapping = value.mapping(required: ["id", "statement", "source"]) else { return nil }
        let statement = mapping["statement"]?.text(in: languages) ?? LocalizedText()
        let source = mapping["source"]?.text(in: languages) ?? LocalizedText()
        guard let id = mapping["id"]?.code() else { return nil }
        return ExternalFigure(id: id, statement: statement, source: source, location: value.location)
    }
}
