// SPDX-License-Identifier: Apache-2.0

import Foundation
import Populations
import Testing
import Variables

@testable import Exchange

@Suite struct JSONReaderTests {
    @Test(arguments: [
        ("", "1:1"), ("{", "1:2"), ("[1,2,,3]", "1:6"), ("{\n \"å\": tru}", "2:7"), ("{\"a\" 1}", "1:6"),
        ("{\"a\": 1} x", "1:10"), ("[1", "1:3"), ("[01]", "1:4"), ("[1.]", "1:4"), ("[-]", "1:3"), ("[1e]", "1:4"),
        ("\"a", "1:3"), ("\"\\x\"", "1:3"), ("\"\\ud83d\"", "1:8"), ("\"\\ud83d\\u0041\"", "1:14"), ("\"\t\"", "1:2"),
        ("{\"a\": 1,}", "1:9"), ("{a: 1}", "1:2"), (String(repeating: "[", count: 101), "1:101"),
    ])
    func `a text that is no JSON is told where it stops being some`(_ text: String, _ place: String) {
        do {
            _ = try JSONReader.read(text, file: "f")
            Issue.record("“\(text)” was read.")
        } catch {
            #expect(error.location.description == "f:\(place)")
        }
    }

    @Test func `every value and name has its place`() throws {
        let text = "\u{FEFF}{\"æ\": [1,\n  true], \"b\": {\"c\": \"\\u00e5\\ud83d\\ude00\\n\"}}"
        let value = try JSONReader.read(text, file: "f")
        #expect(value.members?.map(\.location.description) == ["f:1:2", "f:2:10"])
        #expect(value["æ"]?.elements?.map(\.location.description) == ["f:1:8", "f:2:3"])
        #expect(value["b"]?["c"]?.text == "å😀\n")
    }

    /// What Foundation makes of a text, and what this reader makes of it, as one kind of text.
    private static func plain(_ value: JSONValue) -> String {
        switch value.content {
        case .null: "null"
        case .bool(let flag): "\(flag)"
        case .number(let number): "\(Double(number) ?? .nan)"
        case .string(let text): "“\(text)”"
        case .array(let elements): "[\(elements.map(plain).joined(separator: ","))]"
        case .object(let members):
            "{\(members.sorted { $0.name < $1.name }.map { "\($0.name):\(plain($0.value))" }.joined(separator: ","))}"
        }
    }

    private static func made(_ depth: Int, _ generator: inout SeededGenerator) -> Any {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 4), using: &generator) {
        case 0: return NSNull()
        case 1: return Double(Int.random(in: -1_000_000...1_000_000, using: &generator)) / 64
        case 2, 3:
            let pieces = ["a", "å", "\"", "\\", "\n", "😀", "/", "\u{1}"]
            return (0..<3).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
        case 4: return (0..<3).map { _ in made(depth - 1, &generator) }
        default:
            return Dictionary(uniqueKeysWithValues: (0..<3).map { ("k\($0)é", made(depth - 1, &generator)) })
        }
    }

    private static func plain(_ any: Any) -> String {
        switch any {
        case is NSNull: "null"
        case let text as String: "“\(text)”"
        case let number as Double: "\(number)"
        case let elements as [Any]: "[\(elements.map(plain).joined(separator: ","))]"
        case let members as [String: Any]:
            "{\(members.sorted { $0.key < $1.key }.map { "\($0.key):\(plain($0.value))" }.joined(separator: ","))}"
        default: "?"
        }
    }

    @Test func `what Foundation writes is read back`() throws {
        var generator = SeededGenerator(seed: 5, purpose: "json")
        for _ in 0..<300 {
            let value = [Self.made(4, &generator)]
            let data = try JSONSerialization.data(withJSONObject: value, options: .prettyPrinted)
            let read = try JSONReader.read(String(decoding: data, as: UTF8.self), file: "f")
            #expect(Self.plain(read) == Self.plain(value))
        }
    }
}
