// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Synchronization
import Testing

/// What holds of every answer of the form, whatever was asked: ``Browser`` looks at each.
enum PageRules {
    private static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"

    /// Where the pages of the small study may lead to by a link, and never by themselves.
    private static let outside = ["https://example.org/", "https://uustatus.no/1", "mailto:ask@example.org"]

    /// Returns what is wrong with an answer.
    static func faults(_ shown: Browser.Shown) -> [String] {
        let headers = shown.headers
        var faults: [String] = []
        if headers[values: .contentSecurityPolicy] != [policy] { faults.append("the policy is another one") }
        if headers[.xContentTypeOptions] != "nosniff" { faults.append("the type may be guessed") }
        if headers.contains(where: { $0.name.canonicalName.hasPrefix("access-control-") }) {
            faults.append("other sites are let in")
        }
        if let place = shown.location, !place.hasPrefix("/") || place.hasPrefix("//") || place.contains("\\") {
            faults.append("it leads to \(place)")
        }
        for cookie in headers[values: .setCookie] where !cookie.contains("; Path=/; HttpOnly; SameSite=Lax") {
            faults.append("the cookie \(cookie) is for others to read")
        }
        if headers[.contentType]?.hasPrefix("text/html") == true { faults += Self.faults(inPage: shown.text) }
        return faults
    }

    /// What has been found out of tags so far; the same come again on nearly every page.
    private static let known = Mutex<[String: [String]]>([:])

    private static func faults(inPage page: String) -> [String] {
        tags(page).flatMap { tag in
            if let faults = known.withLock({ $0[tag] }) { return faults }
            let faults = faults(inTag: tag)
            known.withLock { $0[tag] = faults }
            return faults
        }
    }

    private static func faults(inTag tag: String) -> [String] {
        var faults: [String] = []
        if tag.firstMatch(of: /\s(?:style|on[a-z]+)\s*=/) != nil { faults.append("\(tag) has something inline") }
        if tag.firstMatch(of: /^<(?:style|base|iframe|object|embed|img|svg)\b/) != nil { faults.append(tag) }
        if tag.hasPrefix("<script"), tag.firstMatch(of: /^<script defer src="\/assets\/[^"]+">$/) == nil {
            faults.append("\(tag) is inline")
        }
        for match in tag.matches(of: /\s(?:href|src|action|formaction)="([^"]*)"/) {
            let address = String(match.1)
            let isOwn = address.firstMatch(of: /^(?:\/(?!\/)|\?|#|$)/) != nil
            if !isOwn, !(tag.hasPrefix("<a ") && outside.contains(address)) { faults.append("\(tag) leads away") }
        }
        return faults
    }

    /// The tags of a page, by its bytes, as a browser finds them; without the values of hidden fields, which differ from
    /// one session to the next.
    static func tags(_ page: String) -> [String] {
        page.utf8.split(separator: UInt8(ascii: "<")).dropFirst().map { part in
            let tag = "<\(String(decoding: part.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self))>"
            guard tag.hasPrefix("<input type=\"hidden\""), let value = tag.firstRange(of: " value=") else { return tag }
            return String(tag[..<value.lowerBound])
        }
    }
}
