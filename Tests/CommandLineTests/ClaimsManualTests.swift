// SPDX-License-Identifier: Apache-2.0

import BuiltProgram
import Foundation
import Testing

/// The examples of `Documentation/ClaimsChecker.md`, as a reader would try them.
@Suite struct ClaimsManualTests {
    private static let manual = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Documentation/ClaimsChecker.md")

    /// The blocks that have a name behind the opening fence, by name.
    private static func blocks() throws -> [String: String] {
        let text = try String(contentsOf: manual, encoding: .utf8)
        var blocks: [String: String] = [:]
        for match in text.matches(of: /```[a-z]+ (?<name>\S+)\n(?<content>(?:(?!```)[^\n]*\n)*)```/) {
            blocks[String(match.name)] = String(match.content)
        }
        return blocks
    }

    private static func written(_ blocks: [String: String]) throws -> Program {
        let program = try Program()
        for (name, content) in blocks where name != "output" {
            let file = program.folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try content.write(to: file, atomically: true, encoding: .utf8)
        }
        return program
    }

    @Test func `the example prints what the manual says`() throws {
        let blocks = try Self.blocks()
        #expect(blocks.count == 5)
        let program = try Self.written(blocks)
        defer { program.clean() }
        let outcome = try program.run("claims", "report.en.md", "--tables", "tables")
        #expect(outcome.output == blocks["output"])
        #expect(outcome.code == 1)
        #expect(outcome.errors == "3 errors, 1 warning.\n")
    }

    @Test func `the example as JSON has the claims and the findings`() throws {
        let program = try Self.written(try Self.blocks())
        defer { program.clean() }
        let outcome = try program.run("claims", "report.en.md", "--tables", "tables/", "--format", "json")
        #expect(outcome.code == 1)
        let result = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let claims = try #require((result["report"] as? [String: Any])?["claims"] as? [[String: Any]])
        #expect(claims.map { $0["respondents"] as? String }.prefix(3) == ["true", "true", "false"])
        let findings = try #require(result["findings"] as? [[String: Any]])
        #expect(
            findings.map { $0["rule"] as? String } == [
                "false-claim", "unbound-number", "unknown-cell", "withheld-claim",
            ]
        )
        #expect(try program.run("claims", "report.en.md", "--tables", "tables", "--json").output == outcome.output)
    }

    @Test func `the example as SARIF has a result for each finding`() throws {
        let program = try Self.written(try Self.blocks())
        defer { program.clean() }
        let outcome = try program.run("claims", "report.en.md", "--tables", "tables", "--format", "sarif")
        #expect(outcome.code == 1)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let results = try #require((log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
        #expect(results.map { $0["level"] as? String } == ["error", "error", "error", "warning"])
        #expect(outcome.output.contains("\"uri\" : \"report.en.md\""))
    }

    @Test func `a report without errors is well`() throws {
        let program = try Self.written(try Self.blocks())
        defer { program.clean() }
        try "[Most](cell:partners/business) did.\n".write(
            to: program.folder.appending(path: "good.md"),
            atomically: true,
            encoding: .utf8
        )
        let outcome = try program.run("claims", "good.md", "--tables", "tables", "--language", "en")
        #expect(outcome.code == 0, "\(outcome)")
        #expect(outcome.errors == "Nothing is wrong with the report.\n")
    }

    @Test(arguments: [
        (["claims", "nowhere.md", "--tables", "tables"], 2, "which language"),
        (["claims", "nowhere.en.md", "--tables", "tables"], 2, "There is no report nowhere.en.md"),
        (["claims", "tables", "--tables", "tables", "--language", "en"], 2, "tables is a folder"),
        (["claims", "report.en.md", "--tables", "tabels"], 2, "There is no folder tabels"),
        (["claims", "report.en.md", "--tables", "."], 2, "is it --tables ./tables?"),
        (["claims", "report.en.md", "--tables", "tables", "--language", "fi"], 2, "nb, nn and en only"),
        (["claims", "report.en.md"], 64, "against tables"),
        (["claims"], 64, "Name a report"),
        (["claims", "report.en.md", "--tables", "tables", "--parse", "half"], 64, "Name a report"),
        (["claims", "report.en.md", "--tables", "tables", "--without", "truth"], 64, "no rule of prose “truth”"),
        (["claims", "--parse", "half", "--format", "sarif"], 64, "--format json"),
    ])
    func `what cannot be done is told with what to do`(_ arguments: [String], _ code: Int32, _ sentence: String) throws
    {
        let program = try Self.written(try Self.blocks())
        defer { program.clean() }
        let outcome = try program.run(arguments)
        #expect(outcome.code == code)
        #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
    }

    @Test func `a file that is not UTF-8 is told`() throws {
        let program = try Self.written(try Self.blocks())
        defer { program.clean() }
        try Data([0x6B, 0xE6, 0x0A]).write(to: program.folder.appending(path: "tables/latin.csv"))
        let outcome = try program.run("claims", "report.en.md", "--tables", "tables")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("tables/latin.csv is not in UTF-8"))
    }

    @Test func `the tables of a release are read as they are`() throws {
        let program = try Program()
        defer { program.clean() }
        _ = try program.run("new", "mine", "--languages", "en")
        _ = try program.run("rehearse", "mine", "--seed", "3")
        #expect(try program.run("release", "mine", "--profile", "reconstruction", "--to", "site").code == 0)
        let outcome = try program.run("claims", "mine/report.en.md", "--tables", "site/tables")
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(outcome.output.contains("claims by the bands of"))
    }
}
