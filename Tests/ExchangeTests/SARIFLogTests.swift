// SPDX-License-Identifier: Apache-2.0

import Claims
import Foundation
import Testing
import Variables

@testable import Exchange

@Suite struct SARIFLogTests {
    private static func run(_ findings: [Finding]) throws -> [String: Any] {
        let data = try JSONEncoder().encode(SARIFLog(findings, tool: "barometer", version: "1.2.3"))
        let log = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        #expect((log["$schema"] as? String)?.hasSuffix("sarif-schema-2.1.0.json") == true)
        return try #require((log["runs"] as? [[String: Any]])?.first)
    }

    @Test func `a finding is a result with its rule, level, sentence and place`() throws {
        let run = try Self.run([
            Finding("unbound-number", .warning, at: SourceLocation(file: "a b/å.md", line: 3, column: 7), "Bind it."),
            Finding("false-claim", at: SourceLocation(file: "/r.md"), "Not so."),
        ])
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "barometer")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["false-claim", "unbound-number"])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["level"] as? String } == ["warning", "error"])
        #expect(results.map { $0["ruleIndex"] as? Int } == [1, 0])
        #expect((results[0]["message"] as? [String: String]) == ["text": "Bind it."])
        let places = try results.map { result in
            try #require((result["locations"] as? [[String: [String: [String: Any]]]])?.first?["physicalLocation"])
        }
        #expect(places.map { $0["artifactLocation"]?["uri"] as? String } == ["a%20b/%C3%A5.md", "file:///r.md"])
        #expect(places[0]["region"]?["startLine"] as? Int == 3)
        #expect(places[0]["region"]?["startColumn"] as? Int == 7)
    }

    @Test func `without findings the log is a run without results`() throws {
        #expect((try Self.run([])["results"] as? [Any])?.isEmpty == true)
    }

    @Test func `every rule of prose has a sentence that says what it asks for`() {
        #expect(ProseRules.names.filter { RuleDescriptions.texts[$0] == nil } == [])
        #expect(RuleDescriptions.texts.values.allSatisfy { $0.hasSuffix(".") })
    }
}
