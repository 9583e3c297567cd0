// SPDX-License-Identifier: Apache-2.0

/// How often the items of a question with several answers are marked, and marked together, by some respondents.
struct MarkCounts {
    /// The number of items.
    let items: Int
    /// The respondents.
    private(set) var base = 0
    /// The respondents who have marked nothing.
    private(set) var noneMarked = 0
    /// Σ R², with the number of marks R of each respondent.
    private(set) var squares = 0
    /// How many have marked both of two items; on the diagonal, one.
    private var pairs: [Int]
    /// The items that the respondent counted last has marked.
    private var marked: [Int] = []

    /// Creates counts of nobody.
    init(items: Int) {
        self.items = items
        pairs = Array(repeating: 0, count: items * items)
    }

    /// Counts one more respondent.
    ///
    /// - Parameter words: The marks as bits, the first item lowest.
    mutating func add(_ words: ArraySlice<UInt64>) {
        marked.removeAll(keepingCapacity: true)
        for (place, word) in zip(0..., words) {
            var rest = word
            while rest != 0 {
                marked.append(64 * place + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        base += 1
        if marked.isEmpty { noneMarked += 1 }
        squares += marked.count * marked.count
        for first in marked {
            for second in marked { pairs[first * items + second] += 1 }
        }
    }

    /// Returns how many have marked both of two items.
    func both(_ first: Int, _ second: Int) -> Int { pairs[first * items + second] }

    /// Returns how many have marked an item.
    func count(of item: Int) -> Int { both(item, item) }

    /// Returns the share that has marked an item.
    func share(_ item: Int) -> Double { Double(count(of: item)) / Double(base) }

    /// Returns the covariances of some items, with the divisor n, each over the product of two given standard deviations.
    func scaledCovariance(of items: [Int], by deviations: [Double]) -> Matrix {
        Matrix(
            items.map { first in
                items.map { second in
                    let covariance = Double(both(first, second)) / Double(base) - share(first) * share(second)
                    return covariance / (deviations[first] * deviations[second])
                }
            }
        )
    }
}
