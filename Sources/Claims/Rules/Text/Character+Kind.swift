// SPDX-License-Identifier: Apache-2.0

/// The kinds of characters that tokens are made of, decided by one byte for ASCII: reports are long, and Unicode's tables
/// are slow.
extension Character {
    /// The same as `isLetter`.
    var isOfWord: Bool { ascii.map { (0x61...0x7A).contains($0 | 0x20) } ?? isLetter }

    /// The same as `isNumber`.
    var isOfNumber: Bool { ascii.map { (0x30...0x39).contains($0) } ?? isNumber }

    /// The same as `isWhitespace`.
    var isBlank: Bool { ascii.map { $0 == 0x20 || (0x09...0x0D).contains($0) } ?? isWhitespace }

    /// The first byte where the first scalar is ASCII; accents after it do not change what kind it is of.
    private var ascii: UInt8? { utf8.first.flatMap { $0 < 0x80 ? $0 : nil } }
}
