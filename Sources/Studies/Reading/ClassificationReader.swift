// SPDX-License-Identifier: Apache-2.0

import Populations
import Variables

/// Reads `classifications.yaml`.
struct ClassificationReader {
    let languages: [Language]
    let findings: FindingCollector

    func read(_ root: YAMLValue) -> [Classification] {
        root.entries().compactMap { key, value in key.code().flatMap { classification($0, value) } }
    }

    private func classification(_ id: String, _ value: YAMLValue) -> Classification? {
        guard
            let mapping = value.mapping(
                required: ["label", "kinds", "attribute", "ordered", "classes"],
                optional: ["valid_from", "outside", "always", "merges", "stand_in"]
            )
        else { return nil }
        let label = mapping["label"]?.text(in: languages) ?? LocalizedText()
        var classes = mapping["classes"]?.list().compactMap(unitClass) ?? []
        reportTwice(classes.map { ($0.code, $0.location) })
        for value in mapping["always"]?.list() ?? [] {
            if let join = merge(value, among: classes) { classes = joined(classes, by: join) }
        }
        return Classification(
            id: id,
            label: label,
            attribute: mapping["attribute"]?.string() ?? "",
            kinds: mapping["kinds"]?.list().compactMap { $0.string() } ?? [],
            isOrdered: mapping["ordered"]?.flag() ?? false,
            classes: classes,
            outside: mapping["outside"].flatMap(outside),
            merges: mapping["merges"]?.list().compactMap { merge($0, among: classes) } ?? [],
            standIn: mapping["stand_in"].flatMap(standIn),
            validFrom: mapping["valid_from"].flatMap { SettingsReader.date($0, findings) } ?? "",
            location: value.location
        )
    }

    private func unitClass(_ value: YAMLValue) -> UnitClass? {
        guard let mapping = value.mapping(required: ["code", "label"], optional: ["from", "below", "values"]) else {
            return nil
        }
        let label = mapping["label"]?.text(in: languages) ?? LocalizedText()
        guard let code = mapping["code"]?.code() else { return nil }
        let isRange = mapping["from"] != nil || mapping["below"] != nil
        if isRange == (mapping["values"] != nil) {
            findings.report(
                "bad-class",
                at: value.location,
                "The class “\(code)” needs either cut points (from, below) or a list of values."
            )
        }
        let membership: UnitClass.Membership =
            isRange
            ? .range(from: mapping["from"]?.decimal(), below: mapping["below"]?.decimal())
            : .values(mapping["values"]?.list().compactMap { $0.string() } ?? [])
        return UnitClass(code: code, label: label, membership: membership, location: value.location)
    }

    private func outside(_ value: YAMLValue) -> UnitClass? {
        guard let mapping = value.mapping(required: ["code", "label"]), let code = mapping["code"]?.code() else {
            return nil
        }
        let label = mapping["label"]?.text(in: languages) ?? LocalizedText()
        return UnitClass(code: code, label: label, membership: .outside, location: value.location)
    }

    private func merge(_ value: YAMLValue, among classes: [UnitClass]) -> ClassMerge? {
        guard let mapping = value.mapping(required: ["code", "label", "classes"]), let code = mapping["code"]?.code()
        else { return nil }
        let label = mapping["label"]?.text(in: languages) ?? LocalizedText()
        let known = classes.map(\.code)
        var members: [String] = []
        for element in mapping["classes"]?.list() ?? [] {
            guard let name = element.string() else { continue }
            guard known.contains(name) else {
                findings.report(
                    "unknown-reference",
                    at: element.location,
                    "There is no class “\(name)” to join." + NearestNames.suggestion(for: name, among: known)
                )
                continue
            }
            members.append(name)
        }
        return ClassMerge(code: code, label: label, classes: members, location: value.location)
    }

    private func standIn(_ value: YAMLValue) -> StandIn? {
        guard let mapping = value.mapping(required: ["attribute", "value", "note"]) else { return nil }
        return StandIn(
            attribute: mapping["attribute"]?.string() ?? "",
            value: mapping["value"]?.string() ?? "",
            note: mapping["note"]?.text(in: languages) ?? LocalizedText()
        )
    }

    /// Joins classes before anything is counted; the joined class stands where the first of them stood.
    private func joined(_ classes: [UnitClass], by merge: ClassMerge) -> [UnitClass] {
        let members = classes.filter { merge.classes.contains($0.code) }
        guard let first = classes.firstIndex(where: { merge.classes.contains($0.code) }) else { return classes }
        var values: [String] = []
        var (lower, upper): ([DecimalNumber?], [DecimalNumber?]) = ([], [])
        for member in members {
            switch member.membership {
            case .values(let own): values += own
            case .range(let from, let below):
                lower.append(from)
                upper.append(below)
            case .outside: break
            }
        }
        // A class without a bound leaves the joined one without it.
        let from = lower.contains(nil) ? nil : lower.compactMap(\.self).min()
        let below = upper.contains(nil) ? nil : upper.compactMap(\.self).max()
        let membership: UnitClass.Membership = values.isEmpty ? .range(from: from, below: below) : .values(values)
        var result = classes
        result[first] = UnitClass(
            code: merge.code,
            label: merge.label,
            membership: membership,
            location: merge.location
        )
        return result.filter { !merge.classes.contains($0.code) || $0.location == merge.location }
    }

    private func reportTwice(_ codes: [(String, SourceLocation)]) {
        for (index, (code, location)) in codes.enumerated() where codes[..<index].contains(where: { $0.0 == code }) {
            findings.report("duplicate-code", at: location, "The class “\(code)” occurs twice.")
        }
    }
}
