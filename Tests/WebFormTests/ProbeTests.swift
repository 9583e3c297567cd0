// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import HTTPTypes
import Instruments
import NIOCore
import Testing
import Variables

@testable import WebForm

@Suite struct ProbeTests {
    /// Every page in every state, in one language; ``Browser`` looks at each.
    private static func visit(_ fixture: Fixture, _ language: String) async throws -> Set<String> {
        let links = (0...3).map(fixture.link)
        return try await fixture.test { client in
            var headings: Set<String> = []
            let browser = Browser(client)
            func see(_ path: String) async throws {
                let mark = path.contains("?") ? "&" : "?"
                let shown = try await browser.get("\(path)\(mark)lang=\(language)")
                if shown.location == nil { headings.insert(shown.heading) }
            }
            for path in ["/", "/?error=1", "/privacy", "/left", "/missing", "/i/x", "/welcome", "/submit"] {
                try await see(path)
            }
            _ = try await browser.open(links[1])
            for path in ["/welcome", "/", "/privacy", "/decline", "/later", "/q/has", "/q/has?error=1"] {
                try await see(path)
            }
            let window = try await browser.get("/q/has")
            _ = try await browser.answer("has", [("answer", "yes")])
            _ = try await browser.answer("has", [("answer", "no")], shown: window)
            try await see("/q/has?rival=1")
            _ = try await browser.answer("how", ["a", "b", "c", "d"].map { ("answer", $0) })
            try await see("/q/how?error=1")
            _ = try await browser.answer("how", [("answer", "a")])
            for page in ["hello", "scale", "scale.2", "free"] {
                try await see("/q/\(page)")
                _ = try await browser.answer(page)
            }
            try await see("/summary?changed=1")
            _ = try await browser.press("/submit", on: browser.get("/summary"))
            try await see("/receipt")
            for link in [links[0], links[2]] {
                _ = try await browser.open(link)
                try await see("/welcome")
            }
            _ = try await browser.open(links[3])
            _ = try await browser.press("/decline", on: browser.get("/decline"))
            try await see("/decline")
            _ = try await browser.post("/start", [("token", "x")])
            _ = try await browser.post("/start", body: ByteBuffer(string: "%"))
            for _ in 0..<21 { _ = try await browser.post("/code", [("code", "x")]) }
            await fixture.store.shutDown()
            try await see("/welcome")
            return headings
        }
    }

    @Test(arguments: ["nb", "nn", "en"], [true, false])
    func `every page in every state holds to the rules`(_ language: String, _ isAnonymous: Bool) async throws {
        let settings = try SmallStudy.settings(isAnonymous: isAnonymous)
        let fixture = try await Fixture(settings)
        try await fixture.store.setWithdrawn(true, case: 2)
        #expect(try await Self.visit(fixture, language).count >= 18)
        for today in ["2026-01-31", "2026-03-01"] {
            let outside = try await Fixture(settings, today: today)
            let link = outside.link(1)
            try await outside.test { client in
                let browser = Browser(client)
                _ = try await browser.open(link)
                for path in ["/", "/welcome"] { _ = try await browser.get("\(path)?lang=\(language)") }
            }
        }
    }

    @Test func `no file of the form asks another site for anything`() async throws {
        let fixture = try await Fixture()
        let paths = fixture.form.assets.all.map(\.path)
        try await fixture.test { client in
            for path in paths {
                let text = try await Browser(client).get(path).text
                    .replacing("http://www.w3.org/2000/svg", with: "")
                #expect(!text.isEmpty)
                #expect(text.firstMatch(of: /https?:|url\(|@import|["'`(]\/\//) == nil, "\(path)")
                #expect(text.firstMatch(of: /eval|Function\(|innerHTML|document\.write|import\(/) == nil, "\(path)")
            }
        }
    }

