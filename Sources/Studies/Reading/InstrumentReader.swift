// SPDX-License-Identifier: Apache-2.0

import Instruments
import Variables

/// Reads `questionnaire.yaml`.
final class InstrumentReader {
    /// The places of the names in each route, by question.
    private(set) var routes: [String: ConditionSource] = [:]
    /// The questions whose answers could not be read.
    private(set) var incomplete: Set<String> = []
    private let languages: [Language]
    private let findings: FindingCollector
    private var codeLists: [String: [Variables.Category]] = [:]

    private enum Kind: String, CaseIterable {
        case single
        case multiple
        case battery
        case open
        case note
    }

    init(languages: [Language], findings: FindingCollector) {
        self.languages = languages
        self.findings = findings
    }

    func read(_ root: YAMLValue) -> Instrument {
        let mapping = root.mapping(required: ["sections"], optional: ["code_lists"])
        for (key, value) in mapping?["code_lists"]?.entries() ?? [] {
            guard let name = key.code() else { continue }
            codeLists[name] = categories(value)
        }
        return Instrument(sections: mapping?["sections"]?.list().compactMap(section) ?? [])
    }

    private func section(_ value: YAMLValue) -> Section? {
        guard let mapping = value.mapping(required: ["id", "title", "questions"], optional: ["introduction"]) else {
            return nil
        }
        return Section(
            id: mapping["id"]?.code() ?? "",
            title: mapping["title"]?.text(in: languages) ?? LocalizedText(),
            introduction: mapping["introduction"]?.text(in: languages) ?? LocalizedText(),
            questions: mapping["questions"]?.list().compactMap(question) ?? [],
            location: value.location
        )
    }

    private func question(_ value: YAMLValue) -> Question? {
        let common = ["help", "route", "needs_definition", "proposed"]
        guard
            let mapping = value.mapping(
                required: ["id", "type", "text"],
                optional: common + ["codes", "options", "items", "themes", "maximum"]
            )
        else { return nil }
        let text = mapping["text"]?.text(in: languages) ?? LocalizedText()
        let help = mapping["help"]?.text(in: languages) ?? LocalizedText()
        let kind = mapping["type"]?.choice(Kind.self)
        let before = findings.findings.count
        let answer = kind.flatMap { answers($0, mapping) }
        let hasFaults = findings.findings.count > before
        guard let id = mapping["id"]?.code(), let answer else { return nil }
        if hasFaults { incomplete.insert(id) }
        var route = Condition.always
        if let written = mapping["route"], let source = ConditionSource(written, findings: findings) {
            route = source.parsed.condition
            routes[id] = source
        }
        return Question(
            id: id,
            kind: answer,
            text: text,
            help: help,
            route: route,
            needsDefinition: mapping["needs_definition"]?.flag() ?? false,
            isProposed: mapping["proposed"]?.flag() ?? false,
            location: value.location,
            routeLocation: mapping["route"]?.location
        )
    }

    private func answers(_ kind: Kind, _ mapping: YAMLMapping) -> Question.Kind {
        let allowed: [String] =
            switch kind {
            case .single: ["codes", "options"]
            case .multiple: ["codes", "options", "maximum"]
            case .battery: ["codes", "options", "items"]
            case .open: ["themes"]
            case .note: []
            }
        for name in ["codes", "options", "items", "themes", "maximum"] where !allowed.contains(name) {
            guard let value = mapping[name] else { continue }
            findings.report(
                "unknown-key",
                at: value.location,
                "A question of the type “\(kind.rawValue)” has no “\(name)”."
            )
        }
        switch kind {
        case .single: return .single(options(mapping))
        case .multiple: return .multiple(options(mapping), maximum: mapping["maximum"]?.number())
        case .battery: return .battery(items: items(mapping), scale: options(mapping))
        case .open: return .open(themes: required("themes", mapping).map(categories) ?? [])
        case .note: return .note
        }
    }

    private func required(_ name: String, _ mapping: YAMLMapping) -> YAMLValue? {
        if mapping[name] == nil {
            findings.report("missing-key", at: mapping.location, "The key “\(name)” is missing here.")
        }
        return mapping[name]
    }

    private func options(_ mapping: YAMLMapping) -> [Variables.Category] {
        if let list = mapping["options"] {
            if let codes = mapping["codes"] {
                findings.report("unknown-key", at: codes.location, "Give either “codes” or “options”, not both.")
            }
            return categories(list)
        }
        guard let value = mapping["codes"] else {
            findings.report(
                "missing-key",
                at: mapping.location,
                "The question has no answers: name a code list with “codes”, or list them with “options”."
            )
            return []
        }
        guard let name = value.string() else { return [] }
        guard let list = codeLists[name] else {
            findings.report(
                "unknown-reference",
                at: value.location,
                "There is no code list “\(name)”." + NearestNames.suggestion(for: name, among: codeLists.keys.sorted())
            )
            return []
        }
        return list
    }

    private func categories(_ value: YAMLValue) -> [Variables.Category] {
        let list = value.list().compactMap { element -> Variables.Category? in
            guard
                let mapping = element.mapping(required: ["code", "label"], optional: ["role", "valence", "proposed"])
            else { return nil }
            let label = mapping["label"]?.text(in: languages) ?? LocalizedText()
            let role = mapping["role"]?.choice(Category.Role.self) ?? .substantive
            let valence = mapping["valence"]?.choice(Category.Valence.self)
            guard let code = mapping["code"]?.code() else { return nil }
            return Category(
                code: code,
                label: label,
                role: role,
                valence: valence,
                isProposed: mapping["proposed"]?.flag() ?? false,
                location: element.location
            )
        }
        reportTwice(list.map { ($0.code, $0.location) })
        return list
    }

    private func items(_ mapping: YAMLMapping) -> [Question.Item] {
        let items = (required("items", mapping)?.list() ?? []).compactMap { element -> Question.Item? in
            guard let mapping = element.mapping(required: ["code", "label"], optional: ["proposed"]) else { return nil }
            let label = mapping["label"]?.text(in: languages) ?? LocalizedText()
            guard let code = mapping["code"]?.code() else { return nil }
            return Question.Item(
                code: code,
                label: label,
                isProposed: mapping["proposed"]?.flag() ?? false,
                location: element.location
            )
        }
        reportTwice(items.map { ($0.code, $0.location) })
        return items
    }

    private func reportTwice(_ codes: [(String, SourceLocation)]) {
        for (index, (code, location)) in codes.enumerated() where codes[..<index].contains(where: { $0.0 == code }) {
            findings.report("duplicate-code", at: location, "The code “\(code)” occurs twice in the list.")
        }
    }
}
