// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing
import Variables

@testable import Exchange

/// The cases of the JSON-stat validator (Apache-2.0), which lie beside the project and are no part of it.
@Suite struct JSONStatConformanceTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/conformance/jsonstat-validator-cases.json")

    /// The cases; nil, with a printed reason, where they do not lie there.
    private static let cases: Data? = {
        let data = FileManager.default.contents(atPath: file.path)
        if data == nil { print("JSON-stat conformance is skipped: there is no \(file.path).") }
        return data
    }()

    @Test(.enabled(if: cases != nil, "the validator's cases lie beside the project"))
    func `the valid cases are read, and each faulty one is told by its own rule and no other`() throws {
        let data = try #require(Self.cases)
        let cases = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        var met = 0
        for item in cases {
            let id = item["id"] as? String ?? ""
            let expected = try #require(item["expected"] as? [String: Any])
            let codes = (expected["codes"] as? [String] ?? []).map { $0.lowercased().replacing("_", with: "-") }
            let input = try JSONSerialization.data(withJSONObject: try #require(item["input"]))
            let collector = FindingCollector()
            let datasets = JSONStatReader(collector).datasets(in: String(decoding: input, as: UTF8.self), file: id)
            #expect(Set(collector.findings.map(\.rule)) == Set(codes), "\(id): \(collector.findings)")
            if expected["valid"] as? Bool == true {
                #expect(!datasets.isEmpty, "\(id)")
                #expect(!collector.findings.contains { $0.severity == .error }, "\(id)")
            } else {
                #expect(collector.findings.contains { $0.severity == .error }, "\(id)")
            }
            met += 1
        }
        print("JSON-stat validator: \(met) of \(cases.count) cases")
    }
}
