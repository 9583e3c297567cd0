// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPConversation
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

/// A browser without JavaScript: it keeps cookies, and sends the forms that it has been shown.
final class Browser {
    private let client: any FormClient
    var cookies: [String: String]

    init(_ client: any FormClient, cookies: [String: String] = [:]) {
        self.client = client
        self.cookies = cookies
    }

    /// What a browser has been shown.
    struct Shown: Sendable {
        let response: HTTPConversation.Reply

        var status: Int { response.head.status.code }
        var headers: HTTPFields { response.head.headerFields }
        var text: String { String(buffer: response.body) }
        var location: String? { headers[.location] }

        /// The value of a hidden field.
        func hidden(_ name: String) -> String? {
            text.firstRange(of: "name=\"\(name)\" value=\"").map { text[$0.upperBound...].prefix { $0 != "\"" } }
                .map(String.init)
        }

        /// Whether an option is ticked.
        func isChecked(_ code: String, of name: String = "answer") -> Bool {
            text.split(separator: "<input").contains {
                $0.contains("name=\"\(name)\" value=\"\(code)\"") && $0.prefix { $0 != ">" }.contains(" checked")
            }
        }

        var title: String { text.firstMatch(of: /<title>(.*?)<\/title>/).map { String($0.1) } ?? "" }
        var heading: String { text.firstMatch(of: /<h1>(.*?)<\/h1>/).map { String($0.1) } ?? "" }
    }

    func get(_ path: String, method: HTTPRequest.Method = .get, headers: HTTPFields = [:]) async throws -> Shown {
        try await send(path, method, headers, nil)
    }

    /// Sends a form; `nil` among the headers takes one away that browsers send.
    func post(_ path: String, _ fields: [(String, String)], headers: HTTPFields = [:]) async throws -> Shown {
        let body = fields.map { "\(Self.encode($0.0))=\(Self.encode($0.1))" }.joined(separator: "&")
        return try await post(path, body: ByteBuffer(string: body), headers: headers)
    }

    func post(_ path: String, body: ByteBuffer, headers: HTTPFields = [:]) async throws -> Shown {
        var all: HTTPFields = [.contentType: "application/x-www-form-urlencoded", .origin: "null"]
        all[try #require(HTTPField.Name("Sec-Fetch-Site"))] = "same-origin"
        for field in headers { all[field.name] = field.value }
        return try await send(path, .post, all, body)
    }

    /// Opens a personal link and goes to the start page.
    func open(_ link: String) async throws -> Shown {
        let shown = try await get(link)
        #expect(shown.status == 303)
        return try await get(try #require(shown.location))
    }

    /// Fills in a page of the questionnaire as it is shown, and presses a button.
    func answer(
        _ page: String,
        _ fields: [(String, String)] = [],
        action: String = "next",
        shown: Shown? = nil
    ) async throws -> Shown {
        let asked = if let shown { shown } else { try await get("/q/\(page)") }
        #expect(asked.status == 200, "The page \(page) is shown.")
        var all = fields + [("token", asked.hidden("token") ?? ""), ("seen", asked.hidden("seen") ?? "")]
        if asked.hidden("from") != nil { all.append(("from", "summary")) }
        return try await post("/q/\(page)", all + [("action", action)])
    }

    /// Sends the form of another page.
    func press(_ path: String, on page: Shown, _ fields: [(String, String)] = []) async throws -> Shown {
        var all = fields + [("token", page.hidden("token") ?? "")]
        if let seen = page.hidden("seen") { all.append(("seen", seen)) }
        return try await post(path, all)
    }

    private func send(
        _ path: String,
        _ method: HTTPRequest.Method,
        _ headers: HTTPFields,
        _ body: ByteBuffer?
    ) async throws -> Shown {
        var headers = headers
        if !cookies.isEmpty {
            headers[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                .joined(separator: "; ")
        }
        let address = path.prefix { $0 != "#" }
        let response = try await client.send(method, String(address), headers: headers, body: body)
        for cookie in response.head.headerFields[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            cookies[String(pair[0])] = cookie.contains("Max-Age=0") ? nil : String(pair[1])
        }
        let shown = Shown(response: response)
        #expect(PageRules.faults(shown) == [], "\(method) \(path)")
        return shown
    }

    static func encode(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
