// SPDX-License-Identifier: Apache-2.0

import Variables

/// Reads the values and statuses of a dataset, dense or sparse.
struct JSONStatCube {
    /// The number of positions; nil where it is beyond counting.
    private let size: Int?
    private let findings: FindingCollector

    init(sizes: [Int], findings: FindingCollector) {
        size =
            sizes.contains(0)
            ? 0
            : sizes.reduce(1) { product, next in
                guard let product, case (let result, false) = product.multipliedReportingOverflow(by: next) else {
                    return nil
                }
                return result
            }
        self.findings = findings
    }

    /// Returns the values that are told, by position; nil, with a finding, where they do not fit the dimensions.
    func values(of root: JSONValue) -> [Int: JSONValue]? {
        guard let value = root["value"] else {
            findings.report("missing-key", at: root.location, "The dataset must have “value”.")
            return nil
        }
        return entries(value, "values", "value-len-mismatch")
    }

    /// Returns the statuses, by position, under nil that of all; nil, with a finding, where they do not fit the dimensions.
    func statuses(of root: JSONValue) -> [Int?: String]? {
        guard let status = root["status"] else { return [:] }
        if let text = status.text { return [nil: text] }
        if let elements = status.elements, elements.count == 1, let text = elements[0].text { return [nil: text] }
        guard let entries = entries(status, "statuses", "status-len-mismatch") else { return nil }
        return Dictionary(
            uniqueKeysWithValues: entries.compactMap { position, value in value.text.map { (position, $0) } }
        )
    }

    private func entries(_ value: JSONValue, _ what: String, _ lengthRule: String) -> [Int: JSONValue]? {
        if let elements = value.elements {
            if elements.count == size {
                return Dictionary(uniqueKeysWithValues: elements.enumerated().map { ($0, $1) })
            }
            findings.report(
                lengthRule,
                at: value.location,
                "There are \(elements.count) \(what), and the sizes of the dimensions multiply to"
                    + " \(size.map(String.init) ?? "more than can be counted")."
            )
            return nil
        }
        guard let members = value.members else {
            findings.report("wrong-type", at: value.location, "The \(what) must be a list, or an object by position.")
            return nil
        }
        var entries: [Int: JSONValue] = [:]
        for member in members {
            guard let position = WrittenNumber.whole(member.name), size.map({ position < $0 }) ?? true else {
                findings.report(
                    "sparse-key-out-of-range",
                    at: member.location,
                    "“\(member.name)” is no position: they go from 0 to \(size.map { "\($0 - 1)" } ?? "beyond counting")."
                )
                return nil
            }
            entries[position] = member.value
        }
        return entries
    }
}
