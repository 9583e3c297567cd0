// SPDX-License-Identifier: Apache-2.0

import Foundation
import Studies
import Testing
import Variables

/// One fault planted in the sound study, and the rule and place that must be told.
struct PlantedFault: Sendable, CustomTestStringConvertible {
    var file: String
    var old: String
    var new: String
    var rule: String
    var place: String?

    var testDescription: String { "\(rule) in \(file)" }

    init(_ file: String, _ old: String, _ new: String, _ rule: String, at place: String? = nil) {
        self.file = file
        self.old = old
        self.new = new
        self.rule = rule
        self.place = place
    }
}

@Suite struct RuleTests {
    private static let faults: [PlantedFault] = [
        PlantedFault("study.yaml", "owner:", "owner: Twice\nowner:", "duplicate-key", at: "6:1"),
        PlantedFault("study.yaml", "mode: anonymous\n", "", "missing-key"),
        PlantedFault("study.yaml", "mode: anonymous", "mode: [anonymous]", "wrong-type"),
        PlantedFault("study.yaml", "mode: anonymous", "mode: anonymous: yes", "syntax"),
        PlantedFault("study.yaml", "languages: [nb, en]", "languages: [nb, en, nb]", "duplicate-code"),
        PlantedFault(
            "questionnaire.yaml",
            "route: \"{innovated} = 'yes'\"",
            "route: \"{drivers} = 'staff'\"",
            "later-reference"
        ),
        PlantedFault(
            "questionnaire.yaml",
            "route: \"{innovated} = 'yes'\"",
            "route: \"{innovated} = 'yse'\"",
            "unknown-reference"
        ),
        PlantedFault(
            "questionnaire.yaml",
            "route: \"{innovated} = 'yes'\"",
            "route: \"{innovated} ~ 'yes'\"",
            "bad-condition"
        ),
        PlantedFault("questionnaire.yaml", "maximum: 2", "maximum: 0", "dead-end"),
        PlantedFault("questionnaire.yaml", "type: battery", "type: single", "unknown-key"),
        PlantedFault("tables.yaml", "id: drivers", "id: innovated", "duplicate-id"),
        PlantedFault(
            "tables.yaml",
            "by: [size, sector]",
            "by: [size, sector]\n    base: \"{innovated} = 'yes'\"",
            "missing-key"
        ),
        PlantedFault("tables.yaml", "code: agree", "code: fully_agree", "duplicate-code"),
        PlantedFault("expectations.csv", "[60, 80]", "[80, 60]", "bad-range", at: "3:24"),
        PlantedFault("expectations.csv", "rises", "climbs", "unknown-value"),
        PlantedFault("expectations.csv", "rises,size", "rises,sector", "unknown-cell"),
        PlantedFault("expectations.csv", ",36,", ",many,", "bad-range"),
        PlantedFault("expectations.csv", "\"[60, 80]\"", "\"[60, 80]", "syntax"),
        PlantedFault("report.nb.md", "rank:drivers/leaders", "rank:drivers/leader", "unknown-cell"),
        PlantedFault("report.nb.md", "figure:drivers", "figure:driver", "unknown-figure"),
        PlantedFault("report.nb.md", "[](cell:innovated/yes) av", "[mange](external:other) av", "unknown-external"),
        PlantedFault("report.nb.md", "trend:innovated/yes?by=size", "trend:innovated/yes?by=sector", "unknown-cell"),
        PlantedFault("report.nb.md", "{#methods}", "{#method}", "missing-section"),
        PlantedFault("report.en.md", "{#culture}", "{#cultures}", "different-sections"),
        PlantedFault("classifications.yaml", "values: [\"technical\"]", "values: [\"health\"]", "classes-overlap"),
        PlantedFault(
            "classifications.yaml",
            "classes: [small, middle]",
            "classes: [small, medium]",
            "unknown-reference"
        ),
        PlantedFault("units.csv", "kind,number,name", "kind,nummer,name", "missing-key"),
    ]

    @Test(arguments: faults)
    func `a planted fault is told by its rule, in its file`(_ fault: PlantedFault) throws {
        var fixture = try StudyFixture("sound")
        try fixture.change(fault.file, fault.old, fault.new)
        let findings = fixture.findings
        let own = findings.filter { $0.rule == fault.rule && $0.location.file == fault.file }
        #expect(!own.isEmpty, "\(findings)")
        if let place = fault.place {
            #expect(own.contains { "\($0.location.line):\($0.location.column)" == place }, "\(own)")
        }
        for finding in findings { #expect(finding.message.hasSuffix(".") || finding.message.hasSuffix("?")) }
    }

    @Test func `a file that is missing or not UTF-8 is told`() throws {
        var fixture = try StudyFixture("sound")
        fixture.remove("units.csv")
        #expect(fixture.rules.contains("missing-file"))
        fixture.set("units.csv", Data([0xFF, 0xFE, 0x00]))
        #expect(fixture.rules == ["not-utf8"])
    }

    @Test func `a key that occurs twice hides nothing else`() throws {
        var fixture = try StudyFixture("sound")
        try fixture.change("study.yaml", "owner:", "owner: Twice\nowner:")
        try fixture.change("study.yaml", "mode: anonymous", "mode: secret")
        #expect(Set(fixture.rules) == ["duplicate-key", "unknown-value"])
    }

    @Test func `damaged files never stop the reader`() throws {
        let sound = try StudyFixture("sound")
        var state: UInt64 = 7
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(max(limit, 1)))
        }
        let names = sound.files.keys.sorted()
        for _ in 0..<150 {
            var fixture = sound
            let name = names[next(names.count)]
            var bytes = Array(sound.files[name] ?? Data())
            for _ in 0...next(6) {
                guard !bytes.isEmpty else { continue }
                let place = next(bytes.count)
                switch next(3) {
                case 0: bytes.remove(at: place)
                case 1: bytes.insert(UInt8(32 + next(95)), at: place)
                default: bytes[place] = UInt8(ascii: "\n")
                }
            }
            fixture.set(name, Data(bytes))
            _ = fixture.findings
        }
    }
}
