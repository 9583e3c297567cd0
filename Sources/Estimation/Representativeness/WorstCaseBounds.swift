// SPDX-License-Identifier: Apache-2.0

/// What a share of the whole frame must lie between, whatever those who did not answer would have said.
///
/// The bounds of Manski (1989, *Journal of Human Resources* 24:343): from x/N, were all others against, to (x + N −
/// m)/N, were all for. They assume nothing, hold no chance, and are as wide as the part of the frame that is not
/// heard.
public struct WorstCaseBounds: Hashable, Sendable {
    /// The respondents with the property, x.
    public let count: Int
    /// The respondents whose answer is known, m.
    public let base: Int
    /// The units of the frame that the question concerns, N.
    public let units: Int

    /// Creates the bounds.
    ///
    /// - Parameters:
    ///   - count: The respondents with the property.
    ///   - base: The respondents with a valid answer; who answered the survey and not the question counts as not heard.
    ///   - units: The units of the frame or of a class of it, at least 1. A filtered base whose size nobody knows has
    ///     no bounds.
    public init(count: Int, base: Int, units: Int) {
        precondition(0 <= count && count <= base && base <= units && units > 0, "Each is of the next.")
        self.count = count
        self.base = base
        self.units = units
    }

    /// The least possible share, 0 to 1.
    public var lower: Double { Double(count) / Double(units) }
    /// The greatest possible share, 0 to 1.
    public var upper: Double { Double(count + units - base) / Double(units) }
    /// The share of the frame that is not heard, 0 to 1: the distance between the bounds.
    public var unheard: Double { Double(units - base) / Double(units) }

    /// Returns the bounds when those not heard differ from the respondents by at most some points.
    ///
    /// - Parameter points: The greatest difference between their share and the respondents', in percentage points.
    /// - Returns: The least and the greatest share of the frame; ``lower`` and ``upper`` when nobody was heard.
    public func range(within points: Double) -> ClosedRange<Double> {
        precondition(points >= 0, "A difference has no sign here.")
        guard base > 0 else { return lower...upper }
        let share = Double(count) / Double(base)
        let heard = Double(count) / Double(units)
        return (heard + unheard * max(0, share - points / 100))...(heard + unheard * min(1, share + points / 100))
    }

    /// Returns the share of those not heard at which the share of the frame is a given one.
    ///
    /// "A majority" stands unless fewer than this of the others agree. Below 0 or above 1 no answer of theirs can
    /// reach the threshold.
    ///
    /// - Parameter threshold: A share of the frame, such as 0.5.
    /// - Returns: The share, not cut to 0 to 1; nil when everybody was heard.
    public func unheardShare(reaching threshold: Double) -> Double? {
        guard base < units else { return nil }
        return (threshold * Double(units) - Double(count)) / Double(units - base)
    }
}
