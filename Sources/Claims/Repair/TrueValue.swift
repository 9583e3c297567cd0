// SPDX-License-Identifier: Apache-2.0

/// What a phrase should have said: the values of the cells that it is bound to.
public enum TrueValue: Hashable, Sendable {
    /// The number of respondents in a cell, and the number that its share is of, above 0.
    case cell(count: Int, base: Int)
    /// A number of respondents whose share is not spoken of, such as a base.
    case number(Int)
    /// A mean.
    case mean(Rational)
    /// The share that is compared, and the one that it is compared with, in points of a hundred.
    case comparison(Rational, Rational)
    /// The shares of ordered classes, in points of a hundred.
    case trend([Rational])
    /// A place among some rows, counted from the largest share and from 1.
    case place(Int, of: Int)

    /// What a phrase about the value is read as.
    public var context: QuantityReader.Context {
        switch self {
        case .cell, .number, .mean: .cell
        case .comparison: .comparison
        case .trend: .trend
        case .place: .rank
        }
    }

    /// Says whether a phrase is true of it; one that speaks of something else is not.
    ///
    /// - Parameter quantity: The phrase as read.
    /// - Returns: Whether the value lies in what the phrase allows.
    public func satisfies(_ quantity: Quantity) -> Bool {
        switch (quantity.meaning, self) {
        case (.share(let band), .cell(let count, let base)): band.contains(Rational(percentOf: count, in: base))
        case (.count(let band), .cell(let count, _)): band.contains(Rational(count))
        case (.count(let band), .number(let number)): band.contains(Rational(number))
        case (.counts(let count, let base), .cell(let trueCount, let trueBase)): count == trueCount && base == trueBase
        case (.mean(let band), .mean(let mean)): band.contains(mean)
        case (.difference(let band), .comparison(let first, let second)): band.contains(first - second)
        case (.ratio(let band), .comparison(let first, let second)): second > 0 && band.contains(first / second)
        case (.rank(let places, .largest), .place(let place, _)): places.contains(place)
        case (.rank(let places, .smallest), .place(let place, let rows)): places.contains(rows - place + 1)
        case (.trend(let direction), .trend(let shares)): Quantity.Direction(of: shares) == direction
        default: false
        }
    }
}