    @Test(arguments: ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "BREW"])
    func `what no page does is refused, with what it does instead, and changes nothing`(_ name: String) async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let method = try #require(HTTPRequest.Method(name))
            let before = fixture.store.calls
            for path in ["/", "/welcome", "/q/has", "/submit", "/decline", "/health", "/code", link] {
                let refused = try await browser.get(path, method: method)
                #expect(refused.status == 405, "\(path)")
                #expect(refused.headers[.allow]?.isEmpty == false)
                #expect(!refused.text.contains("Kåfjord"))
            }
            #expect(fixture.store.calls == before)
        }
    }

    @Test func `of repeated fields one counts, and a foreign token is not made good by a second one`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let token = try await browser.get("/q/has").hidden("token") ?? ""
            let tokens = [("token", "x"), ("token", token)]
            #expect(try await browser.post("/q/has", [("answer", "yes")] + tokens).status == 403)
            let answers = ["no", "yes", "yes", "evil", ""].map { ("answer", $0) }
            let actions = [("action", "back"), ("action", "next")]
            #expect(try await browser.post("/q/has", answers + actions + [("token", token)]).location == "/welcome")
            #expect(try await fixture.answers(1) == ["has": .chosen(["no"])], "The last in the question's order.")
            _ = try await browser.answer("has", [("answer", "no")])
            _ = try await browser.answer("hello", [("answer", "x"), ("item-i1", "for")])
            let items = [("item-i1", "for"), ("item-i1", "against"), ("item-evil", "for"), ("item-i9", "for")]
            _ = try await browser.answer("scale", items)
            #expect(try await fixture.answers(1) == ["has": .chosen(["no"]), "scale": .items(["i1": "for"])])
        }
    }

    @Test func `a form that is sent again after its time changes nothing`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let question = try await browser.get("/q/has")
            _ = try await browser.answer("has", [("answer", "no")], shown: question)
            for page in ["hello", "scale", "scale.2", "free"] { _ = try await browser.answer(page) }
            let (summary, decline) = (try await browser.get("/summary"), try await browser.get("/decline"))
            _ = try await browser.press("/submit", on: summary)
            let before = fixture.store.writings
            _ = try await browser.answer("has", [("answer", "yes")], shown: question)
            for (path, page) in [("/submit", summary), ("/decline", decline), ("/start", question)] {
                #expect(try await browser.press(path, on: page).status == 303)
            }
            #expect(fixture.store.writings == before)
            // A cookie that was copied is of no use once the link has been replaced.
            var subject = try await fixture.subject(2)
            let second = fixture.link(2)
            _ = try await browser.open(second)
            subject.linkVersion = 2
            try await fixture.store.renewLink(of: Registration(subject, key: fixture.key))
            for path in ["/welcome", "/q/has", "/summary"] { #expect(try await browser.get(path).status == 403) }
        }
    }

    @Test func `guessing codes is limited for each client, whatever address it claims to come from`() async throws {
        let fixture = try await Fixture()
        let code = fixture.key.shortCode(of: 1, version: 1).description
        let forwarded = try #require(HTTPField.Name("X-Forwarded-For"))
        var revoked = try await fixture.subject(2)
        let old = fixture.key.shortCode(of: 2, version: 1).description
        revoked.linkVersion = 2
        try await fixture.store.renewLink(of: Registration(revoked, key: fixture.key))
        try await fixture.test { client in
            let browser = Browser(client)
            var answers: Set<String> = []
            for number in 0..<20 {
                let guess = number.isMultiple(of: 2) ? old : "K7QM-2XTB-94WD"
                let headers: HTTPFields = [forwarded: "198.51.100.\(number)"]
                let before = fixture.store.calls.readings
                let answer = try await browser.post("/code", [("code", guess)], headers: headers)
                #expect(fixture.store.calls.readings == before + 1)
                answers.insert("\(answer.status) \(Array(answer.headers)) \(answer.text)")
            }
            #expect(answers.count == 1, "A code that was replaced looks like one that never was.")
            let before = fixture.store.calls
            let headers: HTTPFields = [forwarded: "198.51.100.99"]
            #expect(try await browser.post("/code", [("code", code)], headers: headers).status == 429)
            #expect(fixture.store.calls == before, "Who must wait is not looked up.")
        }
    }

    @Test func `what is too long is refused or cut, and kept where it can be mended`() async throws {
        let fixture = try await Fixture()
        let (link, other) = (fixture.link(1), fixture.link(2))
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let long = String(repeating: "a", count: 60_000)
            #expect(try await browser.post("/code", [("code", long)]).status == 303)
            #expect(try await browser.get("/q/\(long)").status == 303)
            #expect(try await browser.get("/welcome?\(long)=\(long)").status == 200)
            let name = String(repeating: "n", count: 201)
            #expect(try await browser.post("/q/has", [(name, "1")]).status == 400)
            _ = try await browser.answer("has", [("answer", "no")])
            for page in ["hello", "scale", "scale.2"] { _ = try await browser.answer(page) }
            #expect(try await browser.answer("free", [("answer", long)]).location == "/q/free?error=1#errors")
            #expect(try await fixture.answers(1)["free"] == .text(long))
            let marks = "a" + String(repeating: "\u{301}", count: 10_000)
            #expect(try await browser.answer("free", [("answer", marks)]).status == 303)
            _ = try await browser.get("/q/free")
            let stranger = Browser(client)
            _ = try await stranger.open(other)
            _ = try await stranger.press("/decline", on: stranger.get("/decline"), [("reason", long)])
            #expect(try await fixture.reasons()[2]?.count == 500)
        }
    }
}
