// SPDX-License-Identifier: Apache-2.0

/// How a file was saved, as far as its bytes tell.
public enum TextEncoding: Hashable, Sendable {
    /// UTF-8, the only one that is read.
    case utf8
    /// UTF-16, which Excel calls Unicode text.
    case utf16
    /// The one-byte encoding of older Windows programs.
    case windows1252
    /// The one-byte encoding of older Mac programs.
    case macRoman
    /// None of these.
    case unknown

    /// A file that is not in UTF-8.
    public struct Mismatch: Error, Hashable, Sendable {
        /// How it was probably saved.
        public let likely: TextEncoding
        /// The line of the first byte that is no UTF-8, from 1.
        public let line: Int

        /// What the file is, and how to save it, as a sentence that follows a subject such as “The file”.
        public var sentence: String {
            let what =
                switch likely {
                case .utf16: "is in UTF-16 (“Unicode text”), not in UTF-8"
                case .windows1252: "is not in UTF-8, but probably in Windows-1252 (line \(line))"
                case .macRoman: "is not in UTF-8, but probably in Mac Roman (line \(line))"
                case .utf8, .unknown: "is not in UTF-8 (line \(line))"
                }
            return "\(what); save it as UTF-8, which Excel calls “CSV UTF-8” in the list of file types."
        }
    }

    /// Returns the text of a file.
    ///
    /// - Parameter bytes: The content.
    /// - Returns: The text, a byte order mark included.
    /// - Throws: ``Mismatch`` where the bytes are not UTF-8.
    public static func text(of bytes: some Collection<UInt8>) throws(Mismatch) -> String {
        if isUTF16(Array(bytes.prefix(200))) { throw Mismatch(likely: .utf16, line: 1) }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let bytes = Array(bytes)
        let valid = String(decoding: bytes, as: UTF8.self).utf8
        let same = zip(bytes, valid).prefix { $0 == $1 }.count
        throw Mismatch(likely: oneByteEncoding(of: bytes), line: 1 + bytes[..<same].count { $0 == UInt8(ascii: "\n") })
    }

    /// Letters of Norwegian and its neighbours are one byte above 127 each, another one in each encoding.
    private static func oneByteEncoding(of bytes: [UInt8]) -> TextEncoding {
        let letters = "æøåÆØÅäöÄÖéÉ"
        func count(_ codes: [UInt8]) -> Int { bytes.count { codes.contains($0) } }
        let windows = count(letters.unicodeScalars.map { UInt8($0.value) })
        let mac = count([0xBE, 0xBF, 0x8C, 0xAE, 0xAF, 0x81, 0x8A, 0x9A, 0x80, 0x85, 0x8E, 0x83])
        if windows == 0 && mac == 0 { return .unknown }
        return windows >= mac ? .windows1252 : .macRoman
    }

    /// Text in UTF-16 begins with a mark, or has a zero in every other byte.
    private static func isUTF16(_ start: [UInt8]) -> Bool {
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return true }
        return start.count >= 4 && start.count { $0 == 0 } * 3 > start.count
    }
}
