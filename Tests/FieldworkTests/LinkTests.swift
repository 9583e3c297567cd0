// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Testing

@Suite struct LinkTests {
    private let key: LinkKey
    private let otherStudy: LinkKey

    init() throws {
        key = try #require(LinkKey(bytes: Array(repeating: 7, count: 32), study: "study"))
        otherStudy = try #require(LinkKey(bytes: Array(repeating: 7, count: 32), study: "other"))
    }

    @Test func `a link is the same each time it is made, and another for each case, version and study`() {
        #expect(key.secret(of: 1, version: 1) == key.secret(of: 1, version: 1))
        var texts: Set<String> = []
        for number in 0..<500 {
            for version in 1...4 { texts.insert(key.secret(of: number, version: version).text) }
        }
        #expect(texts.count == 2_000)
        #expect(key.secret(of: 1, version: 1) != otherStudy.secret(of: 1, version: 1))
    }

    @Test func `a link's text gives its secret back, also typed with capitals and look-alikes`() {
        for number in 0..<200 {
            let secret = key.secret(of: number, version: 1)
            #expect(LinkSecret(text: secret.text) == secret)
            #expect(LinkSecret(text: secret.text.uppercased()) == secret)
            let typed = secret.text.replacing("0", with: "O").replacing("1", with: "l")
            #expect(LinkSecret(text: typed) == secret)
        }
    }

    @Test(arguments: ["", "x", "0123456789abcdefghjkmnpqr", "../../../etc/passwd/......", "zzzzzzzzzzzzzzzzzzzzzzzzzz"])
    func `what is no link gives no secret`(_ text: String) {
        #expect(LinkSecret(text: text) == nil)
    }

    @Test func `ticket and locator have nothing in common, so the register does not tell whose draft is whose`() {
        let secret = key.secret(of: 3, version: 1)
        #expect(secret.ticket.bytes != secret.locator.bytes)
        #expect(secret.ticket.bytes.count == 32)
        #expect(secret.locator.bytes.count == 32)
    }

    @Test func `a short code can be typed as it is printed, in small letters, or without hyphens`() throws {
        let code = key.shortCode(of: 12, version: 1)
        #expect(code.description.count == 14)
        for typed in [code.description, code.description.lowercased(), code.description.replacing("-", with: " ")] {
            #expect(try #require(ShortCode(typed: typed)) == code)
            #expect(key.hash(of: try #require(ShortCode(typed: typed))) == key.hash(of: code))
        }
        #expect(ShortCode(typed: "K7QM-2XTB") == nil)
        #expect(ShortCode(typed: "K7QM-2XTB-94W!") == nil)
        #expect(otherStudy.hash(of: code) != key.hash(of: code))
    }

    @Test func `a key has 32 bytes`() {
        #expect(LinkKey(bytes: Array(repeating: 7, count: 31), study: "study") == nil)
    }
}
