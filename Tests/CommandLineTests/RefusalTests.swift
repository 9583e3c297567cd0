// SPDX-License-Identifier: Apache-2.0

import BuiltProgram
import Foundation
import Testing

@Suite struct RefusalTests {
    @Test func `a folder that does not exist is told, with what to do`() throws {
        let program = try Program()
        defer { program.clean() }
        let outcome = try program.run("check", "nowhere")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("There is no folder nowhere. Make a study with: barometer new nowhere"))
    }

    @Test func `an unknown option is a matter of usage`() throws {
        let program = try Program()
        defer { program.clean() }
        #expect(try program.run("check", "nowhere", "--loudly").code == 64)
    }

    @Test func `a new study never overwrites a folder`() throws {
        let program = try Program()
        defer { program.clean() }
        #expect(try program.run("new", "mine").code == 0)
        let before = try program.text("mine/study.yaml")
        let again = try program.run("new", "mine", "--languages", "en")
        #expect(again.code == 2)
        #expect(try program.text("mine/study.yaml") == before)
    }

    @Test func `a study with errors is neither rehearsed nor released, and its errors are listed`() throws {
        let program = try Program()
        defer { program.clean() }
        _ = try program.run("new", "mine")
        let file = program.folder.appending(path: "mine/study.yaml")
        try (try program.text("mine/study.yaml") + "colour: red\n").write(to: file, atomically: true, encoding: .utf8)
        let check = try program.run("check", "mine", "--json")
        #expect(check.code == 1)
        #expect(check.output.contains("\"unknown-key\""))
        for command in ["rehearse", "release", "tabulate"] {
            let outcome = try program.run(command, "mine")
            #expect(outcome.code == 1)
            #expect(outcome.errors.contains("mine/study.yaml:"))
        }
        #expect(!program.exists("mine/rehearsal"))
    }

    @Test func `a study without answers is told to be rehearsed first`() throws {
        let program = try Program()
        defer { program.clean() }
        _ = try program.run("new", "mine")
        let outcome = try program.run("release", "mine")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("barometer rehearse mine"))
    }

    @Test func `answers of respondents are never released as a reconstruction`() throws {
        let program = try Program()
        defer { program.clean() }
        _ = try program.run("new", "mine")
        _ = try program.run("rehearse", "mine")
        let files = FileManager.default
        let rehearsal = program.folder.appending(path: "mine/rehearsal")
        let closed = program.folder.appending(path: "mine/closed")
        try files.moveItem(at: rehearsal, to: closed)
        for name in try files.contentsOfDirectory(atPath: closed.path) {
            let text = try program.text("mine/closed/\(name)")
            let real = text.replacing(/rehearsal,1/, with: "respondents,").replacing("rehearsal", with: "respondents")
            try real.write(to: closed.appending(path: name), atomically: true, encoding: .utf8)
        }
        let open = try program.run("release", "mine", "--profile", "reconstruction", "--to", "open")
        #expect(open.code == 2)
        #expect(!program.exists("open"))
        #expect(try program.run("release", "mine", "--to", "closed-release").code == 0)
    }

    @Test func `expectations that cannot hold together are named, each with its line`() throws {
        let program = try Program()
        defer { program.clean() }
        _ = try program.run("new", "mine", "--languages", "en")
        let contradiction = """
            id,cell,relation,value,statement
            A1,innovated/yes,share,"[0, 20]",At most a fifth
            A2,innovated/no,share,"[0, 10]",Hardly anyone says no
            A3,innovated/yes,share,"[60, 100]",A large majority

            """
        try contradiction.write(
            to: program.folder.appending(path: "mine/expectations.csv"),
            atomically: true,
            encoding: .utf8
        )
        let outcome = try program.run("rehearse", "mine")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("mine/expectations.csv:2:"))
        #expect(outcome.errors.contains("mine/expectations.csv:4:"))
        #expect(!outcome.errors.contains("mine/expectations.csv:3:"))
        #expect(!program.exists("mine/rehearsal"))
    }

    @Test func `a release does not replace a folder that holds something else`() throws {
        let program = try Program()
        defer { program.clean() }
        _ = try program.run("new", "mine")
        _ = try program.run("rehearse", "mine")
        let outcome = try program.run("release", "mine", "--to", "mine")
        #expect(outcome.code == 2)
        #expect(program.exists("mine/study.yaml"))
    }
}
