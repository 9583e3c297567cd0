// SPDX-License-Identifier: Apache-2.0

import Claims
import Estimation
import Variables

/// Makes the intervals that files do not have.
struct IntervalMaking {
    /// What an interval follows from.
    private struct Grounds: Hashable {
        var count: Int
        var base: Int
        var units: Int?
    }

    let codebook: Codebook
    let findings: FindingCollector

    /// Returns the cells' figures: with the interval of the file, else an exact hypergeometric one where the file tells how many
    /// units were asked, or the codebook how many the class has and the table is of everyone, else Clopper-Pearson; nil where
    /// there is no figure.
    func figures(of cells: [CountedCell]) -> [CellFigure?] {
        // Tables repeat themselves: most batteries have few different numbers.
        var made: [Grounds: ClosedRange<Double>] = [:]
        return cells.map { cell in
            guard var figure = cell.figure, !cell.isOfRegister else { return cell.figure }
            let isOfEveryone = codebook.tables[cell.cell.table]?.isOfEveryone ?? true
            let units = figure.asked ?? (isOfEveryone ? codebook.units(of: cell.cell.domain) : nil)
            if let units, units < figure.base {
                let place = cell.cell.domain.map { "the class “\($0.classCode)”" } ?? "everyone"
                findings.report(
                    "wrong-count",
                    at: cell.location,
                    "The base of \(figure.base) is larger than the \(units) units that the codebook has for \(place)."
                )
                return figure
            }
            figure.asked = units
            guard figure.interval == nil else { return figure }
            let grounds = Grounds(count: figure.count, base: figure.base, units: units)
            let interval = made[grounds] ?? Self.interval(of: grounds)
            made[grounds] = interval
            figure.interval = interval
            return figure
        }
    }

    private static func interval(of grounds: Grounds) -> ClosedRange<Double> {
        guard let units = grounds.units else {
            return Interval.clopperPearson(count: grounds.count, sample: grounds.base).range
        }
        return ShareInterval.ofClass(count: grounds.count, base: grounds.base, units: units).range
    }
}
