// SPDX-License-Identifier: Apache-2.0

import Variables

/// What the number of respondents must be, in all and in each class of each classification.
struct RespondentLimits {
    /// In all.
    private(set) var total: Range<Int>
    /// In each class of each classification, whether a table is broken down by it or not.
    private(set) var classes: [[Range<Int>]]
    /// The units of each class of each classification.
    let sizes: [[Int]]

    private let strata: Strata

    /// Collects what expectations say; beside that nobody answers who is not there.
    init(_ expectations: [Expectation], strata: Strata) {
        self.strata = strata
        sizes = strata.classSizes
        let units = strata.cells.reduce(0) { $0 + $1.units.count }
        total = 0..<(units + 1)
        classes = sizes.map { $0.map { 0..<($0 + 1) } }
        for case .respondents(let domain, let range) in expectations.map(\.relation) {
            restrict(domain, to: min(range.lowerBound, units + 1)..<(min(range.upperBound, units) + 1))
        }
    }

    /// Returns the limits with the numbers of all places fixed.
    func fixing(_ numbers: [Int], of places: Places) -> RespondentLimits {
        var fixed = self
        for (domain, number) in zip(places.domains, numbers) { fixed.restrict(domain, to: number..<(number + 1)) }
        return fixed
    }

    /// Returns the limits with a number of respondents in all.
    func fixing(total: Int) -> RespondentLimits {
        var fixed = self
        fixed.restrict(nil, to: total..<(total + 1))
        return fixed
    }

    /// Returns the limits of a class, or of everyone for nil.
    subscript(_ domain: CellReference.Domain?) -> Range<Int> {
        guard let domain else { return total }
        return strata.place(of: domain).map { classes[$0][$1] } ?? 0..<1
    }

    private mutating func restrict(_ domain: CellReference.Domain?, to range: Range<Int>) {
        guard let domain else { return total = total.clamped(to: range) }
        guard let (position, index) = strata.place(of: domain) else { return }
        classes[position][index] = classes[position][index].clamped(to: range)
    }
}
