// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Foundation
import HTTPTypes
import Instruments
import Logging
import Processing
import Testing

/// Follows what no respondent should write from every text field to everywhere it comes out again.
@Suite struct HostileTextTests {
    private static let texts = [
        "<svg onload=alert(1)>", "\"\u{301} onfocus=\"alert(1)", "</textarea><script>alert(1)</script>",
        "'><img src=x onerror=alert(1)>", "=HYPERLINK(\"//evil.example\")", "=\u{338}1+1", "\u{301}accent first",
        "\u{200d}joiner first", "@SUM(1)", "-1\r\n\r\nSet-Cookie: a=b", "a,b;c\"d\u{301}", "\u{202e}turned", "nul\0in",
        "<\u{301}svg onload=alert(1)>", "&lt;b&gt;", "{owner} {unit}", "%s%n", "\u{feff}mark", "line\u{2028}other",
    ]

    /// The same text as a page must hold it, scalar by scalar.
    private static func escaped(_ text: String) -> [UInt8] {
        Array(
            text.unicodeScalars.flatMap { scalar -> [UInt8] in
                switch scalar {
                case "<": Array("&lt;".utf8)
                case ">": Array("&gt;".utf8)
                case "&": Array("&amp;".utf8)
                case "\"": Array("&quot;".utf8)
                case "'": Array("&#39;".utf8)
                case "\u{338}": Array("&#824;".utf8)
                default: Array(String(scalar).utf8)
                }
            }
        )
    }

    private static func holds(_ page: String, _ bytes: [UInt8]) -> Bool {
        Data(page.utf8).range(of: Data(bytes)) != nil
    }

    /// Writes a text in every field there is, and returns the pages that show it or might.
    private static func write(_ text: String, _ fixture: Fixture, _ logger: Logger) async throws -> [Browser.Shown] {
        let links = (fixture.link(1), fixture.link(3))
        return try await fixture.test(logger: logger) { client in
            let browser = Browser(client)
            _ = try await browser.open(links.0)
            _ = try await browser.answer("has", [("answer", "no")])
            for page in ["hello", "scale", "scale.2"] { _ = try await browser.answer(page) }
            let shown = try await browser.get("/q/free")
            _ = try await browser.answer("free", [("answer", text)], shown: shown)
            // The same from another window, so that both are shown beside each other.
            _ = try await browser.answer("free", [("answer", "\(text)!")], shown: shown)
            var pages = [try await browser.get("/q/free?rival=1")]
            _ = try await browser.answer("free", [("answer", text)])
            pages += [try await browser.get("/q/free"), try await browser.get("/summary")]
            _ = try await browser.press("/submit", on: pages[2])

            let other = Browser(client)
            _ = try await other.open(links.1)
            _ = try await other.press("/decline", on: other.get("/decline"), [("reason", text)])
            pages.append(try await other.get("/decline"))

            let stranger = Browser(client)
            let address = Browser.encode(text)
            #expect(try await stranger.post("/code", [("code", text)]).location == "/?error=1#errors")
            for path in ["/?error=1", "/i/\(address)", "/\(address)", "/?lang=\(address)", "/q/\(address)"] {
                pages.append(try await stranger.get(path))
            }
            return pages
        }
    }

    @Test(arguments: texts)
    func `it never becomes markup, and never reaches the log`(_ text: String) async throws {
        let log = LogLines()
        let fixture = try await Fixture()
        let pages = try await Self.write(text, fixture, Logger(label: "test", factory: { _ in log }))
        let plain = try await Self.write("harmless", Fixture(), Fixture.silent)
        for (page, model) in zip(pages, plain) {
            #expect(PageRules.tags(page.text) == PageRules.tags(model.text))
            #expect(page.status == model.status)
        }
        let kept = text.replacing("\r\n", with: "\n").replacing("\0", with: "")
        for page in pages[..<3] { #expect(Self.holds(page.text, Self.escaped(kept))) }
        for page in pages[3...] { #expect(!Self.holds(page.text, Array(kept.utf8))) }
        #expect(try await fixture.reasons() == [3: text.replacing("\0", with: "")])
        #expect(log.text.contains("/i/{secret}") && log.text.contains("/q/{page}"))
        for word in [text, kept, Browser.encode(text), "Kåfjord", String(fixture.link(1).dropFirst(3))] {
            #expect(!Self.holds(log.text, Array(word.utf8)), "\(word) is in the log.")
        }
        #expect(!log.text.contains("failure"))
    }

    @Test(arguments: texts)
    func `it comes out of the closing as one field that no spreadsheet runs`(_ text: String) async throws {
        let fixture = try await Fixture()
        _ = try await Self.write(text, fixture, Fixture.silent)
        let instrument = SmallStudy.instrument
        let ballots = try await fixture.ballots()
        var random = SystemRandomNumberGenerator()
        let closed = BallotProcessing(instrument: instrument, classifications: [], used: [], least: 1)
            .process(ballots, using: &random)
        let fieldwork = ClosedFieldwork(
            origin: .respondents,
            dataset: closed.dataset,
            coverage: Coverage(asked: 3, answered: 1, breakdowns: []),
            texts: closed.texts
        )
        let files = ClosedFieldworkFiles.write(fieldwork)
        let file = try #require(files[ClosedFieldworkFiles.texts])
        let lines = file.utf8.split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == 2)
        let beginning = Array("respondents,free,1,,".utf8)
        let line = Array(try #require(lines.last))
        #expect(line.starts(with: beginning))
        let field = line.dropFirst(beginning.count).drop { $0 == UInt8(ascii: "\"") }
        #expect(!"=+-@\t\r\0".utf8.contains(try #require(field.first)))
        #expect(!line.contains { $0 < 32 })
        let read = try ClosedFieldworkFiles.read(files, instrument: instrument, classifications: [])
        #expect(read.texts.map(\.respondent) == [0])
    }

    @Test func `a text with NUL in it is kept without`() async throws {
        let fixture = try await Fixture()
        _ = try await Self.write("a\0b", fixture, Fixture.silent)
        #expect(try await fixture.ballots().map { $0.answers["free"] } == [.text("ab")])
    }
}
