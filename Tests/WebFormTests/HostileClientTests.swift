// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import HTTPTypes
import Testing

@testable import WebForm

/// What attackers send, over real connections to the server as `barometer serve` runs it.
@Suite struct HostileClientTests {
    private static let brief = Patience(silence: .seconds(3), body: .seconds(3), parting: .milliseconds(200))

    private static func isAlive(_ port: Int?) async throws -> Bool {
        let wire = try Wire(port: port)
        await wire.send("GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        return await wire.receive().hasPrefix("HTTP/1.1 200 ")
    }

    @Test func `five thousand headers, or a head without end, are refused, and the server goes on`() async throws {
        let fixture = try await Fixture()
        try await fixture.serve { client in
            let many = (0..<5_000).map { "X-Header-\($0): value\r\n" }.joined()
            let long = "X-Header: \(String(repeating: "a", count: 1_000_000))\r\n"
            let path = String(repeating: "a", count: 200_000)
            for head in ["GET / HTTP/1.1\r\nHost: x\r\n\(many)\r\n", "GET / HTTP/1.1\r\n\(long)\r\n"] {
                let wire = try Wire(port: client.port)
                await wire.send(head)
                wire.finish()
                #expect(await wire.receive().hasPrefix("HTTP/1.1 400 "))
            }
            let wire = try Wire(port: client.port)
            await wire.send("GET /\(path) HTTP/1.1\r\nHost: x\r\n\r\n")
            wire.finish()
            #expect(await wire.receive().hasPrefix("HTTP/1.1 4"))
            #expect(try await Self.isAlive(client.port))
        }
    }

    @Test func `a body of ten megabytes is refused before it is sent, and not read to its end`() async throws {
        // Patient enough for a machine that does much else: only what comes after the answer matters here.
        let fixture = try await Fixture(patience: Patience(parting: .seconds(2)))
        try await fixture.serve { client in
            for coding in ["Content-Length: 10000000", "Transfer-Encoding: chunked"] {
                let wire = try Wire(port: client.port)
                await wire.send("POST /code HTTP/1.1\r\nHost: x\r\n\(coding)\r\n\r\n")
                let isChunked = coding.hasPrefix("T")
                if isChunked { await wire.send("989680\r\n\(String(repeating: "a", count: 100_000))") }
                let answer = await wire.receive(upTo: "</html>")
                #expect(answer.hasPrefix("HTTP/1.1 413 "))
                #expect(answer.contains("Svaret er for langt"))
                #expect(answer.lowercased().contains("connection: close"))
                let rest = [UInt8](repeating: 97, count: 9_900_000)
                #expect(await wire.send(rest) < rest.count, "What nobody waits for is not read.")
            }
            #expect(try await Self.isAlive(client.port))
        }
    }

    @Test func `slow clients are cut off in the head and in the body, and others are served meanwhile`() async throws {
        let fixture = try await Fixture(patience: Self.brief)
        try await fixture.serve { client in
            let heads = [
                "GET / HTTP/1.1\r\nX-Slow: ",
                "POST /code HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n",
                "POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n",
            ]
            try await withThrowingTaskGroup(of: Duration?.self) { group in
                for number in 0..<40 {
                    let wire = try Wire(port: client.port)
                    group.addTask {
                        await wire.send(heads[number % heads.count])
                        return try await wire.drip(every: .milliseconds(100), atMost: .seconds(20))
                    }
                }
                for _ in 0..<5 { #expect(try await Self.isAlive(client.port)) }
                for try await duration in group { #expect(duration != nil, "It is waited for without end.") }
            }
            let silent = try Wire(port: client.port)
            #expect(await silent.receive().isEmpty, "Who says nothing is cut off, too.")
            #expect(silent.isClosed)
        }
    }

    @Test func `a form that breaks off on its way saves nothing`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.serve { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let token = try #require(try await browser.get("/q/has").hidden("token"))
            let cookie = try #require(browser.cookies.first.map { "\($0.key)=\($0.value)" })
            let body = "token=\(token)&action=next&answer=yes"
            for missing in [10, 0] {
                let wire = try Wire(port: client.port)
                await wire.send(
                    """
                    POST /q/has HTTP/1.1\r\nHost: x\r\nCookie: \(cookie)\r\nConnection: close\r
                    Content-Type: application/x-www-form-urlencoded\r
                    Content-Length: \(body.utf8.count + missing)\r\n\r\n\(body)
                    """
                )
                wire.finish()
                let answer = await wire.receive()
                #expect(answer.hasPrefix("HTTP/1.1 303 ") == (missing == 0), "\(answer)")
                #expect(try await fixture.answers(1).isEmpty == (missing > 0))
            }
        }
    }

    @Test func `what is no text of the web is refused or not found, and never a failure`() async throws {
        let fixture = try await Fixture()
        try await fixture.serve { client in
            let paths = [
                "/i/\0", "/q/%00", "/q/..%2f..%2fetc%2fpasswd", "/../../etc/passwd", "//evil.example/",
                "/i/%",
                "/?lang=%0d%0aSet-Cookie:%20a=b", "/?lang=%", "/?lang=nb&lang=%00", "/?lang=%FF",
                "/q/has?error=%ff&&==",
                "/?\(String(repeating: "lang=nb&", count: 2_000))", "/%C0%AF", "*", "http://evil.example/welcome",
                "",
            ].map { Array($0.utf8) }
            let statuses: Set = ["200", "303", "400", "403", "404", "405"]
            let invalid: [[UInt8]] = [[0x2f, 0xff, 0xfe], [0x2f, 0x3f, 0x6c, 0xc3], Array("/i/".utf8) + [0x80]]
            for path in paths + invalid {
                for method in ["GET", "HEAD", "POST", "OPTIONS"] {
                    let wire = try Wire(port: client.port)
                    await wire.send(Array("\(method) ".utf8) + path + Array(" HTTP/1.1\r\n".utf8))
                    await wire.send("Host: evil.example\r\nConnection: close\r\n\r\n")
                    let answer = await wire.receive()
                    let status = answer.dropFirst(9).prefix(3)
                    #expect(statuses.contains(String(status)), "\(path): \(answer.prefix(40))")
                    let head = answer.firstRange(of: "\r\n\r\n").map { answer[..<$0.lowerBound] } ?? ""
                    #expect(!head.contains("a=b") && !head.contains("evil.example"), "\(head)")
                    #expect(!answer.contains("evil.example"))
                }
            }
            #expect(try await Self.isAlive(client.port))
        }
    }

    @Test func `HEAD changes nothing and says what GET says`() async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        try await fixture.serve { client in
            let browser = Browser(client)
            _ = try await browser.open(link)
            let assets = try await browser.get("/").text.matches(of: /(?:href|src)="(\/assets\/[^"]+)"/)
                .map { String($0.1) }
            let paths = [
                "/", "/welcome", "/q/has", "/q/free", "/summary", "/later", "/receipt", "/decline", "/privacy", "/left",
                "/health", "/missing", "/submit", "/i/x", "/?lang=nn", "/q/has?lang=en&error=1",
            ]
            let before = fixture.store.writings
            for path in paths + assets {
                let (get, head) = (try await browser.get(path), try await browser.get(path, method: .head))
                func comparable(_ shown: Browser.Shown) -> [String] {
                    shown.headers.filter { $0.name != .date }.map { "\($0)" }.sorted()
                }
                #expect(get.status == head.status, "\(path)")
                #expect(comparable(get) == comparable(head), "\(path)")
                #expect(head.text.isEmpty)
            }
            #expect(fixture.store.writings == before)
            #expect(try await fixture.store.holdings().drafts == 0)
        }
    }
}
