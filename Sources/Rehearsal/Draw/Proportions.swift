// SPDX-License-Identifier: Apache-2.0

/// What part of the respondents each class and each cell is to have, before it is made whole.
///
/// Classes have parts in proportion to their units, as far as the limits leave room: all classes of a classification
/// that stand at no limit have one rate. The cells are raked to the classes (Deming and Stephan 1940), so that where one
/// class must have fewer, all cells in it have.
struct Proportions {
    /// The part of each class of each classification.
    let classes: [[Double]]
    /// The part of each cell.
    private(set) var cells: [Double]

    /// Finds the parts.
    ///
    /// - Parameters:
    ///   - strata: The units.
    ///   - limits: How many may answer in each class, and how many in all: the least of that is meant.
    ///   - numbers: How many answer in each stratum; nil where that is open.
    init(_ strata: Strata, limits: RespondentLimits, ofStrata numbers: [Int]? = nil) {
        let total = limits.total.lowerBound
        classes = zip(limits.sizes, limits.classes).map { Self.parts(of: total, sizes: $0, limits: $1) }
        let units = strata.cells.map { Double($0.units.count) }
        cells = units
        for _ in 0..<Self.rounds {
            for (position, parts) in classes.enumerated() {
                rake(to: parts, units) { strata.cells[$0].classes[position] }
            }
            guard let numbers else { continue }
            rake(to: numbers.map(Double.init), units) { strata.cells[$0].stratum }
        }
    }

    /// The whole numbers just below a part and just above it; one where the part is whole itself, but for rounding.
    static func wholeNumbers(around part: Double) -> ClosedRange<Int> {
        Int((part + 1e-6).rounded(.down))...Int((part - 1e-6).rounded(.up))
    }

    /// Brings cells into the proportions in which their groups have given parts, and keeps each within its units.
    private mutating func rake(to parts: [Double], _ units: [Double], by group: (Int) -> Int) {
        var sums = Array(repeating: 0.0, count: parts.count)
        for (cell, value) in cells.enumerated() { sums[group(cell)] += value }
        for (cell, value) in cells.enumerated() where value > 0 {
            cells[cell] = min(units[cell], value * parts[group(cell)] / sums[group(cell)])
        }
    }

    /// Enough for what is rounded to whole numbers afterwards.
    private static let rounds = 40

    /// Parts of a whole at the one rate at which they sum to it, each within its limits.
    private static func parts(of total: Int, sizes: [Int], limits: [Range<Int>]) -> [Double] {
        func parts(at rate: Double) -> [Double] {
            zip(sizes, limits).map { size, limit in
                max(min(rate * Double(size), Double(limit.upperBound - 1)), Double(limit.lowerBound))
            }
        }
        var (low, high) = (0.0, 1.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if parts(at: middle).reduce(0, +) < Double(total) { low = middle } else { high = middle }
        }
        return parts(at: high)
    }
}
