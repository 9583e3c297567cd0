// SPDX-License-Identifier: Apache-2.0

import Claims
import Foundation
import Populations
import Studies
import Testing
import Variables

@Suite struct FaultyStudyTests {
    @Test func `a study with twenty-five planted faults has exactly these findings`() throws {
        let golden = try String(
            contentsOf: StudyFixture.folder.deletingLastPathComponent().appending(path: "Golden/faulty.txt"),
            encoding: .utf8
        )
        let found = try StudyFixture("faulty").findings.map(\.description)
        #expect(found == golden.split(separator: "\n").map(String.init))
        #expect(found.count == 25)
    }

    @Test func `a sound study has no findings`() throws {
        let fixture = try StudyFixture("sound")
        let (study, findings) = StudyReader.read(fixture.files)
        #expect(findings.isEmpty)
        #expect(study?.frame.units.count == 60)
        #expect(study?.expectations.count == 4)
        #expect(study?.prose.map(\.language) == [.bokmål, .english])
    }

    @Test(arguments: [[Language.bokmål], [.nynorsk, .english], [.bokmål, .nynorsk, .english]])
    func `a new study is sound in every set of languages`(_ languages: [Language]) {
        let files = StudyTemplate(id: "new", languages: languages).files().mapValues { Data($0.utf8) }
        #expect(StudyReader.read(files).findings.isEmpty)
    }

    @Test func `findings come in the order of files, lines and columns, and none twice`() throws {
        let findings = try StudyFixture("faulty").findings
        #expect(findings == findings.sorted())
        #expect(Set(findings).count == findings.count)
    }
}
