// SPDX-License-Identifier: Apache-2.0

import Claims
import Variables

/// Reads `study.yaml`.
struct SettingsReader {
    private enum Mode: String, CaseIterable {
        case anonymous
        case confidential
    }

    static func read(_ root: YAMLValue, findings: FindingCollector) -> (settings: StudySettings?, languages: [Language])
    {
        guard
            let mapping = root.mapping(
                required: [
                    "id", "title", "wave", "owner", "contact", "languages", "frame_date", "period", "population",
                    "mode",
                ],
                optional: ["definition", "fieldwork", "prose", "thresholds"]
            )
        else { return (nil, []) }
        let languages = languages(mapping["languages"], findings)
        let date = mapping["frame_date"].flatMap { Self.date($0, findings) }
        let thresholds = mapping["thresholds"]?.mapping(
            required: [],
            optional: ["minimum_count", "minimum_base", "minimum_combination"]
        )
        // Everything is read before anything is put together, so that one fault does not hide another.
        let id = mapping["id"]?.code()
        let title = mapping["title"]?.text(in: languages)
        let wave = mapping["wave"]?.string()
        let owner = mapping["owner"]?.string()
        let contact = mapping["contact"]?.string()
        let period = mapping["period"]?.text(in: languages)
        let population = mapping["population"]?.text(in: languages)
        let mode = mapping["mode"]?.choice(Mode.self)
        let definition = mapping["definition"]?.text(in: languages)
        let minimumCount = threshold(thresholds?["minimum_count"], findings)
        let minimumBase = threshold(thresholds?["minimum_base"], findings)
        let minimumCombination = threshold(thresholds?["minimum_combination"], findings)
        let fieldwork = mapping["fieldwork"]?.mapping(
            required: [],
            optional: ["opens", "closes", "minutes", "return_address", "unit_language"]
        )
        let minutes = fieldwork?["minutes"]?.text(in: languages)
        let returnAddress = fieldwork?["return_address"]?.string()
        let (opens, closes) = days(fieldwork, findings)
        let prose = mapping["prose"].map { ProseDeclarationsReader(languages: languages, findings: findings).read($0) }
        let unitLanguages = fieldwork?["unit_language"].flatMap { Self.unitLanguages($0, among: languages, findings) }
        guard let id, let title, let wave, let owner, let contact, let period, let population, let mode, let date else {
            return (nil, languages)
        }
        let settings = StudySettings(
            id: id,
            title: title,
            wave: wave,
            owner: owner,
            contact: contact,
            languages: languages,
            frameDate: date,
            period: period,
            population: population,
            isAnonymous: mode == .anonymous,
            definition: definition ?? LocalizedText(),
            minimumCount: minimumCount ?? 3,
            minimumBase: minimumBase ?? 10,
            minimumCombination: minimumCombination ?? 3,
            opens: opens,
            closes: closes,
            minutes: minutes ?? LocalizedText(),
            returnAddress: returnAddress ?? "",
            unitLanguages: unitLanguages,
            prose: prose ?? ProseDeclarations()
        )
        return (settings, languages)
    }

    private static func languages(_ value: YAMLValue?, _ findings: FindingCollector) -> [Language] {
        var languages: [Language] = []
        for element in value?.list() ?? [] {
            guard let tag = element.string() else { continue }
            let language = Language(tag)
            if languages.contains(language) {
                findings.report("duplicate-code", at: element.location, "The language “\(tag)” is listed twice.")
            } else {
                languages.append(language)
            }
        }
        if let value, languages.isEmpty {
            findings.report("missing-key", at: value.location, "A study needs at least one language.")
        }
        return languages
    }

    /// The first and the last day of the fieldwork.
    private static func days(
        _ mapping: YAMLMapping?,
        _ findings: FindingCollector
    ) -> (opens: String?, closes: String?) {
        guard let mapping else { return (nil, nil) }
        let opens = mapping["opens"].flatMap { date($0, findings) }
        let closes = mapping["closes"].flatMap { date($0, findings) }
        if let opens, let closes, closes < opens {
            findings.report(
                "bad-date",
                at: mapping["closes"]?.location ?? mapping.location,
                "The fieldwork closes on \(closes), before it opens on \(opens)."
            )
        }
        return (opens, closes)
    }

    /// The attribute that tells which language a unit is written to in, and the language of each of its values.
    private static func unitLanguages(
        _ value: YAMLValue,
        among languages: [Language],
        _ findings: FindingCollector
    ) -> StudySettings.UnitLanguages? {
        guard let mapping = value.mapping(required: ["attribute", "values"]),
            let attribute = mapping["attribute"]?.string(), let values = mapping["values"]
        else { return nil }
        var known: [String: Language] = [:]
        for (key, value) in values.entries() {
            guard let name = key.string(), let tag = value.string() else { continue }
            known[name] = Language(tag)
            if !languages.contains(Language(tag)) {
                let tags = languages.map(\.tag).joined(separator: ", ")
                findings.report(
                    "unknown-value",
                    at: value.location,
                    "“\(tag)” is none of the study's languages, which are \(tags)."
                )
            }
        }
        return StudySettings.UnitLanguages(attribute: attribute, languages: known)
    }

    static func date(_ value: YAMLValue, _ findings: FindingCollector) -> String? {
        guard let text = value.string() else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isDate =
            parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
            && (1...12).contains(Int(parts[1]) ?? 0) && (1...31).contains(Int(parts[2]) ?? 0)
        guard isDate else {
            findings.report("bad-date", at: value.location, "“\(text)” is not a date such as 2019-01-31.")
            return nil
        }
        return text
    }

    private static func threshold(_ value: YAMLValue?, _ findings: FindingCollector) -> Int? {
        guard let value, let number = value.number() else { return nil }
        guard number > 0 else {
            findings.report("bad-threshold", at: value.location, "A threshold is a number of respondents above 0.")
            return nil
        }
        return number
    }
}
