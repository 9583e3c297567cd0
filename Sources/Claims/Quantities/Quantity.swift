// SPDX-License-Identifier: Apache-2.0

/// What a phrase says: a class, the number that it names, and what must hold for it to be true.
public struct Quantity: Hashable, Sendable {
    /// What must hold, and of what.
    public enum Meaning: Hashable, Sendable {
        /// The share of a cell, in points of a hundred, lies in a band.
        case share(Band)
        /// The number of respondents of a cell lies in a band.
        case count(Band)
        /// The cell has exactly this count and this base.
        case counts(Int, of: Int)
        /// The mean of a cell lies in a band.
        case mean(Band)
        /// The first share less the second, in points of a hundred, lies in a band.
        case difference(Band)
        /// The first share over the second lies in a band.
        case ratio(Band)
        /// The cell's place lies in a range, counted from the largest share or from the smallest.
        case rank(ClosedRange<Int>, from: RankEnd)
        /// The shares move one way over the classes of a classification.
        case trend(Direction)
    }

    /// The end from which places are counted.
    public enum RankEnd: String, Hashable, Sendable {
        /// From the largest share.
        case largest
        /// From the smallest share.
        case smallest
    }

    /// A direction over ordered classes.
    public enum Direction: String, Hashable, Sendable {
        /// From smaller to larger shares.
        case rising
        /// From larger to smaller shares.
        case falling
    }

    /// How a phrase is put: the register in which something else would be said in its place.
    public enum Register: String, Hashable, Sendable, CaseIterable {
        /// A percentage in digits: “58 prosent”.
        case digits
        /// A percentage in words: “femtiåtte prosent”.
        case words
        /// A fraction, a ratio, or words such as “flertallet”.
        case fraction
    }

    /// Something about the phrase that its author should know though it can be read.
    public enum Remark: Hashable, Sendable {
        /// A word that tells the reader what to think of the number without changing it: “hele”, “kun”.
        case loaded(String)
        /// A word that readers understand in two ways: “knapp”, “snau”.
        case drifting(String)
        /// A number written in another way than the language has it, such as “10.000” in Norwegian.
        case foreignNumber(String)
    }

    /// The kind of statement.
    public var quantityClass: QuantityClass
    /// The number that is named: points of a hundred for shares and differences, the number itself for counts, means,
    /// ratios and ranks; nil where none is.
    public var anchor: Rational?
    /// The decimals that a share's percentage shows: 1 in “43,0 prosent”; 0 for everything else.
    public var decimals: Int
    /// What must hold.
    public var meaning: Meaning
    /// How it is put.
    public var register: Register
    /// What its author should know, in the order of the phrase.
    public var remarks: [Remark]

    /// Creates a quantity.
    public init(
        _ quantityClass: QuantityClass,
        anchor: Rational? = nil,
        decimals: Int = 0,
        meaning: Meaning,
        register: Register = .fraction,
        remarks: [Remark] = []
    ) {
        self.quantityClass = quantityClass
        self.anchor = anchor
        self.decimals = decimals
        self.meaning = meaning
        self.register = register
        self.remarks = remarks
    }

    /// The band that must hold, in the units of the anchor; nil for trends.
    public var band: Band? {
        switch meaning {
        case .share(let band), .count(let band), .mean(let band), .difference(let band), .ratio(let band): band
        case .counts: shareBand
        case .rank(let places, _): Band(Rational(places.lowerBound)...Rational(places.upperBound))
        case .trend: nil
        }
    }

    /// The band of the share that a phrase about one cell allows, in points of a hundred; nil for other phrases.
    public var shareBand: Band? {
        switch meaning {
        case .share(let band): band
        case .counts(let count, let base): Band(only: Rational(percentOf: count, in: base))
        default: nil
        }
    }
}
