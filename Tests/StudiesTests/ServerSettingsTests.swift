// SPDX-License-Identifier: Apache-2.0

import Foundation
import Studies
import Testing
import Variables

@Suite struct ServerSettingsTests {
    private func read(_ text: String) -> (settings: ServerSettings?, rules: [String]) {
        let (settings, findings) = StudyReader.readServer(["server.yaml": Data(text.utf8)])
        return (settings, findings.map(\.rule))
    }

    @Test func `a study without server settings is served on this machine alone`() {
        let (settings, findings) = StudyReader.readServer([:])
        #expect(settings == ServerSettings())
        #expect(settings?.host == "127.0.0.1")
        #expect(findings.isEmpty)
    }

    @Test func `server settings are read as they are written`() {
        let (settings, rules) = read(
            """
            address: https://svar.example.org/
            listen: 0.0.0.0:8443
            database: postgresql://barometer@db/innovation
            link_key: /etc/barometer/link.key
            trusted_proxies: [10.0.0.1, 10.0.0.2]
            accessibility_statement: https://uustatus.no/nb/erklaringer/publisert/1
            """
        )
        #expect(rules.isEmpty)
        #expect(
            settings
                == ServerSettings(
                    address: "https://svar.example.org",
                    host: "0.0.0.0",
                    port: 8443,
                    database: "postgresql://barometer@db/innovation",
                    linkKey: "/etc/barometer/link.key",
                    trustedProxies: ["10.0.0.1", "10.0.0.2"],
                    accessibilityStatement: "https://uustatus.no/nb/erklaringer/publisert/1"
                )
        )
        #expect(settings?.usesPostgreSQL == true)
    }

    @Test(arguments: [
        ("address: svar.example.org", "bad-address"),
        ("address: https://svar.example.org/skjema", "bad-address"),
        ("address: https://a.no\nlisten: 8443", "bad-address"),
        ("address: https://a.no\nlisten: localhost:99999", "bad-address"),
        ("address: https://a.no\naccessibility_statement: uustatus.no", "bad-address"),
        ("address: https://a.no\nport: 8443", "unknown-key"),
        ("listen: 127.0.0.1:8443", "missing-key"),
    ])
    func `a fault in the server settings is told, and the server does not start on it`(text: String, rule: String) {
        let (settings, rules) = read(text)
        #expect(settings == nil)
        #expect(rules == [rule])
    }

    @Test func `checking a study checks its server settings too`() throws {
        var study = try StudyFixture("sound")
        study.set("server.yaml", Data("address: nowhere\n".utf8))
        #expect(study.rules == ["bad-address"])
    }

    @Test(arguments: [
        ("fieldwork: {opens: 2026-05-02, closes: 2026-05-01}", "bad-date"),
        ("fieldwork: {opens: tomorrow}", "bad-date"),
        ("fieldwork: {closed: 2026-05-01}", "unknown-key"),
        ("fieldwork: {unit_language: {attribute: form, values: {a: nb}}}", "unknown-reference"),
        ("fieldwork: {unit_language: {attribute: number, values: {a: se}}}", "unknown-value"),
    ])
    func `a fault in what is told of the fieldwork is told`(line: String, rule: String) throws {
        var study = try StudyFixture("sound")
        try study.change("study.yaml", "mode: anonymous", "mode: anonymous\n\(line)")
        #expect(study.rules.contains(rule), "\(study.rules)")
    }
}
