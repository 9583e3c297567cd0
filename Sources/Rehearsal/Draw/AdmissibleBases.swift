// SPDX-License-Identifier: Apache-2.0

/// The bases of which every published share can be.
///
/// A share in whole per cent is impossible of some bases: 10 % is of no count out of 20 respondents less than a half
/// point away but 2, and 32 % of none. Small bases are therefore few, and naming them spares the solver the search.
enum AdmissibleBases {
    /// Above this, nearly every base admits nearly every share, and there is nothing to list.
    static let largest = 400

    /// Returns the bases from 1 to a limit for which each of the ranges holds some whole count; nil where listing them
    /// would tell nothing.
    static func list(_ ranges: [PointRange], upTo limit: Int) -> [Int]? {
        guard limit <= largest, !ranges.isEmpty else { return nil }
        let bases = limit < 1 ? [] : (1...limit).filter { base in ranges.allSatisfy { $0.holdsCount(of: base) } }
        return bases.count == limit ? nil : bases
    }
}

extension PointRange {
    /// Whether some whole count of a base lies in the range.
    fileprivate func holdsCount(of base: Int) -> Bool {
        let product = lower * base
        let floor = max(0, product / 100_000)
        return (floor...(floor + 1)).contains { $0 <= base && contains(count: $0, base: base) }
    }
}
