// SPDX-License-Identifier: Apache-2.0

import Testing
import Variables

@Suite struct CSVFieldTests {
    @Test(arguments: [
        ("Kåfjord", "Kåfjord"),
        ("Voss, herad", "\"Voss, herad\""),
        ("a;b", "\"a;b\""),
        ("«sitat» og \"sitat\"", "\"«sitat» og \"\"sitat\"\"\""),
        ("to\nlinjer", "\"to\nlinjer\""),
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("=\u{301}1+1", "'=\u{301}1+1"),
        ("@x,", "\"'@x,\""),
        ("\"\u{301},", "\"\"\"\u{301},\""),
        ("", ""), (" blank", "\" blank\""), ("blank\u{A0}", "\"blank\u{A0}\""), ("a\tb", "\"a\tb\""),
    ])
    func `a field neither breaks its line nor is run as a formula`(_ text: String, _ field: String) {
        #expect(Array(CSVField.text(text).unicodeScalars) == Array(field.unicodeScalars))
    }
}
