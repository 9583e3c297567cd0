// SPDX-License-Identifier: Apache-2.0

/// Several values of one kind as one value for PostgreSQL.
enum ArrayText {
    private static let digits = Array("0123456789abcdef".utf8)

    /// Returns whole numbers or byte strings as the text of an array: `{1,2}` or `{"\\x0a1b","\\xff"}`.
    static func text(_ elements: [Value]) -> String {
        var text: [UInt8] = []
        text.append(UInt8(ascii: "{"))
        for element in elements {
            if text.count > 1 { text.append(UInt8(ascii: ",")) }
            switch element {
            case .integer(let number): text += String(number).utf8
            case .bytes(let bytes): append(bytes, to: &text)
            case .null, .text: preconditionFailure("Arrays are made of numbers and byte strings only.")
            }
        }
        text.append(UInt8(ascii: "}"))
        return String(decoding: text, as: UTF8.self)
    }

    private static func append(_ bytes: [UInt8], to text: inout [UInt8]) {
        text.reserveCapacity(text.count + 6 + 2 * bytes.count)
        text += #""\\x"#.utf8
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        text.append(UInt8(ascii: "\""))
    }
}
