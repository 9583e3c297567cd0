// SPDX-License-Identifier: Apache-2.0

/// A confidence level held as an exact fraction.
///
/// Exact, because the tail of a hypergeometric distribution can *equal* half the error probability, and such a tie must
/// not be decided by the rounding of 0.95 to binary.
public struct ConfidenceLevel: Hashable, Sendable, Codable {
    /// The numerator of the level, such as 95.
    public let numerator: Int
    /// The denominator of the level, such as 100.
    public let denominator: Int

    /// Creates a level strictly between 0 and 1, or returns nil.
    ///
    /// - Parameters:
    ///   - numerator: The numerator, above 0.
    ///   - denominator: The denominator, above the numerator and at most 10¹⁵.
    public init?(_ numerator: Int, of denominator: Int) {
        guard 0 < numerator, numerator < denominator, denominator <= 1_000_000_000_000_000 else { return nil }
        self.init(reducing: numerator, denominator)
    }

    /// Creates a level from a whole percentage between 1 and 99, or returns nil.
    public init?(percent: Int) {
        self.init(percent, of: 100)
    }

    private init(reducing numerator: Int, _ denominator: Int) {
        var (divisor, rest) = (denominator, numerator)
        while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    /// The level 90 %.
    public static let ninety = ConfidenceLevel(reducing: 90, 100)
    /// The level 95 %, used unless another is asked for.
    public static let ninetyFive = ConfidenceLevel(reducing: 95, 100)
    /// The level 99 %.
    public static let ninetyNine = ConfidenceLevel(reducing: 99, 100)

    /// The level as a fraction between 0 and 1.
    public var fraction: Double { Double(numerator) / Double(denominator) }

    /// The probability left in each tail, rounded once: half of one minus the level.
    public var tail: Double { Double(denominator - numerator) / Double(2 * denominator) }

    private enum CodingKeys: String, CodingKey {
        case numerator, denominator
    }

    /// Reads a level, and refuses one that is not strictly between 0 and 1.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let (numerator, denominator) = (
            try container.decode(Int.self, forKey: .numerator), try container.decode(Int.self, forKey: .denominator)
        )
        guard let level = ConfidenceLevel(numerator, of: denominator) else {
            throw DecodingError.dataCorruptedError(
                forKey: .numerator,
                in: container,
                debugDescription: "\(numerator)/\(denominator) is not a confidence level."
            )
        }
        self = level
    }
}

extension ConfidenceLevel: Comparable {
    /// Orders levels by size.
    public static func < (left: ConfidenceLevel, right: ConfidenceLevel) -> Bool {
        let leftProduct = left.numerator.multipliedFullWidth(by: right.denominator)
        let rightProduct = right.numerator.multipliedFullWidth(by: left.denominator)
        return (leftProduct.high, leftProduct.low) < (rightProduct.high, rightProduct.low)
    }
}
