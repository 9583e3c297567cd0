// SPDX-License-Identifier: Apache-2.0

/// A code for paper and telephone that leads where the personal link leads: 60 bits in three groups of four.
///
/// It is weaker than the link, so attempts to guess it must be limited where it is taken in.
public struct ShortCode: Hashable, Sendable, CustomStringConvertible {
    static let characters = 12

    /// The code without hyphens, in small letters.
    let normal: String

    init(normal: String) {
        self.normal = normal
    }

    /// Creates a code from what somebody typed; nil where it cannot be a code.
    public init?(typed: String) {
        guard let normal = ReadableBytes.normal(typed, characters: Self.characters) else { return nil }
        self.normal = normal
    }

    /// The code as it is printed, such as `K7QM-2XTB-94WD`.
    public var description: String {
        let characters = Array(normal.uppercased())
        return stride(from: 0, to: characters.count, by: 4)
            .map { String(characters[$0..<min($0 + 4, characters.count)]) }
            .joined(separator: "-")
    }
}
