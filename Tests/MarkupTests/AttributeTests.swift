// SPDX-License-Identifier: Apache-2.0

import Markup
import Testing

@Suite struct AttributeTests {
    @Test func `an attribute is quoted and escaped`() {
        let html: HTML = "<td\(.attribute("title", "5 < 6 \"ja\""))>"
        #expect(html.string == "<td title=\"5 &lt; 6 &quot;ja&quot;\">")
    }

    @Test func `a missing value leaves no attribute`() {
        #expect(HTML.attribute("title", nil).isEmpty)
        #expect(HTML.attribute("checked", if: false).isEmpty)
        #expect(HTML.attribute("checked", if: true).string == " checked")
    }

    @Test(arguments: [
        "https://example.org/a?b=1#c", "http://example.org", "HTTPS://EXAMPLE.ORG", "mailto:post@example.org",
        "side.html",
        "../a/b.html", "/rot", "#note", "?feil=1", "a/b:c", "#a:b", "?a=b:c", "", "//example.org/x",
    ])
    func `addresses that lead somewhere harmless are kept`(address: String) {
        #expect(HTML.attribute("href", url: address).string == " href=\"\(address)\"")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)", "java\tscript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x",
        "javascript\u{301}:x", "https\0:x", ":x", "x:y",
    ])
    func `other addresses leave no attribute`(address: String) {
        #expect(HTML.attribute("href", url: address).isEmpty)
    }

    @Test func `an address is escaped`() {
        #expect(HTML.attribute("href", url: "?a=1&b=\"2\"").string == " href=\"?a=1&amp;b=&quot;2&quot;\"")
    }

    @Test func `blanks around an address are dropped`() {
        #expect(HTML.attribute("href", url: "  https://example.org ").string == " href=\"https://example.org\"")
    }
}
