// SPDX-License-Identifier: Apache-2.0

import Instruments
import Testing

@Suite struct WindowTests {
    @Test(arguments: ScratchDatabase.Kind.present)
    func `two windows do not overwrite each other, and the respondent decides`(
        _ kind: ScratchDatabase.Kind
    ) async throws {
        let fixture = try await Fixture(on: kind)
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let (first, second) = (try await browser.get("/q/has"), try await browser.get("/q/has"))
            _ = try await browser.answer("has", [("answer", "yes")], shown: first)
            let rival = try await browser.answer("has", [("answer", "no")], shown: second)
            #expect(rival.location == "/q/has?rival=1")
            let shown = try await browser.get("/q/has?rival=1")
            #expect(shown.isChecked("yes"))
            #expect(shown.text.contains("To ulike svar"))
            #expect(shown.text.contains("<div class=\"rival\"><p>Option no nb</p></div>"))
            let chosen = try await browser.answer("has", [("answer", "yes")], action: "rival", shown: shown)
            #expect(chosen.location == "/q/has")
            let settled = try await browser.get("/q/has")
            #expect(settled.isChecked("no"))
            #expect(!settled.text.contains("To ulike svar"))
        }
        #expect(try await fixture.draft(1).answers["has"] == .chosen(["no"]))
    }

    @Test(arguments: ScratchDatabase.Kind.present)
    func `an answer is put into what another server has saved meanwhile`(_ kind: ScratchDatabase.Kind) async throws {
        let fixture = try await Fixture(on: kind)
        let link = fixture.link(1)
        let other = try await OtherServer(fixture, case: 1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            #expect(try await browser.answer("has", [("answer", "no")]).location == "/q/hello")
            #expect(try await fixture.answers(1) == ["has": .chosen(["no"]), "free": .text("1")])
            _ = try await browser.answer("hello")
            #expect(try await fixture.answers(1) == ["has": .chosen(["no"]), "free": .text("2")])
        }
        await other.stop()
    }

    @Test func `what is handed in is what was looked over`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            _ = try await browser.answer("has", [("answer", "no")])
            for page in ["hello", "scale", "scale.2", "free"] { _ = try await browser.answer(page) }
            let summary = try await browser.get("/summary")
            _ = try await browser.answer("free", [("answer", "changed in another window")])
            #expect(try await browser.press("/submit", on: summary).location == "/summary?changed=1")
            let again = try await browser.get("/summary?changed=1")
            #expect(again.text.contains("Svarene er endret i et annet vindu"))
            #expect(try await browser.press("/submit", on: again).location == "/receipt")
        }
    }

    @Test func `the script saves without leaving the page, and is told of a rival`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let shown = try await browser.get("/q/has")
            let saved = try await browser.answer("has", [("answer", "yes")], action: "save", shown: shown)
            #expect(saved.status == 200)
            #expect(saved.text == Interview.fingerprint(.chosen(["yes"])))
            #expect(try await browser.get("/q/has").hidden("seen") == saved.text)
            let rival = try await browser.answer("has", [("answer", "no")], action: "save", shown: shown)
            #expect(rival.status == 409)
        }
        #expect(try await fixture.draft(1).rivals["has"] == .chosen(["no"]))
        #expect(try await fixture.draft(1).passed.isEmpty)
    }

    @Test func `opening the link again leaves pages in other windows alive`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let shown = try await browser.get("/q/has")
            _ = try await browser.open(link)
            #expect(try await browser.answer("has", [("answer", "no")], shown: shown).location == "/q/hello")
        }
    }

    @Test func `an address off the route leads to the first page that is not done`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            for page in ["/q/free", "/q/how", "/q/nothing", "/summary"] {
                #expect(try await browser.get(page).location == "/q/has")
            }
        }
    }
}
