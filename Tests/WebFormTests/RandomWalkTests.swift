// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Foundation
import Instruments
import Testing

@Suite struct RandomWalkTests {
    private static let isSoaking = ProcessInfo.processInfo.environment["BAROMETER_SOAK"] != nil
    private static let seeds = Array(1...(isSoaking ? 400 : 12) as ClosedRange<UInt64>)
    private static let pages = ["has", "how", "hello", "scale", "scale.2", "free"]
    private static let actions = [
        "next", "next", "next", "back", "later", "save", "clear", "language-nn", "language-nb",
    ]

    /// What a careless respondent puts down on a page.
    private static func fields(on page: String, _ random: inout some RandomNumberGenerator) -> [(String, String)] {
        func some(_ codes: [String], most: Int) -> [String] {
            let chosen = codes.shuffled(using: &random).prefix(Int.random(in: 0...most, using: &random))
            return codes.filter(chosen.contains)
        }
        return switch page {
        case "has": some(["yes", "no", "unknown"], most: 1).map { ("answer", $0) }
        case "how": some(["a", "b", "c", "d", "none"], most: 5).map { ("answer", $0) }
        case "scale": some(["i1", "i2", "i3", "i4"], most: 4).map { ("item-\($0)", "for") }
        case "scale.2": some(["i5", "i9"], most: 2).map { ("item-\($0)", "against") }
        case "free": some(["æ", "ø\n", "  "], most: 1).map { ("answer", $0) }
        default: []
        }
    }

    /// The same as the draft should hold it.
    private static func merge(_ fields: [(String, String)], of page: String, into answers: inout [String: Answer]) {
        switch page {
        case "hello": break
        case "scale", "scale.2":
            var items: [String: String] = [:]
            if case .items(let earlier)? = answers["scale"] { items = earlier }
            let own = page == "scale" ? "i1"..."i4" : "i5"..."i9"
            items = items.filter { !own.contains($0.key) }
            for (name, value) in fields { items[String(name.dropFirst(5))] = value }
            answers["scale"] = items.isEmpty ? nil : .items(items)
        case "free":
            let text = fields.first?.1 ?? ""
            answers["free"] = text.allSatisfy(\.isWhitespace) ? nil : .text(text)
        default: answers[page] = fields.isEmpty ? nil : .chosen(fields.map(\.1))
        }
    }

    @Test(arguments: seeds)
    func `whatever way one goes, the draft loses nothing and the ballot holds the route`(_ seed: UInt64) async throws {
        let fixture = try await Fixture()
        let link = fixture.link(1)
        let expected = try await fixture.test { client -> [String: Answer] in
            var random = SplitMix(state: seed)
            var answers: [String: Answer] = [:]
            let browser = Browser(client)
            let welcome = try await browser.open(link)
            var place = try #require(try await browser.press("/start", on: welcome).location)
            for step in 0..<4_000 {
                if place.hasPrefix("/summary") {
                    if step > 40 { break }
                    place = "/q/" + (["has", "how", "scale", "free"].randomElement(using: &random) ?? "has")
                }
                var shown = try await browser.get(place)
                while let location = shown.location {
                    place = location
                    shown = try await browser.get(place)
                }
                guard place.hasPrefix("/q/") else {
                    place = "/q/has"
                    continue
                }
                let page = String(place.dropFirst(3).prefix { $0 != "?" && $0 != "#" })
                let fields = Self.fields(on: page, &random)
                let action = Self.actions.randomElement(using: &random) ?? "next"
                let after = try await browser.answer(page, fields, action: action, shown: shown)
                Self.merge(action == "clear" ? [] : fields, of: page, into: &answers)
                #expect(try await fixture.answers(1) == answers)
                place = after.location.flatMap { $0 == "/later" ? nil : $0 } ?? place
                if Int.random(in: 0..<10, using: &random) == 0 {
                    place = "/q/" + (Self.pages.randomElement(using: &random) ?? "has")
                }
            }
            let summary = try await browser.get("/summary")
            #expect(try await browser.press("/submit", on: summary).location == "/receipt")
            if answers["has"] != .chosen(["yes"]) { answers["how"] = nil }
            return answers
        }
        #expect(try await fixture.ballots().map(\.answers) == [expected])
    }
}

/// A generator whose numbers follow from its seed (SplitMix64).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var bits = state
        bits = (bits ^ bits >> 30) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ bits >> 27) &* 0x94d0_49bb_1331_11eb
        return bits ^ bits >> 31
    }
}
