// SPDX-License-Identifier: Apache-2.0

/// The fields that a browser sent, in order, repeated names and all.
///
/// Checkboxes send one field a tick, all of the same name, which decoders into types refuse.
struct FormFields: Hashable, Sendable {
    static let mostFields = 500
    static let longestName = 200

    private let fields: [Field]

    private struct Field: Hashable, Sendable {
        var name: String
        var value: String
    }

    /// Reads `application/x-www-form-urlencoded`; nil where it is not that, or not UTF-8, or too much.
    init?(_ bytes: some Collection<UInt8>) {
        var fields: [Field] = []
        for part in bytes.split(separator: UInt8(ascii: "&")) {
            let mark = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            guard fields.count < Self.mostFields, let name = Self.decode(part[..<mark]),
                name.utf8.count <= Self.longestName, let value = Self.decode(part[mark...].dropFirst())
            else { return nil }
            fields.append(Field(name: name, value: value))
        }
        self.fields = fields
    }

    /// Returns the first value of a name, or nil.
    subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// Returns all values of a name, in order.
    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    private static func decode(_ bytes: some Collection<UInt8>) -> String? {
        var decoded: [UInt8] = []
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
                decoded.append(high << 4 | low)
            default: decoded.append(byte)
            }
        }
        // NUL can be held neither by a page nor by PostgreSQL, and no keyboard has it.
        decoded.removeAll { $0 == 0 }
        return String(validating: decoded, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
