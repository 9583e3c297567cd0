// SPDX-License-Identifier: Apache-2.0

import Variables

/// Reads JSON-stat 2.0, and says everything that is wrong with its form.
///
/// The rules are called as the format's own validator calls them, in small letters.
struct JSONStatReader {
    private let findings: FindingCollector

    init(_ findings: FindingCollector) { self.findings = findings }

    /// Returns the datasets of a file: one, or those that lie in a collection.
    func datasets(in text: String, file: String) -> [JSONStatDataset] {
        do {
            return datasets(in: try JSONReader.read(text, file: file))
        } catch {
            findings.report("syntax", at: error.location, error.sentence)
            return []
        }
    }

    private func datasets(in root: JSONValue) -> [JSONStatDataset] {
        switch root["class"]?.text {
        case "dataset":
            return dataset(root, name: nil).map { [$0] } ?? []
        case "collection":
            let items = root["link"]?["item"]?.elements ?? []
            let embedded = items.filter { $0["class"]?.text == "dataset" && $0["value"] != nil }
            if embedded.isEmpty {
                findings.report(
                    "no-dataset",
                    at: root.location,
                    "The collection has no dataset in it; links to other places are not followed."
                )
            }
            return embedded.compactMap { dataset($0, name: Self.name($0["href"]?.text)) }
        case nil where root.members?.contains { $0.value["value"] != nil && $0.value["dimension"] != nil } == true:
            findings.report(
                "bundle-deprecated",
                at: root.location,
                "The file is a bundle of datasets, which JSON-stat 2.0 no longer has; write one dataset, or a collection."
            )
            return []
        case let other:
            let known = ["dataset", "collection"]
            findings.report(
                "no-dataset",
                at: root["class"]?.location ?? root.location,
                "The file is no dataset of JSON-stat 2.0: its “class” must be “dataset” or “collection”."
                    + (other.map { NearestNames.suggestion(for: $0, among: known) } ?? "")
            )
            return []
        }
    }

    /// The last part of an address without its ending.
    private static func name(_ address: String?) -> String? {
        let last = address?.split(separator: "/").last?.prefix { $0 != "." && $0 != "?" && $0 != "#" }
        return last.flatMap { $0.isEmpty ? nil : String($0) }
    }

    private func dataset(_ root: JSONValue, name: String?) -> JSONStatDataset? {
        guard let ids = list("id", in: root, \.text, "texts"),
            let sizes = list("size", in: root, \.whole, "whole numbers"),
            let given = root["dimension"]?.members
        else {
            if root["dimension"]?.members == nil { missing("dimension", in: root, "an object") }
            return nil
        }
        guard ids.count == sizes.count else {
            findings.report(
                "id-size-len-mismatch",
                at: root["size"]?.location ?? root.location,
                "There are \(sizes.count) sizes of \(ids.count) dimensions; “id” and “size” have one entry for each."
            )
            return nil
        }
        guard namesAgree(ids, given, root) else { return nil }
        let reader = JSONStatDimensionReader(findings: findings)
        let dimensions = zip(ids, sizes).compactMap { id, size in
            root["dimension"]?[id].flatMap { reader.dimension(id, size: size, $0) }
        }
        let metrics = roles(ids, root)
        for dimension in given where metrics.contains(dimension.name) { reader.checkUnits(dimension.value) }
        guard dimensions.count == ids.count else { return nil }
        let cube = JSONStatCube(sizes: sizes, findings: findings)
        guard let values = cube.values(of: root), let statuses = cube.statuses(of: root) else { return nil }
        return JSONStatDataset(
            name: name,
            dimensions: dimensions,
            metrics: metrics,
            values: values,
            statuses: statuses,
            location: root.location
        )
    }

    /// Whether “id” and “dimension” name the same dimensions.
    private func namesAgree(_ ids: [String], _ given: [JSONValue.Member], _ root: JSONValue) -> Bool {
        var agree = true
        let names = given.map(\.name)
        for (index, id) in ids.enumerated() where !names.contains(id) {
            findings.report(
                "dim-key-id-mismatch",
                at: root["id"]?.elements?[index].location ?? root.location,
                "“dimension” does not tell of “\(id)”." + NearestNames.suggestion(for: id, among: names)
            )
            agree = false
        }
        for member in given where !ids.contains(member.name) {
            findings.report(
                "dim-key-id-mismatch",
                at: member.location,
                "“id” does not name the dimension “\(member.name)”."
                    + NearestNames.suggestion(for: member.name, among: ids)
            )
            agree = false
        }
        if ids.uniqued.count != ids.count {
            findings.report(
                "dim-key-id-mismatch",
                at: root["id"]?.location ?? root.location,
                "“id” names a dimension twice."
            )
            agree = false
        }
        return agree
    }

    /// The dimensions that tell what is measured.
    private func roles(_ ids: [String], _ root: JSONValue) -> [String] {
        for role in root["role"]?.members ?? [] {
            for id in role.value.elements ?? [] where !ids.contains(id.text ?? "") {
                findings.report(
                    "role-id-unknown",
                    at: id.location,
                    "There is no dimension “\(id.text ?? "")” that could have the role “\(role.name)”."
                        + NearestNames.suggestion(for: id.text ?? "", among: ids)
                )
            }
        }
        return root["role"]?["metric"]?.elements?.compactMap(\.text) ?? []
    }

    private func list<Element>(
        _ name: String,
        in root: JSONValue,
        _ read: (JSONValue) -> Element?,
        _ what: String
    ) -> [Element]? {
        let elements = root[name]?.elements
        let read = elements?.compactMap(read)
        if let read, read.count == elements?.count { return read }
        missing(name, in: root, "a list of \(what)")
        return nil
    }

    private func missing(_ name: String, in root: JSONValue, _ what: String) {
        findings.report(
            root[name] == nil ? "missing-key" : "wrong-type",
            at: root[name]?.location ?? root.location,
            "The dataset must have “\(name)”, \(what)."
                + (root[name] == nil ? NearestNames.suggestion(for: name, among: root.members?.map(\.name) ?? []) : "")
        )
    }
}
