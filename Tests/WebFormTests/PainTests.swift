// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import HTTPTypes
import Instruments
import Testing

/// What respondents to other systems complain of again and again, a test each.
@Suite struct PainTests {
    @Test(arguments: ScratchDatabase.Kind.present)
    func `pain 1: progress is not lost on refresh, resume or another device`(
        _ kind: ScratchDatabase.Kind
    ) async throws {
        let fixture = try await Fixture(on: kind)
        let link = fixture.link(1)
        try await fixture.test { client in
            let telephone = Browser(client)
            _ = try await telephone.open(link)
            _ = try await telephone.answer("has", [("answer", "yes")])
            _ = try await telephone.answer("how", [("answer", "c")], action: "later")
            #expect(try await telephone.get("/later").heading == "Svarene er lagret")

            let desk = Browser(client)
            let welcome = try await desk.open(link)
            #expect(welcome.text.contains("Fortsett der du slapp"))
            #expect(try await desk.press("/start", on: welcome).location == "/q/how")
            #expect(try await desk.get("/q/how").isChecked("c"))
            #expect(try await desk.get("/q/how").text == desk.get("/q/how").text, "Refresh shows the same.")
        }
    }

    @Test(arguments: ScratchDatabase.Kind.present)
    func `pain 2: a submission that fails says so, and can be repeated until it is acknowledged`(
        _ kind: ScratchDatabase.Kind
    ) async throws {
        let fixture = try await Fixture(on: kind)
        let link = fixture.link(1)
        let (cookies, summary) = try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            _ = try await browser.answer("has", [("answer", "no")])
            for page in ["hello", "scale", "scale.2", "free"] { _ = try await browser.answer(page) }
            let summary = try await browser.get("/summary")
            await fixture.store.shutDown()
            let failed = try await browser.press("/submit", on: summary)
            #expect(failed.status == 500)
            #expect(failed.heading == "Noe gikk galt hos oss")
            return (browser.cookies, summary)
        }
        let restarted = try await fixture.restarted()
        try await restarted.test { client in
            let browser = Browser(client, cookies: cookies)
            let sent = try await browser.press("/submit", on: summary)
            #expect(sent.location == "/receipt")
            // The answer was lost on its way, and the browser sends the form once more.
            #expect(try await browser.press("/submit", on: summary).location == "/welcome")
            #expect(try await browser.get("/welcome").location == "/receipt")
        }
        #expect(try await restarted.ballots().count == 1)
    }

    @Test func `pain 3: answers to hidden questions wait in the draft, stay out of the ballot, and come back`()
        async throws
    {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            _ = try await browser.answer("has", [("answer", "yes")])
            _ = try await browser.answer("how", [("answer", "a")])
            _ = try await browser.answer("has", [("answer", "no")])
            #expect(try await browser.get("/q/how").location == "/q/hello")
            #expect(try await fixture.draft(1).answers["how"] == .chosen(["a"]))
            _ = try await browser.answer("has", [("answer", "yes")])
            #expect(try await browser.get("/q/how").isChecked("a"))
            _ = try await browser.answer("has", [("answer", "no")])
            for page in ["hello", "scale", "scale.2", "free"] { _ = try await browser.answer(page) }
            _ = try await browser.press("/submit", on: browser.get("/summary"))
        }
        #expect(try await fixture.ballots().map(\.answers) == [["has": .chosen(["no"])]])
    }

    @Test func `pain 4: Back shows what was answered, and saves what was not sent yet`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            #expect(try await browser.answer("has", [("answer", "yes")], action: "back").location == "/welcome")
            #expect(try await browser.get("/q/has").isChecked("yes"))
            _ = try await browser.answer("has", [("answer", "yes")])
            #expect(try await browser.answer("how", [("answer", "b")], action: "back").location == "/q/has")
            #expect(try await browser.get("/q/how").isChecked("b"))
        }
    }

    @Test(arguments: ScratchDatabase.Kind.present)
    func `pain 5: a double click, a resubmission or the same link again gives no second ballot`(
        _ kind: ScratchDatabase.Kind
    ) async throws {
        let fixture = try await Fixture(on: kind)
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let shown = try await browser.get("/q/has")
            #expect(try await browser.answer("has", [("answer", "no")], shown: shown).location == "/q/hello")
            #expect(try await browser.answer("has", [("answer", "no")], shown: shown).location == "/q/hello")
            for page in ["hello", "scale", "scale.2", "free"] { _ = try await browser.answer(page) }
            let summary = try await browser.get("/summary")
            for _ in 0..<3 { _ = try await browser.press("/submit", on: summary) }
            #expect(try await Browser(client).open(link).location == "/receipt")
            #expect(try await browser.get("/q/has").location == "/welcome")
        }
        #expect(try await fixture.ballots().count == 1)
    }

    @Test func `pain 6: a mail scanner that opens the link, or posts to what it finds, burns and answers nothing`()
        async throws
    {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            for method in [.get, .head, .get] as [HTTPRequest.Method] {
                let scanner = Browser(client)
                #expect(try await scanner.get(link, method: method).status == 303)
                let welcome = try await scanner.get("/welcome", method: method)
                #expect(welcome.status == 200)
                _ = try await scanner.press("/start", on: welcome)
                _ = try await scanner.post("/submit", [])
            }
            #expect(fixture.store.writings == 0)
            #expect(try await fixture.store.holdings() == Holdings(drafts: 0, ballots: 0))
            #expect(try await Browser(client).open(link).heading == "Small study nb")
        }
        #expect(try await fixture.subject(1).state == .open)
    }

    @Test func `pain 8: an anonymous form promises no more than it keeps, and a confidential one says what it is`()
        async throws
    {
        for isAnonymous in [true, false] {
            let fixture = try await Fixture(SmallStudy.settings(isAnonymous: isAnonymous))
            let link = fixture.link(1)
            try await fixture.test { client in
                let browser = Browser(client)
                let pages = [try await browser.open(link), try await browser.get("/privacy")]
                for page in pages {
                    #expect(page.text.contains("anonymt") == (isAnonymous && page.heading != "Personvern"))
                }
                #expect(pages[0].text.contains("fortrolig") == !isAnonymous)
            }
        }
    }

    @Test func `pain 12: groups have legends, fields have labels, and nothing is chosen beforehand`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let single = try await browser.get("/q/has")
            #expect(single.text.contains("<legend><h1>Question has nb</h1></legend>"))
            #expect(!single.text.contains(" checked"))
            _ = try await browser.answer("has", [("answer", "no")])
            _ = try await browser.answer("hello")
            let battery = try await browser.get("/q/scale")
            #expect(battery.text.split(separator: "<fieldset class=\"item\">").count == 5)
            #expect(!battery.text.contains("<table"))
            for page in ["scale", "scale.2"] { _ = try await browser.answer(page) }
            #expect(try await browser.get("/q/free").text.contains("<label for=\"answer\">Question free nb</label>"))
        }
    }

    @Test func `pain 15: no page falls back to another language or leaves a text out`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            for tag in ["nb", "nn", "en"] {
                let others = ["nb", "nn", "en"].filter { $0 != tag }
                _ = try await browser.open(link)
                for page in ["/welcome", "/q/has", "/privacy", "/decline", "/later", "/", "/missing"] {
                    let shown = try await browser.get("\(page)?lang=\(tag)")
                    #expect(shown.text.contains("<html lang=\"\(tag)\">"))
                    #expect(!others.contains { shown.text.contains("Small study \($0)") }, "\(page) in \(tag)")
                    #expect(shown.text.firstMatch(of: /\{[a-z]+\}/) == nil, "\(page) in \(tag)")
                }
            }
        }
    }

    @Test func `also recurring: an optional choice can be taken back`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            _ = try await browser.answer("has", [("answer", "no")])
            _ = try await browser.answer("hello")
            _ = try await browser.answer("scale", [("item-i1", "for")])
            #expect(try await browser.answer("scale", [("item-i1", "for")], action: "clear").location == "/q/scale")
            #expect(try await !browser.get("/q/scale").isChecked("for", of: "item-i1"))
        }
    }
}
