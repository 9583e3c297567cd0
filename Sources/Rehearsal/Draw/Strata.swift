// SPDX-License-Identifier: Apache-2.0

import Populations
import Variables

/// The units of the frame sorted by their classes.
///
/// A *cell* is a combination of classes of all classifications; a *stratum* is one of those classifications by which
/// some table is broken down, so that answers need to know no more than the stratum.
struct Strata {
    /// One combination of classes of every classification.
    struct Cell {
        /// The class of each classification, by index in `allClasses`.
        var classes: [Int]
        /// The positions of its units in the frame.
        var units: [Int]
        /// The stratum that it belongs to.
        var stratum: Int
    }

    let classifications: [Classification]
    private(set) var cells: [Cell] = []
    /// The class of each classification in each stratum; nil where the stratum does not tell.
    private(set) var strata: [[Int?]] = []
    private let codes: [[String]]

    init(frame: Frame, classifications: [Classification], brokenDownBy used: Set<String>) {
        self.classifications = classifications
        codes = classifications.map { $0.allClasses.map(\.code) }
        var positions: [[Int]: Int] = [:]
        for (number, unit) in frame.units.enumerated() {
            let classes = classifications.map { $0.classIndex(of: unit, in: frame) }
            let known = classes.compactMap { $0 }
            guard known.count == classes.count else { continue }
            if let position = positions[known] {
                cells[position].units.append(number)
            } else {
                positions[known] = cells.count
                cells.append(Cell(classes: known, units: [number], stratum: 0))
            }
        }
        cells.sort { $0.classes.lexicographicallyPrecedes($1.classes) }
        for index in cells.indices {
            let key = zip(classifications, cells[index].classes).map { used.contains($0.id) ? $1 : nil }
            if let position = strata.firstIndex(of: key) {
                cells[index].stratum = position
            } else {
                cells[index].stratum = strata.count
                strata.append(key)
            }
        }
    }

    /// The number of units of each class of each classification.
    var classSizes: [[Int]] {
        var sizes = codes.map { $0.map { _ in 0 } }
        for cell in cells {
            for (position, index) in cell.classes.enumerated() { sizes[position][index] += cell.units.count }
        }
        return sizes
    }

    /// The number of units of a stratum.
    func size(of stratum: Int) -> Int {
        cells.reduce(0) { $1.stratum == stratum ? $0 + $1.units.count : $0 }
    }

    /// Returns the sum of some values of cells over each stratum.
    func sums<Value: AdditiveArithmetic>(of values: [Value]) -> [Value] {
        zip(cells, values).reduce(into: Array(repeating: .zero, count: strata.count)) { sums, own in
            sums[own.0.stratum] += own.1
        }
    }

    /// Returns the strata of a class, or all for nil.
    func members(of domain: CellReference.Domain?) -> [Int] {
        guard let domain else { return Array(strata.indices) }
        guard let (position, index) = place(of: domain) else { return [] }
        return strata.indices.filter { strata[$0][position] == index }
    }

    /// Returns the cells of a class, or all for nil.
    func cellMembers(of domain: CellReference.Domain?) -> [Int] {
        guard let domain else { return Array(cells.indices) }
        guard let (position, index) = place(of: domain) else { return [] }
        return cells.indices.filter { cells[$0].classes[position] == index }
    }

    /// Returns the strata grouped by their classes of some classifications, in order.
    func groups(by used: Set<String>) -> [[Int]] {
        var keys: [[Int?]] = []
        var groups: [[Int]] = []
        for (number, classes) in strata.enumerated() {
            let key = zip(classifications, classes).map { used.contains($0.id) ? $1 : nil }
            if let position = keys.firstIndex(of: key) {
                groups[position].append(number)
            } else {
                keys.append(key)
                groups.append([number])
            }
        }
        return groups
    }

    /// Returns the position of a class's classification, and of the class in it; nil where there is no such class.
    func place(of domain: CellReference.Domain) -> (Int, Int)? {
        guard let position = classifications.firstIndex(where: { $0.id == domain.classification }),
            let index = codes[position].firstIndex(of: domain.classCode)
        else { return nil }
        return (position, index)
    }
}
