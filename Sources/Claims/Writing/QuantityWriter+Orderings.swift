// SPDX-License-Identifier: Apache-2.0

extension QuantityWriter {
    /// Returns true phrases for one share against another, those that say most first: “noen flere”, “flere”.
    ///
    /// - Parameters:
    ///   - first: The share that is compared, in points of a hundred.
    ///   - second: The share that it is compared with.
    /// - Returns: The phrases, without “enn”, with a ratio or a distance in points last.
    public func comparison(_ first: Rational, with second: Rational) -> [String] {
        let wording = ComparisonWording(words: ComparisonWords.of(language)[0], language: language, policy: policy)
        let classes = wording.classes(of: first - second).compactMap { wording.text($0) }
        return classes + wording.multiples(first, second)
            + [wording.points(first - second, isDigits: false)].compactMap(\.self)
    }

    /// Returns a true phrase for shares over ordered classes: “stiger med”; nil where they do not all move one way.
    ///
    /// - Parameter shares: The shares of the classes in order, in points of a hundred.
    /// - Returns: The phrase, to be followed by what the classes are of.
    public func trend(_ shares: [Rational]) -> String? {
        let words = OrderingWords.of(language)
        return switch Quantity.Direction(of: shares) {
        case .rising?: words.rising
        case .falling?: words.falling
        case nil: nil
        }
    }

    /// Returns true phrases for a place among the rows of a table: “nest flest”, “nummer to”.
    ///
    /// - Parameter place: The place, counted from the largest share and from 1.
    /// - Returns: The phrases; none where the place is below 1.
    public func rank(_ place: Int) -> [String] {
        guard place >= 1 else { return [] }
        let words = OrderingWords.of(language)
        let ordinal = RankWording(language).text(words.largest, place: place)
        return [ordinal, "\(words.number) \(NumberWords(language).text(place))"].compactMap(\.self)
    }
}

extension Quantity.Direction {
    /// The direction in which shares over ordered classes move; nil where two neighbours are alike or one turns back.
    init?(of shares: [Rational]) {
        let pairs = zip(shares, shares.dropFirst())
        if shares.count > 1, pairs.allSatisfy({ $0 < $1 }) {
            self = .rising
        } else if shares.count > 1, pairs.allSatisfy({ $0 > $1 }) {
            self = .falling
        } else {
            return nil
        }
    }
}
