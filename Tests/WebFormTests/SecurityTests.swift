// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import HTTPConversation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization
import Testing
import WebForm

@Suite struct SecurityTests {
    @Test func `a form without a token, with a foreign one, or with one of an earlier session is refused`()
        async throws
    {
        let fixture = try await Fixture()
        let (mine, other) = (fixture.link(1), fixture.link(2))
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(mine)
            let early = try await browser.get("/q/has").hidden("token") ?? ""
            let stranger = Browser(client)
            _ = try await stranger.open(other)
            let foreign = try await stranger.get("/q/has").hidden("token") ?? ""
            browser.cookies = [:]
            _ = try await browser.open(mine)
            for token in ["", "x", early, foreign] {
                let refused = try await browser.post("/q/has", [("answer", "yes"), ("token", token)])
                #expect(refused.status == 403)
                #expect(refused.heading == "Denne siden er for gammel")
            }
            #expect(try await browser.post("/q/has", [("answer", "yes")]).status == 403)
            #expect(fixture.store.writings == 0)
        }
    }

    @Test func `a form that another site sends is refused`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let token = try await browser.get("/q/has").hidden("token") ?? ""
            let fields = [("answer", "yes"), ("token", token)]
            let foreign: [HTTPFields] = [
                [.origin: "https://evil.example"], [.origin: "http://svar.example.org"], [site: "cross-site"],
                [site: "same-site"],
            ]
            for headers in foreign {
                #expect(try await browser.post("/q/has", fields, headers: headers).status == 403)
                #expect(try await browser.post("/code", [("code", "x")], headers: headers).status == 403)
            }
            #expect(fixture.store.writings == 0)
            let own: HTTPFields = [.origin: "https://svar.example.org"]
            #expect(try await browser.post("/q/has", fields, headers: own).status == 303)
        }
    }

    @Test func `a cookie that this server has not made is no session`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let name = "__Host-session"
            let cookie = try #require(browser.cookies[name])
            for value in ["", "x", String(cookie.dropLast(4)) + "AAAA", String(repeating: "A", count: 10_000)] {
                browser.cookies[name] = value
                #expect(try await browser.get("/welcome").status == 403)
            }
        }
    }

    @Test func `a link that leads nowhere looks the same whatever was the matter with it`() async throws {
        let fixture = try await Fixture()
        let revoked = fixture.link(1)
        var subject = try await fixture.subject(1)
        subject.linkVersion = 2
        try await fixture.store.renewLink(of: Registration(subject, key: fixture.key))
        let unknown = try #require(LinkSecret(bytes: Array(repeating: 1, count: 16))).text
        try await fixture.test { client in
            var pages: [Browser.Shown] = []
            for link in [revoked, "/i/\(unknown)", "/i/x", "/i/%FF%00", "/i/\(String(repeating: "a", count: 3_000))"] {
                let before = fixture.store.calls
                pages.append(try await Browser(client).get(link))
                #expect(fixture.store.calls.readings == before.readings + 1, "The same work is done for \(link).")
                #expect(fixture.store.calls.writings == before.writings)
            }
            #expect(pages.allSatisfy { $0.status == 404 })
            #expect(Set(pages.map(\.text)).count == 1)
            #expect(Set(pages.map { "\(Array($0.headers))" }).count == 1)
        }
    }

    @Test func `many failures make a client wait, and say how long`() async throws {
        let fixture = try await Fixture()
        let code = fixture.key.shortCode(of: 1, version: 1).description
        try await fixture.test { client in
            let browser = Browser(client)
            for _ in 0..<20 { #expect(try await browser.post("/code", [("code", "x")]).status == 303) }
            let waiting = try await browser.post("/code", [("code", code)])
            #expect(waiting.status == 429)
            #expect(waiting.headers[.retryAfter] == "600")
            #expect(waiting.text.contains("Prøv igjen om 10 minutter."))
        }
    }

    @Test func `a body of ten megabytes, or one that is no form, is refused with a page`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let large = ByteBuffer(repeating: UInt8(ascii: "a"), count: 10_000_000)
            let refused = try await browser.post("/q/has", body: large)
            #expect(refused.status == 413)
            #expect(refused.heading == "Svaret er for langt")
            for text in ["answer=%", "answer=%zz", "answer=%FF%FE"] {
                #expect(try await browser.post("/q/has", body: ByteBuffer(string: text)).status == 400)
            }
            let many = (0...500).map { "a\($0)=1" }.joined(separator: "&")
            #expect(try await browser.post("/q/has", body: ByteBuffer(string: many)).status == 400)
            let json: HTTPFields = [.contentType: "application/json"]
            #expect(try await browser.post("/q/has", body: ByteBuffer(string: "{}"), headers: json).status == 400)
        }
    }

    @Test(arguments: [("https://svar.example.org", "__Host-", "; Secure"), ("http://localhost:8080", "", "")])
    func `cookies are bound to the host over https, and plain on the machine itself`(
        _ address: String,
        _ prefix: String,
        _ security: String
    ) async throws {
        let fixture = try await Fixture(SmallStudy.settings(address: address))
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            let attributes = "; Path=/; HttpOnly; SameSite=Lax\(security)"
            let begun = try #require(try await browser.get(link).headers[.setCookie])
            #expect(begun.hasPrefix("\(prefix)session=") && begun.hasSuffix(attributes))
            #expect(begun.dropLast(attributes.count).wholeMatch(of: /[\w-]+=[\w-]+/) != nil)
            let nynorsk = try await browser.get("/welcome?lang=nn")
            #expect(nynorsk.headers[values: .setCookie] == ["\(prefix)language=nn\(attributes)"])
            let left = try await browser.press("/leave", on: nynorsk)
            #expect(left.headers[.setCookie] == "\(prefix)session=\(attributes); Max-Age=0")
            let transport = left.headers[.strictTransportSecurity]
            #expect(transport == (security.isEmpty ? nil : "max-age=31536000"))
        }
    }

    @Test func `files are kept for ever, and what a page does not do is refused`() async throws {
        let fixture = try await Fixture()
        try await fixture.test { client in
            let browser = Browser(client)
            let page = try await browser.get("/").text
            for match in page.matches(of: /(?:href|src)="(\/assets\/[^"]+)"/) {
                let file = try await browser.get(String(match.1))
                #expect(file.status == 200)
                #expect(file.headers[.cacheControl] == "public, max-age=31536000, immutable")
                if match.1.hasSuffix(".js") { #expect(file.response.body.readableBytes <= 3_072) }
            }
            for (method, path, allowed) in [
                (HTTPRequest.Method.post, "/welcome", "GET, HEAD"), (.get, "/submit", "POST"),
                (.delete, "/q/has", "GET, HEAD, POST"),
            ] {
                let refused = try await browser.get(path, method: method)
                #expect(refused.status == 405)
                #expect(refused.headers[.allow] == allowed)
            }
        }
    }
}
