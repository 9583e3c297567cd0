// SPDX-License-Identifier: Apache-2.0

import Variables

/// Reads a dimension of a dataset and the categories that it has.
struct JSONStatDimensionReader {
    let findings: FindingCollector

    func dimension(_ id: String, size: Int, _ value: JSONValue) -> JSONStatDataset.Dimension? {
        guard let category = value["category"], category.members != nil else {
            findings.report("missing-key", at: value.location, "The dimension “\(id)” must have “category”, an object.")
            return nil
        }
        guard let codes = codes(of: category, in: id) else { return nil }
        guard codes.count == size, codes.uniqued.count == size else {
            findings.report(
                "index-count-mismatch",
                at: category["index"]?.location ?? category.location,
                "The dimension “\(id)” has \(codes.uniqued.count) different categories, and “size” says \(size)."
            )
            return nil
        }
        for (name, rule) in [
            ("label", "label-key-unknown"), ("unit", "unit-key-unknown"), ("coordinates", "coord-key-unknown"),
            ("note", "note-key-unknown"), ("child", "child-id-unknown"),
        ] {
            for member in category[name]?.members ?? [] { check(member.name, at: member.location, codes, rule, id) }
        }
        checkChildren(of: category, codes, id)
        let labels =
            category["label"]?.members?.compactMap { member in member.value.text.map { (member.name, $0) } } ?? []
        return JSONStatDataset.Dimension(
            id: id,
            codes: codes,
            labels: Dictionary(labels, uniquingKeysWith: { first, _ in first }),
            location: value.location
        )
    }

    /// Reports a dimension of what is measured whose categories have no units.
    func checkUnits(_ value: JSONValue) {
        guard value["category"]?["unit"]?.members == nil else { return }
        findings.report(
            "metric-unit-missing",
            .warning,
            at: value["category"]?.location ?? value.location,
            "The dimension tells what is measured, and not in which units; add “unit” to its “category”."
        )
    }

    private func codes(of category: JSONValue, in id: String) -> [String]? {
        guard let index = category["index"] else {
            // Of a single category the label is enough.
            if let labels = category["label"]?.members, labels.count == 1 { return labels.map(\.name) }
            findings.report("missing-key", at: category.location, "The categories of “\(id)” must have “index”.")
            return nil
        }
        if let elements = index.elements {
            let codes = elements.compactMap(\.text)
            if codes.count == elements.count { return codes }
            findings.report("wrong-type", at: index.location, "The codes of “\(id)” must be texts.")
            return nil
        }
        let members = index.members ?? []
        let placed = members.compactMap { member in member.value.whole.map { (code: member.name, position: $0) } }
            .sorted { $0.position < $1.position }
        guard !members.isEmpty, placed.map(\.position) == Array(members.indices) else {
            findings.report(
                "index-positions-invalid",
                at: index.location,
                "The positions of the categories of “\(id)” must be 0 to \(max(members.count, 1) - 1), each once."
            )
            return nil
        }
        return placed.map(\.code)
    }

    private func check(_ code: String, at location: SourceLocation, _ codes: [String], _ rule: String, _ id: String) {
        guard !codes.contains(code) else { return }
        findings.report(
            rule,
            at: location,
            "The dimension “\(id)” has no category “\(code)”." + NearestNames.suggestion(for: code, among: codes)
        )
    }

    private func checkChildren(of category: JSONValue, _ codes: [String], _ id: String) {
        var children: [String: [String]] = [:]
        for parent in category["child"]?.members ?? [] {
            for child in parent.value.elements ?? [] {
                check(child.text ?? "", at: child.location, codes, "child-id-unknown", id)
                children[parent.name, default: []].append(child.text ?? "")
            }
        }
        guard Self.hasCycle(children) else { return }
        findings.report(
            "child-cycle",
            at: category["child"]?.location ?? category.location,
            "A category of “\(id)” is a child of its own children."
        )
    }

    /// Whether somebody is left when those without children are taken away again and again.
    private static func hasCycle(_ children: [String: [String]]) -> Bool {
        var children = children
        while true {
            let left = children.filter { _, own in own.contains { children[$0] != nil } }
            if left.count == children.count { return !left.isEmpty }
            children = left
        }
    }
}
