// SPDX-License-Identifier: Apache-2.0

/// Paths as references of RFC 3986.
enum URIReference {
    /// Returns a path as a reference: relative where the path is, with the scheme `file` where it begins at the root.
    static func of(path: String) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(escaped)
        let joined = parts.filter { $0 != "." }.joined(separator: "/")
        return path.hasPrefix("/") ? "file://" + joined : joined
    }

    private static func escaped(_ part: Substring) -> String {
        part.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
