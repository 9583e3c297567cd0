// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Testing

@Suite struct StateTests {
    @Test(arguments: ScratchDatabase.Kind.present)
    func `one can decline, with a reason or without, and answer after all`(_ kind: ScratchDatabase.Kind) async throws {
        let fixture = try await Fixture(on: kind)
        let link = fixture.link(3)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let page = try await browser.get("/decline")
            #expect(page.text.contains("Vang &amp; &lt;Vik&gt;"))
            let declined = try await browser.press("/decline", on: page, [("reason", "No time")])
            #expect(declined.location == "/decline")
            #expect(try await fixture.reasons() == [3: "No time"])
            let after = try await browser.get("/decline")
            #expect(after.heading == "Du har takket nei")
            #expect(try await Browser(client).open(link).location == "/decline")
            #expect(try await browser.press("/reopen", on: after).location == "/welcome")
            #expect(try await browser.get("/welcome").status == 200)
            _ = try await browser.press("/decline", on: browser.get("/decline"))
        }
        #expect(try await fixture.reasons() == [:])
        #expect(try await fixture.subject(3).state == .declined)
    }

    @Test func `before, after, withdrawn: each page helps and names the contact`() async throws {
        for (today, heading) in [
            ("2026-01-31", "Undersøkelsen har ikke åpnet"), ("2026-03-01", "Undersøkelsen er avsluttet"),
        ] {
            let fixture = try await Fixture(today: today)
            let link = fixture.link(1)
            try await fixture.test { client in
                let browser = Browser(client)
                let shown = try await browser.open(link)
                #expect(shown.heading == heading)
                #expect(shown.text.split(separator: "<main").last?.contains("mailto:ask@example.org") == true)
                #expect(try await browser.get("/q/has").location == "/welcome")
            }
        }
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.store.setWithdrawn(true, case: 1)
        try await fixture.test { client in
            let shown = try await Browser(client).open(link)
            #expect(shown.heading == "Du trenger ikke å svare")
        }
    }

    @Test(arguments: ["2026-02-01", "2026-02-28"])
    func `the first and the last day belong to the fieldwork`(_ today: String) async throws {
        let fixture = try await Fixture(today: today)
        let link = fixture.link(1)
        try await fixture.test { client in
            let shown = try await Browser(client).open(link)
            #expect(shown.text.contains("Begynn å svare"))
        }
    }

    @Test func `somebody else can leave, and is told whom to tell`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            let welcome = try await browser.open(link)
            #expect(welcome.text.contains("Jeg svarer ikke for Kåfjord"))
            #expect(try await browser.press("/leave", on: welcome).location == "/left")
            #expect(browser.cookies.isEmpty)
            #expect(try await browser.get("/left").text.contains("The Owner"))
            #expect(try await browser.get("/welcome").status == 403)
        }
    }

    @Test func `a short code leads where the link leads, however it is typed`() async throws {
        let fixture = try await Fixture()
        let code = fixture.key.shortCode(of: 1, version: 1).description
        try await fixture.test { client in
            for typed in [code, code.lowercased(), code.replacing("-", with: " "), " \(code) "] {
                let browser = Browser(client)
                #expect(try await browser.post("/code", [("code", typed)]).location == "/welcome")
                #expect(try await browser.get("/welcome").text.contains("Kåfjord"))
            }
            let browser = Browser(client)
            #expect(try await browser.post("/code", [("code", "K7QM-2XTB-94WD")]).location == "/?error=1#errors")
            let shown = try await browser.get("/?error=1")
            #expect(shown.title.hasPrefix("Feil: "))
            #expect(browser.cookies.isEmpty, "No cookie without need.")
        }
    }

    @Test func `health says whether the store answers`() async throws {
        let fixture = try await Fixture()
        try await fixture.test { client in
            let browser = Browser(client)
            let well = try await browser.get("/health")
            #expect(well.status == 200)
            await fixture.store.shutDown()
            let ill = try await browser.get("/health")
            #expect(ill.status == 503)
        }
    }
}
