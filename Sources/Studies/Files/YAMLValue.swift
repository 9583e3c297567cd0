// SPDX-License-Identifier: Apache-2.0

import Variables
import Yams

/// A value in a YAML file; what is asked of it and is not there becomes a finding.
struct YAMLValue {
    let node: Node
    let renamed: [Unicode.Scalar: String]
    let file: String
    let findings: FindingCollector

    var location: SourceLocation {
        SourceLocation(file: file, line: max(1, node.mark?.line ?? 1), column: max(1, node.mark?.column ?? 1))
    }

    /// Where the text of a scalar begins: after its opening quotation mark, if it has one.
    var textLocation: SourceLocation {
        guard case .scalar(let scalar) = node, scalar.style == .doubleQuoted || scalar.style == .singleQuoted else {
            return location
        }
        var location = location
        location.column += 1
        return location
    }

    private func wrong(_ expected: String) {
        findings.report("wrong-type", at: location, "\(expected) is expected here.")
    }

    /// The value as text; numbers and words such as `no` are text as they are written.
    func string() -> String? {
        guard case .scalar(let scalar) = node, scalar.style != .plain || (scalar.string != "~" && scalar.string != "")
        else {
            wrong("A text")
            return nil
        }
        return scalar.string
    }

    func number() -> Int? {
        guard case .scalar(let scalar) = node, scalar.style == .plain, let number = Int(scalar.string) else {
            wrong("A whole number")
            return nil
        }
        return number
    }

    func flag() -> Bool? {
        guard case .scalar(let scalar) = node, scalar.style == .plain, let flag = Bool(scalar.string) else {
            wrong("true or false")
            return nil
        }
        return flag
    }

    /// The elements of a list; empty, with a finding, where the value is none.
    func list() -> [YAMLValue] {
        guard case .sequence(let sequence) = node else {
            wrong("A list")
            return []
        }
        return sequence.map(with)
    }

    /// One of the words that an enumeration has.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> Choice? {
        guard let text = string() else { return nil }
        let names = Choice.allCases.map(\.rawValue)
        guard let choice = Choice(rawValue: text) else {
            findings.report(
                "unknown-value",
                at: location,
                "“\(text)” is not one of \(names.joined(separator: ", "))."
                    + NearestNames.suggestion(for: text, among: names)
            )
            return nil
        }
        return choice
    }

    /// A number that may have decimals.
    func decimal() -> DecimalNumber? {
        guard let text = string() else { return nil }
        do {
            return try DecimalNumber(text)
        } catch {
            findings.report("wrong-type", at: location, "“\(text)” is no number. \(error.advice)")
            return nil
        }
    }

    /// A code or id, which cell references, conditions and files must be able to hold.
    func code() -> String? {
        guard let text = string() else { return nil }
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII
                && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    || "_-".unicodeScalars.contains(scalar))
        }
        guard isPlain, !text.isEmpty else {
            findings.report(
                "bad-code",
                at: location,
                "“\(text)” cannot be a code: use letters a–z, digits, _ and - only."
            )
            return nil
        }
        return text
    }

    /// The entries of a mapping with free keys, in order.
    func entries() -> [(key: YAMLValue, value: YAMLValue)] {
        guard case .mapping(let mapping) = node else {
            wrong("A mapping of keys to values")
            return []
        }
        var entries: [(key: YAMLValue, value: YAMLValue)] = []
        var twice: [(name: String, location: SourceLocation)] = []
        for (key, value) in mapping {
            if let first = key.string?.unicodeScalars.first, let name = renamed[first] {
                twice.append((name, with(key).location))
            } else {
                entries.append((with(key), with(value)))
            }
        }
        for (name, first) in twice {
            let other = entries.last { $0.key.node.string == name }?.key.location ?? first
            findings.report(
                "duplicate-key",
                at: max(first, other),
                "The key “\(name)” occurs twice; the first is on line \(min(first, other).line)."
            )
        }
        return entries
    }

    /// The entries of a mapping whose keys are known; others, and missing ones, are reported.
    func mapping(required: [String], optional: [String] = []) -> YAMLMapping? {
        guard case .mapping = node else {
            wrong("A mapping with \(required.joined(separator: ", "))")
            return nil
        }
        let known = required + optional
        var values: [String: YAMLValue] = [:]
        for (key, value) in entries() {
            guard let name = key.node.string, known.contains(name) else {
                let name = key.node.string ?? "?"
                findings.report(
                    "unknown-key",
                    at: key.location,
                    "The key “\(name)” is not known here." + NearestNames.suggestion(for: name, among: known)
                )
                continue
            }
            values[name] = value
        }
        for name in required where values[name] == nil {
            findings.report("missing-key", at: location, "The key “\(name)” is missing here.")
        }
        return YAMLMapping(values: values, location: location)
    }

    /// A text in every language of the study.
    func text(in languages: [Language]) -> LocalizedText? {
        guard case .mapping = node else {
            wrong("A text in each language, such as {\(languages.first?.tag ?? "nb"): …},")
            return nil
        }
        var text = LocalizedText()
        for (key, value) in entries() {
            let language = Language(key.node.string ?? "")
            guard languages.contains(language) else {
                let tags = languages.map(\.tag).joined(separator: ", ")
                findings.report(
                    "unknown-key",
                    at: key.location,
                    "“\(key.node.string ?? "?")” is none of the study's languages, which are \(tags)."
                )
                continue
            }
            text[language] = value.string()
        }
        for language in languages where !entriesNames.contains(language.tag) {
            findings.report("missing-translation", at: location, "The text is missing in the language “\(language)”.")
        }
        return text
    }

    private var entriesNames: [String] {
        guard case .mapping(let mapping) = node else { return [] }
        return mapping.compactMap { $0.key.string?.lowercased() }
    }

    private func with(_ node: Node) -> YAMLValue {
        YAMLValue(node: node, renamed: renamed, file: file, findings: findings)
    }
}

/// A mapping whose keys have been looked at.
struct YAMLMapping {
    let values: [String: YAMLValue]
    let location: SourceLocation

    subscript(_ name: String) -> YAMLValue? { values[name] }
}
