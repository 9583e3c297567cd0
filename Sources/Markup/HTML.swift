// SPDX-License-Identifier: Apache-2.0

/// A piece of HTML or SVG that cannot hold unescaped text.
///
/// The only way to write markup is a literal; whatever is interpolated is escaped, both for running text and for
/// values in double quotes. A `String` that comes from elsewhere can therefore never become markup:
///
///     let name = "Kåfjord & \"omegn\""
///     let row: HTML = "<td title=\"\(name)\">\(name)</td>"
///
/// Literals are `StaticString`s, so that neither `HTML(stringLiteral: name)` nor `let html: HTML = name` compiles.
/// Always put attribute values in double quotes, never interpolate inside `<script>` or `<style>`, and write
/// addresses with ``attribute(_:url:)``, because escaping does not make a `javascript:` address harmless.
public struct HTML: Hashable, Sendable {
    /// The markup as text.
    public let string: String

    /// Creates the markup of a text, in which nothing is markup.
    ///
    /// Characters that XML forbids are replaced by U+FFFD.
    public init(text: String) {
        string = Escaping.escape(text)
    }

    init(trusted string: String) {
        self.string = string
    }

    /// Whether there is no markup at all.
    public var isEmpty: Bool { string.isEmpty }

    /// Returns two pieces after one another.
    public static func + (lhs: HTML, rhs: HTML) -> HTML { HTML(trusted: lhs.string + rhs.string) }

    /// Adds a piece at the end.
    public static func += (lhs: inout HTML, rhs: HTML) { lhs = lhs + rhs }
}

extension Sequence<HTML> {
    /// Returns the pieces after one another with a separator between them.
    public func joined(separator: HTML = "") -> HTML {
        HTML(trusted: map(\.string).joined(separator: separator.string))
    }
}
