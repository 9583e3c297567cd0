// SPDX-License-Identifier: Apache-2.0

import Markup
import Testing

@Suite struct HTMLTests {
    @Test func `a literal is markup as it stands`() {
        let html: HTML = "<p class=\"lead\">Æ & å</p>"
        #expect(html.string == "<p class=\"lead\">Æ & å</p>")
    }

    @Test func `a literal of one scalar is markup too`() {
        let html: HTML = "<"
        #expect(html.string == "<")
    }

    @Test func `interpolated text is escaped`() {
        let text = #"<b>"Ja" & 'nei'</b>"#
        let html: HTML = "<p>\(text)</p>"
        #expect(html.string == "<p>&lt;b&gt;&quot;Ja&quot; &amp; &#39;nei&#39;&lt;/b&gt;</p>")
    }

    @Test func `a literal inside an interpolation is text`() {
        let html: HTML = "<p>\("<i>")</p>"
        #expect(html.string == "<p>&lt;i&gt;</p>")
    }

    @Test(arguments: ["\u{301}", "\u{338}", "\u{200D}", "\u{FE0F}", "\u{20E3}"])
    func `a mark that joins with a quotation mark does not hide it`(mark: String) {
        let html: HTML = "<input value=\"\("\"\(mark) onfocus=x")\">"
        #expect(html.string.unicodeScalars.count { $0 == "\"" } == 2)
        #expect(html.string.unicodeScalars.starts(with: "<input value=\"&quot;".unicodeScalars))
    }

    @Test func `a mark that would merge with the bracket before it is written as a reference`() {
        let html: HTML = "<p>\("\u{338}x")</p>"
        #expect(html.string == "<p>&#824;x</p>")
    }

    @Test(arguments: [0, 0x1, 0xB, 0x1F, 0x7F, 0x85, 0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFF] as [UInt32])
    func `what XML forbids is replaced`(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        let text = "a\(Character(scalar))b"
        let html: HTML = "\(text)"
        #expect(html.string == "a\u{FFFD}b")
    }

    @Test func `tabs and line feeds stay and carriage returns survive parsing`() {
        #expect(HTML(text: "a\tb\nc\rd\r\ne").string == "a\tb\nc&#13;d&#13;\ne")
    }

    @Test func `markup nests without being escaped again`() {
        let items: [HTML] = ["a & b", "c"].map { "<li>\($0)</li>" }
        let none: HTML? = nil
        let some: HTML? = "<hr>"
        let html: HTML = "<ul>\(items)</ul>\(none)\(some)"
        #expect(html.string == "<ul><li>a &amp; b</li><li>c</li></ul><hr>")
    }

    @Test func `pieces join with a separator`() {
        let pieces: [HTML] = ["<b>1</b>", "<b>2</b>"]
        #expect(pieces.joined(separator: ", ").string == "<b>1</b>, <b>2</b>")
        #expect(([] as [HTML]).joined().isEmpty)
        #expect((pieces[0] + pieces[1]).string == "<b>1</b><b>2</b>")
    }

    @Test(arguments: [
        (0, "0"), (-0.001, "0"), (1, "1"), (1.5, "1.5"), (1.25, "1.25"), (0.05, "0.05"), (-3.999, "-4"),
        (100.126, "100.13"), (-0.25, "-0.25"), (.nan, "0"), (.infinity, "0"), (1e300, "0"), (33.333333, "33.33"),
    ])
    func `numbers have at most two decimals and a full stop`(number: Double, text: String) {
        let html: HTML = "\(number: number)"
        #expect(html.string == text)
    }

    @Test func `whole numbers have no separators`() {
        let html: HTML = "\(-1_234_567)"
        #expect(html.string == "-1234567")
    }
}
