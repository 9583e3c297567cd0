// SPDX-License-Identifier: Apache-2.0

extension HTML: ExpressibleByStringInterpolation {
    // Named one by one, because a default would let a `String` in.
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias StringLiteralType = StaticString
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias ExtendedGraphemeClusterLiteralType = StaticString
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias UnicodeScalarLiteralType = StaticString

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(stringLiteral value: StaticString) {
        self.init(trusted: value.description)
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(stringInterpolation: StringInterpolation) {
        self.init(trusted: stringInterpolation.string)
    }

    /// What stands between the quotes of a literal, with every value escaped by its type.
    ///
    /// There is no interpolation of `String?`, `Double` or `Any`, so that a missing text, a number with too many
    /// decimals, or a misspelt member stops the build.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var string = ""

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(literalCapacity: Int, interpolationCount: Int) {
            string.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public mutating func appendLiteral(_ literal: StaticString) {
            string += literal.description
        }

        /// Adds markup as it is.
        public mutating func appendInterpolation(_ html: HTML) {
            string += html.string
        }

        /// Adds markup as it is, or nothing.
        public mutating func appendInterpolation(_ html: HTML?) {
            string += html?.string ?? ""
        }

        /// Adds pieces of markup after one another.
        public mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { string += piece.string }
        }

        /// Adds a text, escaped.
        public mutating func appendInterpolation(_ text: String) {
            string += Escaping.escape(text)
        }

        /// Adds a whole number.
        public mutating func appendInterpolation(_ number: Int) {
            string += String(number)
        }

        /// Adds a number with at most two decimals and a full stop, such as a coordinate.
        public mutating func appendInterpolation(number: Double) {
            string += DecimalText.text(of: number)
        }
    }
}
