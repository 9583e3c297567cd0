// SPDX-License-Identifier: Apache-2.0

import BuiltProgram
import Foundation
import Testing

/// A study of another kind than the reference study, from nothing to its report, by the program alone.
@Suite struct NewStudyTests {
    @Test(arguments: ["nb,en", "nn", "nb,nn,en"])
    func `a new study goes from nothing to its release`(_ languages: String) throws {
        let program = try Program()
        defer { program.clean() }
        #expect(try program.run("new", "mine", "--languages", languages).code == 0)
        #expect(try program.text("mine/units.csv").split(separator: "\n").count == 61)

        let check = try program.run("check", "mine")
        #expect(check.code == 0)
        #expect(check.output.isEmpty)
        #expect(check.errors.contains("Nothing is wrong with the study."))

        let rehearse = try program.run("rehearse", "mine", "--seed", "3", "--json")
        #expect(rehearse.code == 0, "\(rehearse.errors)")
        #expect(rehearse.output.contains("\"asked\" : 60"))
        #expect(try program.text("mine/rehearsal/origin.csv").contains("rehearsal"))

        let tables = try program.run("tabulate", "mine")
        #expect(tables.code == 0)
        #expect(tables.output.contains("95 % interval"))

        for profile in ["protected", "reconstruction"] {
            let release = try program.run("release", "mine", "--profile", profile, "--to", profile)
            #expect(release.code == 0, "\(release.errors)")
            #expect(try program.text("\(profile)/index.html").contains("</html>"))
            #expect(try program.text("\(profile)/manifest.json").contains("\"mine\""))
        }
        for language in languages.split(separator: ",").dropFirst() {
            #expect(program.exists("protected/\(language)/index.html"))
        }
    }

    @Test func `the same seed gives the same files, and another one others`() throws {
        let program = try Program()
        defer { program.clean() }
        _ = try program.run("new", "mine", "--languages", "nb,en")
        var answers: [String] = []
        for seed in ["3", "3", "4"] {
            #expect(try program.run("rehearse", "mine", "--seed", seed).code == 0)
            answers.append(try program.text("mine/rehearsal/answers.csv"))
        }
        #expect(answers[0] == answers[1])
        #expect(answers[0] != answers[2])
    }

    @Test func `a copy of a study is whole and has no answers`() throws {
        let program = try Program()
        defer { program.clean() }
        _ = try program.run("new", "first", "--languages", "en")
        _ = try program.run("rehearse", "first")
        #expect(try program.run("new", "second", "--from", "first").code == 0)
        #expect(try program.run("check", "second").code == 0)
        #expect(!program.exists("second/rehearsal"))
    }
}
