// SPDX-License-Identifier: Apache-2.0

import Variables

/// A value of a JSON text (RFC 8259) with its place.
struct JSONValue {
    /// A name and a value of an object.
    struct Member {
        var name: String
        /// Where the name is written.
        var location: SourceLocation
        var value: JSONValue
    }

    /// What it is.
    enum Content {
        case null
        case bool(Bool)
        /// As it is written, so that nothing is lost.
        case number(String)
        case string(String)
        case array([JSONValue])
        case object([Member])
    }

    var content: Content
    var location: SourceLocation

    /// The names and values of an object, in order; nil for another value.
    var members: [Member]? { if case .object(let members) = content { members } else { nil } }
    /// The values of an array; nil for another value.
    var elements: [JSONValue]? { if case .array(let elements) = content { elements } else { nil } }
    /// The text of a string; nil for another value.
    var text: String? { if case .string(let text) = content { text } else { nil } }
    /// The text of a number; nil for another value.
    var number: String? { if case .number(let number) = content { number } else { nil } }
    /// A whole number from 0 up; nil for another value.
    var whole: Int? { number.flatMap(WrittenNumber.whole) }
    /// Whether nothing is told.
    var isNull: Bool { if case .null = content { true } else { false } }

    /// The value of a name, or nil where the object has none, or is no object.
    subscript(_ name: String) -> JSONValue? { members?.first { $0.name == name }?.value }
}
