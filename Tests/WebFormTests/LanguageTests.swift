// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import HTTPTypes
import Testing
import Variables
import WebForm

@Suite struct LanguageTests {
    @Test func `a link may carry the language of its invitation`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            for (language, expected) in [("nn", "nn"), ("xx", "nn"), ("en", "en")] {
                let opened = try await browser.get("\(link)?lang=\(language)")
                #expect(opened.location == "/welcome")
                let welcome = try await browser.get("/welcome")
                #expect(welcome.text.contains("<html lang=\"\(expected)\""))
            }
        }
    }

    @Test func `changing language keeps what is ticked, and is remembered`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let switched = try await browser.answer("has", [("answer", "yes")], action: "language-nn")
            #expect(switched.location == "/q/has")
            let nynorsk = try await browser.get("/q/has")
            #expect(nynorsk.isChecked("yes"))
            #expect(nynorsk.heading == "Question has nn")
            #expect(nynorsk.text.contains("value=\"language-en\" lang=\"en\">English</button>"))
            #expect(try await browser.get("/decline").heading == "Vil du ikkje svare?")
            #expect(try await browser.get("/decline?lang=en").heading == "Would you rather not answer?")
            #expect(try await browser.get("/later").heading == "Your answers are saved")
            #expect(try await browser.answer("has", action: "language-xx").status == 303)
            #expect(try await browser.get("/q/has").heading == "Question has en")
        }
    }

    @Test func `changing language keeps what has been said of not answering`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let said = [("reason", "Ikke tid \"nå\""), ("action", "language-nn")]
            let switched = try await browser.press("/decline", on: browser.get("/decline"), said)
            #expect(switched.location == "/decline")
            let page = try await browser.get("/decline")
            #expect(page.heading == "Vil du ikkje svare?")
            #expect(page.text.contains("Ikke tid &quot;nå&quot;</textarea>"))
            #expect(try await fixture.subject(1).state == .open)
            let meant = [("reason", "Ikkje tid"), ("action", "decline")]
            let declined = try await browser.press("/decline", on: page, meant)
            #expect(declined.location == "/decline")
            #expect(try await fixture.subject(1).state == .declined)
        }
    }

    @Test func `a language is remembered once, and not again on every page`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            func cookies(_ path: String) async throws -> [String] {
                try await browser.get(path).headers[values: .setCookie]
            }
            #expect(try await cookies("/welcome") == [])
            #expect(try await cookies("/privacy?lang=nn").count == 1)
            for path in ["/", "/welcome", "/q/has", "/privacy", "/decline", "/missing", "/later", "/q/none"] {
                #expect(try await cookies(path) == [], "\(path)")
            }
            let answered = try await browser.answer("has", [("answer", "no")])
            #expect(answered.headers[values: .setCookie] == [])
        }
    }

    @Test(arguments: ["nb\r\nSet-Cookie: a=b", "nb; Domain=evil.example", "xx", "", "nn\u{7f}", "\u{301}nb"])
    func `a language that there is not sets no cookie and changes nothing`(_ tag: String) async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let shown = try await browser.get("/welcome?lang=\(Browser.encode(tag))")
            #expect(shown.headers[values: .setCookie] == [])
            #expect(shown.headers[.contentLanguage] == "nb")
            let sent = try await browser.answer("has", action: "language-\(tag)")
            #expect(sent.headers[values: .setCookie] == [])
            browser.cookies["__Host-language"] = Browser.encode(tag)
            #expect(try await browser.get("/welcome").headers[.contentLanguage] == "nb")
        }
    }

    @Test func `a unit is met in the language that it is written to in`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(2)
        try await fixture.test { client in
            let shown = try await Browser(client).open(link)
            #expect(shown.text.contains("<html lang=\"nn\">"))
        }
    }

    @Test func `a language whose texts no speaker has approved cannot be switched on`() async throws {
        let settings = try SmallStudy.settings(languages: [.bokmål, Language("se")])
        #expect(settings.faults.contains { $0.contains("“se”") && $0.contains("approved") })
        await #expect(throws: FormFault.self) { _ = try await Fixture(settings) }
    }

    @Test func `a form without a language, a title or a sound period is refused with reasons`() throws {
        var settings = try SmallStudy.settings(languages: [Language("fi")])
        settings.opens = "2026-03-01"
        settings.closes = "soon"
        let faults = settings.faults
        #expect(faults.contains { $0.contains("no texts in the language “fi”") })
        #expect(faults.contains { $0.contains("title is missing") })
        #expect(faults.contains { $0.contains("“soon” is no date") })
        settings.languages = []
        #expect(settings.faults.contains { $0.contains("no language") })
    }
}
