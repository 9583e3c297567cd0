// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import HTTPTypes
import Hummingbird
import Markup
import NIOCore
import Testing
import Variables

@testable import WebForm

@Suite struct UnitTests {
    @Test func `repeated names are kept in order, and what is no form is refused`() {
        let fields = FormFields(Array("a=1&b=%C3%A5+x&a=2&c&=d&&".utf8))
        #expect(fields?.all("a") == ["1", "2"])
        #expect(fields?["b"] == "å x")
        #expect(fields?["c"] == "")
        #expect(fields?["x"] == nil)
        for text in ["a=%", "a=%4", "a=%4g", "a=%ff"] { #expect(FormFields(Array(text.utf8)) == nil) }
        #expect(FormFields(Array("\(String(repeating: "n", count: 201))=1".utf8)) == nil)
    }

    @Test func `a public address is https, or on the machine itself`() {
        #expect(PublicAddress("https://Svar.Example.org:443/")?.origin == "https://svar.example.org")
        #expect(PublicAddress("http://localhost:8080")?.isSecure == false)
        for text in [
            "http://example.org", "https://", "https://a/b", "https://a?b", "svar.example.org",
            "http://localhost.example.org", "https://a b",
        ] {
            #expect(PublicAddress(text) == nil, "\(text)")
        }
    }

    @Test func `attempts are counted for each client and for all, in bounded memory, and forgotten in time`() {
        let limit = AttemptLimit(perClient: 2, inAll: 5, clients: 2)
        let start = ContinuousClock.now
        for client in ["a", "a", "b"] { limit.count(client, at: start) }
        #expect(limit.isExceeded(by: "a", at: start))
        #expect(!limit.isExceeded(by: "b", at: start))
        #expect(!limit.isExceededByAll(at: start))
        for client in ["c", "d"] { limit.count(client, at: start) }
        #expect(limit.isExceeded(by: "e", at: start), "Those who find no room share one count.")
        #expect(limit.isExceededByAll(at: start))
        #expect(!limit.isExceeded(by: "a", at: start + .seconds(600)))
    }

    @Test func `a client's address is believed only as far as trusted proxies have written it`() throws {
        func client(_ peer: String, _ forwarded: String...) throws -> String {
            var head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/")
            head.headerFields[values: try #require(HTTPField.Name("X-Forwarded-For"))] = forwarded
            let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
            return ClientAddress.of(request, peer: peer, trusting: ["10.0.0.1", "10.0.0.2"])
        }
        #expect(try client("192.0.2.1", "198.51.100.7") == "192.0.2.1")
        #expect(try client("10.0.0.1", "203.0.113.9, 198.51.100.7") == "198.51.100.7")
        #expect(try client("10.0.0.1", "203.0.113.9", "198.51.100.7, 10.0.0.2") == "198.51.100.7")
        #expect(try client("::ffff:10.0.0.1", "198.51.100.7") == "198.51.100.7")
        #expect(try client("2001:db8:1:2:3:4:5:6") == client("2001:db8:1:2::9"))
        #expect(try client("2001:db8::1") != client("2001:db8:0:1::1"))
    }

    @Test func `a session is read by the server that made it, and by no other`() throws {
        let one = try #require(LinkKey(bytes: Array(repeating: 1, count: 32), study: "s"))
        let two = try #require(LinkKey(bytes: Array(repeating: 2, count: 32), study: "s"))
        let session = Session(signingIn: one.secret(of: 1, version: 1))
        let cookie = try SessionSeal(one).seal(session)
        #expect(SessionSeal(one).open(cookie) == session)
        #expect(SessionSeal(two).open(cookie) == nil)
        let token = SessionSeal(one).formToken(of: session)
        #expect(SessionSeal(one).isValid(token, for: session))
        #expect(!SessionSeal(one).isValid(token, for: Session(signingIn: session.secret)))
        #expect(!SessionSeal(one).isValid(String(token.dropLast()), for: session))
    }

    @Test(arguments: TextFile.all.keys.sorted())
    func `a file of texts has exactly the keys, and the placeholders of the others`(_ language: Language) throws {
        let file = try #require(TextFile.all[language])
        let model = try #require(TextFile.all[.bokmål])
        #expect(Set(file.wordings.keys) == Set(TextKey.allCases.map(\.rawValue)))
        for (key, wording) in file.wordings {
            // A form for one or two things may say the number in a word.
            let own = wording.placeholders
            #expect(own == model.wordings[key]?.placeholders, "\(key)")
            #expect(!wording.other.isEmpty, "\(key)")
        }
        #expect(file.wordings["months"]?.other.split(separator: " ").count == 12)
    }

    @Test func `texts are filled in once, take the form of the number, and write dates in words`() throws {
        let texts = try #require(FormTexts(.bokmål))
        #expect(texts.text(.welcomeFor, ["unit": "{owner}"]) == "Du svarer for {owner}.")
        #expect(texts.text(.unanswered, count: 1).hasPrefix("Ett spørsmål"))
        #expect(texts.text(.unanswered, count: 2).hasPrefix("2 spørsmål"))
        #expect(texts.date("2026-11-05") == "5. november 2026")
        #expect(texts.date("soon") == "soon")
        #expect(FormTexts(.english)?.date("2026-11-05") == "5 November 2026")
    }

    @Test func `of Markdown there are paragraphs, lists, bold and safe links`() {
        let html = MarkdownText.html("a **b** <i>\nc\n\n- d\n  e\n- [f](mailto:g@h.no)\n\n[x](data:y) [z](//evil)")
            .string
        #expect(
            html == """
                <p>a <strong>b</strong> &lt;i&gt; c</p>
                <ul><li>d e</li><li><a href="mailto:g@h.no">f</a></li></ul>
                <p>x z</p>
                """
        )
    }
}
