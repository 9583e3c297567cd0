// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import HTTPTypes
import Hummingbird
import HummingbirdTesting
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
                pages.append(try await Browser(client).get(link))
            }
            #expect(pages.allSatisfy { $0.status == 404 })
            #expect(Set(pages.map(\.text)).count == 1)
            #expect(Set(pages.map { "\(Array($0.response.headers))" }).count == 1)
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
            #expect(waiting.response.headers[.retryAfter] == "600")
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

    @Test func `five thousand headers do not bring the server down`() async throws {
        let fixture = try await Fixture()
        let application = Application(
            router: fixture.form.router(),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        )
        try await application.test(.live) { client in
            var headers = HTTPFields()
            for number in 0..<5_000 { headers[try #require(HTTPField.Name("X-Header-\(number)"))] = "value" }
            let refused = try? await client.executeRequest(uri: "/", method: .get, headers: headers, body: nil)
            #expect(refused?.status != .ok)
        }
        try await application.test(.live) { client in
            let answer = try await client.executeRequest(uri: "/health", method: .get, headers: [:], body: nil)
            #expect(answer.status == .ok)
        }
    }

    @Test func `what is typed never becomes markup, and never reaches the log`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        let log = LogLines()
        let text = "<svg onload=alert(1)> \"\u{301} onfocus='x' </textarea><script>"
        try await fixture.test(logger: Logger(label: "test", factory: { _ in log })) { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            _ = try await browser.answer("has", [("answer", "no")])
            for page in ["hello", "scale", "scale.2"] { _ = try await browser.answer(page) }
            _ = try await browser.answer("free", [("answer", text)])
            for path in ["/q/free", "/summary"] {
                let page = try await browser.get(path).text.unicodeScalars.map(String.init).joined(separator: "|")
                let escaped = "&lt;svg onload=alert(1)&gt; &quot;\u{301} onfocus=&#39;x&#39;"
                #expect(page.contains(escaped.unicodeScalars.map(String.init).joined(separator: "|")))
                #expect(try await !browser.get(path).text.contains("<svg onload"))
            }
            _ = try await browser.get("/i/secretsecret?x=querysecret")
            _ = try await browser.get("/<svg onload>")
        }
        let lines = log.text
        #expect(lines.contains("/i/{secret}"))
        for secret in ["svg", "Kåfjord", String(link.dropFirst(3)), "secretsecret", "querysecret", "onload"] {
            #expect(!lines.contains(secret), "\(secret) is in the log.")
        }
    }

    @Test func `every page carries the headers that keep others out, and nothing inline`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.test { client in
            let browser = Browser(client)
            var pages = [try await browser.get("/"), try await browser.get(link), try await browser.get("/welcome")]
            for path in ["/q/has", "/privacy", "/decline", "/later", "/left", "/missing", "/health", "/i/x"] {
                pages.append(try await browser.get(path))
            }
            for page in pages {
                let headers = page.response.headers
                #expect(
                    headers[.contentSecurityPolicy]
                        == "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                        + "object-src 'none'; frame-ancestors 'none'"
                )
                #expect(headers[.strictTransportSecurity] == "max-age=31536000")
                #expect(headers[.xContentTypeOptions] == "nosniff")
                #expect(headers[try #require(HTTPField.Name("Referrer-Policy"))] == "no-referrer")
                #expect(headers[.cacheControl] == "no-store")
                #expect(page.text.firstMatch(of: /\sstyle="|\son[a-z]+="|<style|<script>/) == nil)
            }
            #expect(browser.cookies.keys.sorted() == ["__Host-session"])
        }
    }

    @Test func `cookies are bound to the host over https, and plain on the machine itself`() async throws {
        for (address, name, isSecure) in [
            ("https://svar.example.org", "__Host-session", true), ("http://localhost:8080", "session", false),
        ] {
            let fixture = try await Fixture(SmallStudy.settings(address: address))
            let link = fixture.link(1)
            try await fixture.test { client in
                let cookie = try #require(try await Browser(client).get(link).response.headers[.setCookie])
                #expect(cookie.hasPrefix("\(name)="))
                #expect(cookie.contains("; Secure") == isSecure)
                #expect(cookie.contains("; Path=/; HttpOnly; SameSite=Lax"))
            }
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
                #expect(file.response.headers[.cacheControl] == "public, max-age=31536000, immutable")
                if match.1.hasSuffix(".js") { #expect(file.response.body.readableBytes <= 3_072) }
            }
            for (method, path, allowed) in [
                (HTTPRequest.Method.post, "/welcome", "GET, HEAD"), (.get, "/submit", "POST"),
                (.delete, "/q/has", "GET, HEAD, POST"),
            ] {
                let refused = try await browser.get(path, method: method)
                #expect(refused.status == 405)
                #expect(refused.response.headers[.allow] == allowed)
            }
        }
    }
}

/// Keeps what is logged.
final class LogLines: LogHandler, Sendable {
    private let lines = Mutex<[String]>([])
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }
    var logLevel: Logger.Level {
        get { .trace }
        set {}
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    var text: String { lines.withLock { $0.joined(separator: "\n") } }

    func log(event: LogEvent) {
        lines.withLock { $0.append("\(event.level) \(event.message) \(event.metadata ?? [:])") }
    }
}
