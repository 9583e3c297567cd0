// SPDX-License-Identifier: Apache-2.0

/// What words are taken to mean: a band for each class, under a version that a report can name.
///
/// That “nesten” may be four points and not five is no fact but a choice.
public struct ClaimPolicy: Hashable, Sendable {
    /// The name of this set of bands, such as `2026-1`.
    public var version: String
    /// The bands of shares around the number that is named, and of shares and differences that name none, in points of a
    /// hundred; of ``QuantityClass/several`` and ``QuantityClass/some`` in respondents.
    public var bands: [QuantityClass: Band]
    /// The bands of counts and ratios around the number that is named, in hundredths of it.
    public var relativeBands: [QuantityClass: Band]

    /// Creates a policy.
    public init(version: String, bands: [QuantityClass: Band], relativeBands: [QuantityClass: Band]) {
        self.version = version
        self.bands = bands
        self.relativeBands = relativeBands
    }

    /// The bands that hold.
    public static let standard = ClaimPolicy(
        version: "2026-1",
        bands: table([
            (.plainPercent, "[-0.5, 0.5)"), (.plainFraction, "[-2, 2]"),
            (.justAbove, "(0, 4]"), (.justBelow, "[-4, 0)"),
            (.wellAbove, "[3, 10)"), (.wellBelow, "(-10, -3]"),
            (.farAbove, "[10, 100]"), (.farBelow, "[-100, -10]"),
            (.above, "(0, 100]"), (.below, "[-100, 0)"),
            (.about, "[-3, 3]"), (.atLeast, "[0, 100]"), (.atMost, "[-100, 0]"),
            (.majority, "(50, 100]"), (.largeMajority, "[60, 100]"), (.vastMajority, "[80, 100]"),
            (.minority, "[0, 50)"), (.many, "[50, 100]"), (.strongAgreement, "[75, 100]"),
            (.several, "[2, ∞)"), (.some, "[1, ∞)"),
            (.moreThan, "(0, 100]"), (.fewerThan, "[-100, 0)"),
            (.clearlyMore, "[10, 100]"), (.clearlyFewer, "[-100, -10]"),
            (.slightlyMore, "[1, 5]"), (.slightlyFewer, "[-5, -1]"),
            (.aboutEqual, "[-3, 3]"), (.equal, "[-1, 1]"),
            (.atLeastEqual, "[0, 100]"), (.atMostEqual, "[-100, 0]"),
        ]),
        relativeBands: table([
            (.multiple, "[-10, 10]"), (.about, "[-10, 10]"),
            (.justAbove, "(0, 10]"), (.justBelow, "[-10, 0)"),
            (.wellAbove, "[5, 25)"), (.wellBelow, "(-25, -5]"),
            (.farAbove, "[25, ∞)"), (.farBelow, "(-∞, -25]"),
            (.above, "(0, ∞)"), (.below, "(-∞, 0)"),
            (.atLeast, "[0, ∞)"), (.atMost, "(-∞, 0]"),
        ])
    )

    private static func table(_ rows: [(QuantityClass, String)]) -> [QuantityClass: Band] {
        var bands: [QuantityClass: Band] = [:]
        for (name, text) in rows { bands[name] = Band(text) }
        return bands
    }
}

extension ClaimPolicy {
    /// The band of shares for a class with a number, in points of a hundred; it may be empty.
    ///
    /// - Parameters:
    ///   - quantityClass: The class.
    ///   - anchor: The number that is named, in points of a hundred.
    ///   - decimals: The decimals that a plain percentage shows; the last of them is what its band is half of.
    /// - Returns: The band, cut to 0 to 100.
    public func shareBand(_ quantityClass: QuantityClass, around anchor: Rational, decimals: Int = 0) -> Band {
        var offset = bands[quantityClass] ?? Band(only: 0)
        if quantityClass == .plainPercent {
            for _ in 0..<decimals { offset = offset.scaled(by: Rational(1, 10)) }
        }
        return offset.shifted(by: anchor).clamped(to: .shares)
    }

    /// The band of shares for a word that names no number; a narrow majority is a little above half.
    func wordBand(_ quantityClass: QuantityClass) -> Band {
        quantityClass == .justAbove ? shareBand(.justAbove, around: 50) : bands[quantityClass] ?? .shares
    }

    /// The band of counts or ratios for a class with a number; an unqualified count is itself alone.
    func relativeBand(_ quantityClass: QuantityClass, around anchor: Rational) -> Band {
        guard let offset = relativeBands[quantityClass] else { return Band(only: anchor) }
        return offset.scaled(by: anchor * Rational(1, 100)).shifted(by: anchor)
            .clamped(to: Band(lower: Band.Limit(0, isClosed: true), upper: nil))
    }
}
