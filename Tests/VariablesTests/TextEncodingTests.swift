// SPDX-License-Identifier: Apache-2.0

import Testing
import Variables

@Suite struct TextEncodingTests {
    private static let text = "kind;number;name\r\nkommune;1;Bærum\r\nkommune;2;Østre Toten på Åsen\r\n"

    /// The text in an encoding of one byte a letter.
    private static func bytes(_ codes: [Unicode.Scalar: UInt8]) -> [UInt8] {
        text.unicodeScalars.map { codes[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
    }

    private static func wide(isBigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
            return isBigEndian ? [high, low] : [low, high]
        }
    }

    @Test(arguments: [
        (bytes([:]), TextEncoding.windows1252), (bytes(["æ": 0xBE, "Ø": 0xAF, "å": 0x8C, "Å": 0x81]), .macRoman),
        ([0xFF, 0xFE] + wide(isBigEndian: false), .utf16), ([0xFE, 0xFF] + wide(isBigEndian: true), .utf16),
        (wide(isBigEndian: false), .utf16), (Array("a\nb".utf8) + [0xFF], .unknown),
    ])
    func `the likely encoding of a file is told, and how to save it`(_ bytes: [UInt8], _ likely: TextEncoding) throws {
        let error = #expect(throws: TextEncoding.Mismatch.self) { try TextEncoding.text(of: bytes) }
        #expect(error?.likely == likely && error?.line == (likely == .utf16 ? 1 : 2))
        #expect(
            error?.sentence.hasSuffix("save it as UTF-8, which Excel calls “CSV UTF-8” in the list of file types.")
                == true
        )
    }

    @Test func `UTF-8 is read as it is`() throws {
        #expect(try TextEncoding.text(of: Array(Self.text.utf8)) == Self.text)
        #expect(try TextEncoding.text(of: []) == "")
    }
}
