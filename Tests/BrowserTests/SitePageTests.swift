// SPDX-License-Identifier: Apache-2.0

import BuiltProgram
import Foundation
import Testing

@Suite(.disabled(if: Browser.lack != nil, "\(Browser.lack?.description ?? "")"), .serialized)
struct SitePageTests {
    /// In parts, so that no browser is left with all of them at the end.
    @Test(.siteIsReleased, arguments: [[], ["nn"], ["en"]])
    func `every page of the site works on a phone, by keyboard, without scripts, and read aloud`(
        _ language: [String]
    ) async throws {
        let site = try #require(ReleasedSite.current)
        // What is run in one folder at once would write over what the other says.
        let program = try Program()
        defer { program.clean() }
        let outcome = try await Browser.installed.get().run("check_site", [site.folder.path] + language, in: program)
        outcome.recordFindings()
    }

    @Test func `what is wrong with a page is found`() async throws {
        let browser = try Browser.installed.get()
        let program = try Program()
        defer { program.clean() }
        let page = """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title></title>
            <meta http-equiv="Content-Security-Policy" content="style-src 'self' 'nonce-x'">
            <style nonce="x">a { outline: none !important } .wide { width: 500px } .pale { color: #ddd }
            #holder { width: 200px; overflow-x: auto }</style></head>
            <body><h1>En</h1><h1>To</h1><main><p class="wide pale" style="color: red">Bred</p>
            <a href="#a">Lenke</a><a href="#b" tabindex="-1">Utenfor</a><img src="https://elsewhere.example/x.png" alt="">
            <div id="holder"><table><tbody><tr><th scope="row">En rad</th><td><p class="wide">1</p></td></tr></tbody></table></div>
            <h4>Underdel</h4><svg viewBox="0 0 9 9" width="9"><title id="picture">A</title><text>Lang tekst</text></svg>
            </main><script>document.querySelector("p").textContent = "Annet"</script></body></html>
            """
        try page.write(to: program.folder.appending(path: "index.html"), atomically: true, encoding: .utf8)
        let outcome = try await browser.run("check_site", [program.folder.path], in: program)
        #expect(outcome.code == 1, "\(outcome.errors)")
        for rule in [
            "html-has-lang", "document-title", "color-contrast", "one main heading", "no sideways scrolling",
            "nothing from other hosts", "no errors in the console", "heading-order", "words of pictures are whole",
            "focus is seen", "focus is reached", "no columns hidden beside an empty margin",
            "a table that goes on shows it", "a table that goes on is scrolled by keyboard",
            "what a row is of stays in sight",
            "the same text without scripts",
        ] {
            #expect(outcome.output.contains("index.html: \(rule): "), "\(rule): \(outcome.output)")
        }
    }
}
