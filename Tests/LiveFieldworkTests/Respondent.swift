// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPConversation
import HTTPTypes
import Instruments
import NIOCore

/// A respondent who answers through the form, tries again when the server is gone, and remembers what was acknowledged.
struct Respondent {
    /// What the respondent knows of the answer to one question.
    struct Memory: Hashable {
        /// The last answer that was acknowledged.
        var acknowledged: Answer?
        /// Answers sent since, of which nobody knows whether they were stored.
        var possible: Set<Answer> = []

        /// Whether an answer may be what is stored.
        func allows(_ stored: Answer?) -> Bool {
            stored == acknowledged || stored.map(possible.contains) ?? possible.contains(where: \.isEmpty)
        }

        /// Whether a page that shows the answer of this fingerprint may be right.
        func allows(fingerprint: String) -> Bool {
            let shown = possible.map(Interview.fingerprint)
            return shown.contains(fingerprint) || fingerprint == Interview.fingerprint(acknowledged ?? .chosen([]))
        }
    }

    let number: Int
    let link: String
    private let origin: String
    private let conversation: HTTPConversation
    private var random: Generator
    private var cookie = ""
    private(set) var memories: [String: Memory] = [:]
    /// Whether handing in was acknowledged.
    private(set) var hasReceipt = false
    /// Whether it was tried at all.
    private(set) var hasTried = false
    /// What the form forgot although it had acknowledged it, in words.
    private(set) var losses: [String] = []
    /// The questions that the form has let the respondent go on from.
    private var passed: Set<String> = []

    /// Pseudo-random numbers of one respondent, so that a run can be had again.
    struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 31)
        }
    }

    init(number: Int, link: String, port: Int) {
        self.number = number
        self.link = link
        origin = "http://127.0.0.1:\(port)"
        conversation = HTTPConversation(port: port, patience: .seconds(10))
        random = Generator(state: UInt64(number) &* 0x9e37_79b9_7f4a_7c15)
    }

    private struct Reply {
        var status: Int
        var location: String
        var body: String
    }

    struct Lost: Error, CustomStringConvertible {
        var description: String
    }

    /// Sends a request; nil where no whole answer came back.
    private mutating func send(_ method: HTTPRequest.Method, _ path: String, _ fields: [(String, String)] = []) async
        -> Reply?
    {
        var headers: HTTPFields = [:]
        var body: ByteBuffer?
        if !cookie.isEmpty { headers[.cookie] = cookie }
        if method == .post {
            headers[.contentType] = "application/x-www-form-urlencoded"
            headers[.origin] = origin
            body = ByteBuffer(string: fields.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&"))
        }
        guard let reply = try? await conversation.send(method, path, headers: headers, body: body),
            reply.head.status.code < 500
        else { return nil }
        if let set = reply.head.headerFields[values: .setCookie].first(where: { $0.hasPrefix("session=") }) {
            cookie = String(set.prefix { $0 != ";" })
        }
        return Reply(
            status: reply.head.status.code,
            location: reply.head.headerFields[.location] ?? "",
            body: String(buffer: reply.body)
        )
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                String(UnicodeScalar(byte))
            default: "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
            }
        }.joined()
    }

    /// Returns the value of a hidden field of a page.
    private static func field(_ name: String, in body: String) -> String? {
        guard let start = body.range(of: "name=\"\(name)\" value=\"") else { return nil }
        return String(body[start.upperBound...].prefix { $0 != "\"" })
    }

    /// Answers everything and hands in, however often the server goes away meanwhile.
    ///
    /// - Parameter limit: How many answers to give before leaving for good; nil to go on to the end.
    /// - Throws: `Lost` where the form leads nowhere.
    mutating func answer(leavingAfter limit: Int? = nil) async throws {
        do {
            try await walk(leavingAfter: limit)
        } catch {
            await conversation.close()
            throw error
        }
        await conversation.close()
    }

    private mutating func walk(leavingAfter limit: Int?) async throws {
        var path = "/i/\(link)"
        for _ in 0..<4_000 {
            guard let page = await send(.get, path) else {
                try await Task.sleep(for: .milliseconds(Int.random(in: 5...60, using: &random)))
                continue
            }
            if (300..<400).contains(page.status) {
                notice(redirect: page.location)
                path = page.location
                continue
            }
            guard page.status == 200 else { throw Lost(description: "\(path) gave \(page.status)") }
            if path.hasPrefix("/receipt") {
                hasReceipt = true
                return
            }
            guard let token = Self.field("token", in: page.body) else {
                throw Lost(description: "\(path) has no form")
            }
            if let limit, memories.count >= limit { return }
            path = await press(path.prefix { $0 != "?" && $0 != "#" }, page.body, token) ?? path
        }
        throw Lost(description: "never came to the end; last at \(path)")
    }

    /// Notes where the form leads back to a question that it had let the respondent go on from.
    private mutating func notice(redirect location: String) {
        guard location.hasPrefix("/q/") else { return }
        let question = String(location.dropFirst(3).prefix { $0 != "?" && $0 != "#" })
        if passed.contains(question) { losses.append("\(number) was led back to \(question)") }
    }

    /// Presses the button of a page; nil where no answer came back, so that the page is asked for again.
    private mutating func press(_ path: Substring, _ body: String, _ token: String) async -> String? {
        if path == "/welcome" {
            let reply = await send(.post, "/start", [("token", token)])
            if let reply { notice(redirect: reply.location) }
            return reply?.location
        }
        let seen = Self.field("seen", in: body) ?? ""
        if path == "/summary" {
            hasTried = true
            let reply = await send(.post, "/submit", [("token", token), ("seen", seen)])
            if let reply { notice(redirect: reply.location) }
            return reply?.location
        }
        guard path.hasPrefix("/q/") else { return "/welcome" }
        let question = String(path.dropFirst(3))
        if !memories[question, default: Memory()].allows(fingerprint: seen) {
            losses.append("\(number) was shown another answer to \(question)")
        }
        let (answer, fields) = choose(question)
        memories[question, default: Memory()].possible.insert(answer)
        // Now and then somebody goes back one page, which saves too.
        let action = Int.random(in: 0...7, using: &random) == 0 ? "back" : "next"
        let all = [("token", token), ("seen", seen), ("action", action)] + fields
        guard let reply = await send(.post, String(path), all), reply.status == 303 else { return nil }
        if !reply.location.contains("rival=1") {
            memories[question] = Memory(acknowledged: answer.isEmpty ? nil : answer)
            if action == "next" { passed.insert(question) }
        }
        return reply.location
    }

    private mutating func choose(_ question: String) -> (Answer, [(String, String)]) {
        switch question {
        case "innovated":
            let code = ["yes", "no", "dont_know"].randomElement(using: &random) ?? "yes"
            return (.chosen([code]), [("answer", code)])
        case "drivers":
            let codes = ["leaders", "staff", "users"].filter { _ in Bool.random(using: &random) }.prefix(2)
            return (.chosen(Array(codes)), codes.map { ("answer", $0) })
        case "culture":
            let code = ["fully_agree", "partly_disagree"].randomElement(using: &random) ?? ""
            return (.items(["room": code]), [("item-room", code)])
        default:
            let text = "Svar fra \(number) – \(Int.random(in: 0...9, using: &random))"
            return (.text(text), [("answer", text)])
        }
    }
}
