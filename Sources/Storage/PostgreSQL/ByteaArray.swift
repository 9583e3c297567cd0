// SPDX-License-Identifier: Apache-2.0

/// Several byte strings as one value for PostgreSQL.
enum ByteaArray {
    private static let digits = Array("0123456789abcdef".utf8)

    /// Returns byte strings as the text of an array: `{"\\x0a1b","\\xff"}`.
    static func text(_ elements: [[UInt8]]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(2 + elements.reduce(0) { $0 + 6 + 2 * $1.count })
        text.append(UInt8(ascii: "{"))
        for element in elements {
            if text.count > 1 { text.append(UInt8(ascii: ",")) }
            text += #""\\x"#.utf8
            for byte in element {
                text.append(digits[Int(byte >> 4)])
                text.append(digits[Int(byte & 15)])
            }
            text.append(UInt8(ascii: "\""))
        }
        text.append(UInt8(ascii: "}"))
        return String(decoding: text, as: UTF8.self)
    }
}
