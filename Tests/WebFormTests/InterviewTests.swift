// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Instruments
import Testing
import Variables

@Suite struct InterviewTests {
    @Test(arguments: ScratchDatabase.Kind.present)
    func `a whole interview goes from the link to the receipt, and the ballot holds what was answered`(
        _ kind: ScratchDatabase.Kind
    ) async throws {
        let fixture = try await Fixture(on: kind)
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            let welcome = try await browser.open(link)
            #expect(welcome.text.contains("Du svarer for Kåfjord."))
            #expect(try await browser.press("/start", on: welcome).location == "/q/has")
            #expect(try await browser.answer("has", [("answer", "yes")]).location == "/q/how")
            #expect(try await browser.answer("how", [("answer", "b"), ("answer", "a")]).location == "/q/hello")
            #expect(try await browser.answer("hello").location == "/q/scale")
            #expect(try await browser.answer("scale", [("item-i1", "for")]).location == "/q/scale.2")
            #expect(try await browser.answer("scale.2", [("item-i9", "against")]).location == "/q/free")
            #expect(try await browser.answer("free", [("answer", "Line\r\nline")]).location == "/summary")
            let summary = try await browser.get("/summary")
            #expect(summary.heading == "Se over svarene")
            #expect(try await browser.press("/submit", on: summary).location == "/receipt")
            let receipt = try await browser.get("/receipt")
            #expect(receipt.heading == "Takk for svaret")
            #expect(!receipt.text.contains("<input"))
            #expect(!receipt.text.contains("2026"))
        }
        let ballot = try #require(try await fixture.ballots().first)
        #expect(
            ballot.answers == [
                "has": .chosen(["yes"]), "how": .chosen(["a", "b"]),
                "scale": .items(["i1": "for", "i9": "against"]), "free": .text("Line\nline"),
            ]
        )
        #expect(ballot.classes == ["small"])
        #expect(!ballot.isTest)
        #expect(try await fixture.subject(1).state == .answered)
        #expect(try await fixture.store.holdings().drafts == 0)
    }

    @Test func `a wrong number of answers, or one that must stand alone, is kept, told of, and mended`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let missing = try await browser.answer("has")
            #expect(missing.location == "/q/has?error=1#errors")
            let asked = try await browser.get("/q/has?error=1")
            #expect(asked.title.hasPrefix("Feil: Question has nb – First section nb – Small study nb"))
            #expect(asked.text.contains("role=\"alert\""))
            #expect(asked.text.contains("href=\"#answer-yes\""))
            #expect(asked.text.contains("aria-invalid=\"true\""))
            _ = try await browser.answer("has", [("answer", "yes")])

            let four = ["a", "b", "c", "d"].map { ("answer", $0) }
            #expect(try await browser.answer("how", four).location == "/q/how?error=1#errors")
            let tooMany = try await browser.get("/q/how?error=1")
            #expect(tooMany.text.contains("Du har valgt 4 svar. Velg høyst 3."))
            #expect(["a", "b", "c", "d"].allSatisfy { tooMany.isChecked($0) })
            _ = try await browser.answer("how", [("answer", "a"), ("answer", "none")])
            #expect(try await browser.get("/q/how?error=1").text.contains("«Option none nb» kan ikke velges sammen"))
            #expect(try await browser.get("/q/how").title.hasPrefix("Question how"), "Only going on is an error.")
            #expect(try await browser.answer("how", [("answer", "none")]).location == "/q/hello")
        }
    }

    @Test func `a text that is too long is kept, told of, and shortened`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            _ = try await browser.answer("has", [("answer", "no")])
            for page in ["hello", "scale", "scale.2"] { _ = try await browser.answer(page) }
            let text = String(repeating: "å", count: 2_001)
            #expect(try await browser.answer("free", [("answer", text)]).location == "/q/free?error=1#errors")
            let shown = try await browser.get("/q/free?error=1")
            #expect(shown.text.contains("Teksten er på 2001 tegn. Kort den ned til høyst 2000."))
            #expect(shown.text.contains(text))
            #expect(try await browser.answer("free", [("answer", "kort")]).location == "/summary")
        }
    }

    @Test func `the definition is at hand where it is needed, open the first time`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let first = try await browser.get("/q/has")
            #expect(first.text.contains("<details class=\"definition\" open>"))
            #expect(first.text.contains("<strong>ordet</strong>"))
            #expect(first.text.contains("<a href=\"https://example.org/\">les mer</a>"))
            #expect(!first.text.contains("javascript:alert(1)\""))
            _ = try await browser.answer("has", [("answer", "yes")])
            #expect(try await browser.get("/q/how").text.contains("<details class=\"definition\">"))
            _ = try await browser.answer("how")
            #expect(try await !browser.get("/q/hello").text.contains("<details"))
        }
    }

    @Test func `progress is told in parts of the route, and a section is introduced on its first page`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let first = try await browser.get("/q/has")
            #expect(first.text.contains("Del 1 av 2: First section nb"))
            #expect(first.text.contains("First introduction nb"))
            _ = try await browser.answer("has", [("answer", "yes")])
            #expect(try await !browser.get("/q/how").text.contains("First introduction nb"))
            _ = try await browser.answer("how")
            let second = try await browser.get("/q/hello")
            #expect(second.text.contains("Del 2 av 2: Second section nb"))
            #expect(second.text.contains("Second introduction nb"))
        }
    }

    @Test func `Enter means Next: its button comes before all others of the form`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let shown = try await browser.get("/q/has")
            let first = try #require(shown.text.firstMatch(of: /<button[^>]*>/))
            #expect(first.0.contains("form=\"form\"") && first.0.contains("value=\"next\""))
            #expect(first.0.contains("tabindex=\"-1\"") && first.0.contains("aria-hidden=\"true\""))
        }
    }

    @Test func `the summary tells what is not answered, and a change leads back to it`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            _ = try await browser.answer("has", [("answer", "no")])
            for page in ["hello", "scale", "scale.2", "free"] { _ = try await browser.answer(page) }
            let summary = try await browser.get("/summary")
            #expect(summary.text.contains("3 spørsmål er ikke besvart. Du kan sende inn likevel."))
            #expect(summary.text.contains("href=\"/q/free?from=summary\""))
            let change = try await browser.get("/q/free?from=summary")
            let after = try await browser.answer("free", [("answer", "ja")], shown: change)
            #expect(after.location == "/summary")
            // A change that opens a question goes there first, and then back.
            let gate = try await browser.get("/q/has?from=summary")
            let opened = try await browser.answer("has", [("answer", "yes")], shown: gate)
            #expect(opened.location == "/q/how?from=summary")
            let extra = try await browser.get("/q/how?from=summary")
            #expect(try await browser.answer("how", [("answer", "a")], shown: extra).location == "/summary")
        }
    }

    @Test func `the test respondent may answer before the first day, and the ballot says that it is a test`()
        async throws
    {
        let fixture = try await Fixture(today: "2026-01-10")
        let (test, other) = (fixture.link(0), fixture.link(1))
        try await fixture.test { client in
            let browser = Browser(client)
            let welcome = try await browser.open(test)
            #expect(welcome.text.contains("Prøve: Svaret telles ikke."))
            _ = try await browser.answer("has", [("answer", "no")])
            for page in ["hello", "scale", "scale.2", "free"] { _ = try await browser.answer(page) }
            let summary = try await browser.get("/summary")
            #expect(try await browser.press("/submit", on: summary).location == "/receipt")
            #expect(try await Browser(client).open(other).heading == "Undersøkelsen har ikke åpnet")
        }
        #expect(try await fixture.ballots().map(\.isTest) == [true])
    }
}
