// SPDX-License-Identifier: Apache-2.0

import Claims
import Variables

/// Reads `prose:` in `study.yaml`: what the rules of prose must know of the study.
struct ProseDeclarationsReader {
    let languages: [Language]
    let findings: FindingCollector

    func read(_ value: YAMLValue) -> ProseDeclarations {
        let mapping = value.mapping(required: [], optional: ["units", "bases", "accepted"])
        return ProseDeclarations(
            units: (mapping?["units"]?.list() ?? []).compactMap(unit),
            bases: (mapping?["bases"]?.list() ?? []).compactMap(base),
            accepted: (mapping?["accepted"]?.list() ?? []).compactMap(acceptance)
        )
    }

    private func unit(_ value: YAMLValue) -> ProseDeclarations.Unit? {
        guard let mapping = value.mapping(required: ["id", "words"], optional: ["tables", "by"]) else { return nil }
        let words = words(mapping["words"])
        guard let id = mapping["id"]?.code() else { return nil }
        return ProseDeclarations.Unit(
            id: id,
            words: words,
            tables: mapping["tables"].map(codes),
            classifications: mapping["by"].map(codes) ?? []
        )
    }

    private func base(_ value: YAMLValue) -> ProseDeclarations.Base? {
        guard let mapping = value.mapping(required: ["tables", "words"]) else { return nil }
        return ProseDeclarations.Base(tables: mapping["tables"].map(codes) ?? [], words: words(mapping["words"]))
    }

    private func acceptance(_ value: YAMLValue) -> ProseDeclarations.Acceptance? {
        guard let mapping = value.mapping(required: ["rule", "cell", "reason"]) else { return nil }
        let reason = mapping["reason"]?.string()
        guard let written = mapping["rule"], let rule = written.string(), let place = mapping["cell"],
            let text = place.string(), let reason
        else { return nil }
        if !ProseRules.names.contains(rule) {
            findings.report(
                "unknown-value",
                at: written.location,
                "There is no rule of prose “\(rule)”." + NearestNames.suggestion(for: rule, among: ProseRules.names)
            )
        }
        guard let cell = CellReference(text) else {
            findings.report("unknown-value", at: place.location, "“\(text)” is not a cell; write “table/category”.")
            return nil
        }
        return ProseDeclarations.Acceptance(rule: rule, cell: cell, reason: reason, location: value.location)
    }

    private func codes(_ value: YAMLValue) -> [String] { value.list().compactMap { $0.code() } }

    /// Words divided by commas, in every language.
    private func words(_ value: YAMLValue?) -> [Language: [String]] {
        guard let text = value?.text(in: languages) else { return [:] }
        var words: [Language: [String]] = [:]
        for language in languages {
            words[language] = text[language]?.split(separator: ",").map {
                $0.split(separator: " ").joined(separator: " ").lowercased()
            }
        }
        return words
    }
}
