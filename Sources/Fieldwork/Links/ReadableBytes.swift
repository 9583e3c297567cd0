// SPDX-License-Identifier: Apache-2.0

/// Bytes as text that people can read out and type: base 32 in Crockford's alphabet, which has no I, L, O or U.
enum ReadableBytes {
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// Returns the first bits of some bytes, five a character.
    static func text(_ bytes: some Sequence<UInt8>, characters: Int) -> String {
        var text: [UInt8] = []
        var buffer = 0
        var bits = 0
        for byte in bytes {
            buffer = buffer << 8 | Int(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[buffer >> bits & 31])
                buffer &= 1 << bits - 1
            }
        }
        if bits > 0 { text.append(alphabet[buffer << (5 - bits) & 31]) }
        return String(decoding: text.prefix(characters), as: UTF8.self)
    }

    /// Returns what somebody typed as it should have been typed, or nil where it cannot be: capitals and blanks do not
    /// matter, and O, I and L are taken for the digits that they look like.
    static func normal(_ typed: String, characters: Int) -> String? {
        var text: [UInt8] = []
        for byte in typed.utf8 {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "\t"): continue
            case UInt8(ascii: "o"), UInt8(ascii: "O"): text.append(UInt8(ascii: "0"))
            case UInt8(ascii: "i"), UInt8(ascii: "I"), UInt8(ascii: "l"), UInt8(ascii: "L"):
                text.append(UInt8(ascii: "1"))
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): text.append(byte + 32)
            default: text.append(byte)
            }
            if text.count > characters { return nil }
        }
        guard text.count == characters, text.allSatisfy(alphabet.contains) else { return nil }
        return String(decoding: text, as: UTF8.self)
    }

    /// Returns the bytes of a normal text; what is left over of the last character must be 0.
    static func bytes(_ normal: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = 0
        var bits = 0
        for character in normal.utf8 {
            guard let value = alphabet.firstIndex(of: character) else { return nil }
            buffer = buffer << 5 | value
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(buffer >> bits & 255))
                buffer &= 1 << bits - 1
            }
        }
        return buffer == 0 ? bytes : nil
    }
}
