// SPDX-License-Identifier: Apache-2.0

import Optimisation
import Populations

/// Chooses how many answer in each cell, so that every class, stratum and cell has its part to the nearest whole ones.
///
/// This is controlled selection (Goodman and Kish 1950) as a program (Causey, Cox and Ernst 1985): what limits say holds
/// exactly; apart from that every number is the whole one just below or just above its part, where that can be of all
/// together, classes before strata and strata before cells. Of two classifications it always can. Which of the two it is
/// is left to the seed, at odds that give classes their parts on average (Pareto sampling; Rosén 1997), so that each
/// seed has respondents of its own.
struct ControlledSelection {
    /// Numbers of one kind, whose wishes outweigh those of the kinds after it.
    private enum Level {
        case unitClass, stratum, cell

        /// What one respondent too few or too many costs: more than a preference at any level.
        var distance: Int {
            switch self {
            case .unitClass: 2_000_000
            case .stratum: 100_000
            case .cell: 20_000
            }
        }

        /// How much a preference for rounding up or down weighs.
        var weight: Double {
            switch self {
            case .unitClass: 1_000
            case .stratum: 100
            case .cell: 10
            }
        }
    }

    private var program = IntegerProgram()
    private var cells: [Unknown] = []
    private var objective = LinearExpression()

    /// Builds the program.
    ///
    /// - Parameters:
    ///   - strata: The units.
    ///   - limits: How many answer, and how many may answer in each class.
    ///   - numbers: How many answer in each stratum; nil where that is to be chosen.
    ///   - targets: What decides between numbers that are as near.
    init(_ strata: Strata, limits: RespondentLimits, ofStrata numbers: [Int]? = nil, targets: inout DrawTargets) {
        let proportions = Proportions(strata, limits: limits, ofStrata: numbers)
        var ofStrata = Array(repeating: LinearExpression(), count: strata.strata.count)
        var ofClasses = limits.classes.map { $0.map { _ in LinearExpression() } }
        for (cell, part) in zip(strata.cells, proportions.cells) {
            let unknown = program.addVariable(upper: cell.units.count)
            cells.append(unknown)
            approach(unknown, part, limit: cell.units.count, .cell, &targets)
            ofStrata[cell.stratum] += unknown
            for (position, index) in cell.classes.enumerated() { ofClasses[position][index] += unknown }
        }
        program.addConstraint(LinearExpression(sumOf: cells), .equal, limits.total.lowerBound)
        for (stratum, part) in strata.sums(of: proportions.cells).enumerated() {
            if let numbers {
                program.addConstraint(ofStrata[stratum], .equal, numbers[stratum])
            } else {
                approach(ofStrata[stratum], part, limit: strata.size(of: stratum), .stratum, &targets)
            }
        }
        addClasses(ofClasses, limits, proportions.classes, &targets)
        program.minimise(objective)
    }

    /// Returns the number of each cell; nil where limits rule one another out.
    func numbers() throws(RehearsalRefusal) -> [Int]? {
        guard case .solution(let values) = try program.outcome(nodes: 200, gap: 0.001) else { return nil }
        return cells.map { values[$0.index] }
    }

    private mutating func addClasses(
        _ sums: [[LinearExpression]],
        _ limits: RespondentLimits,
        _ parts: [[Double]],
        _ targets: inout DrawTargets
    ) {
        // Units outside several classifications are one class, which is rounded once.
        var known: Set<LinearExpression> = []
        for (position, sums) in sums.enumerated() {
            for (index, sum) in sums.enumerated() {
                let limit = limits.classes[position][index]
                program.addConstraint(sum, lower: limit.lowerBound, upper: limit.upperBound - 1)
                guard limit.count > 1 else { continue }
                let (part, size) = (parts[position][index], limits.sizes[position][index])
                approach(sum, part, limit: size, .unitClass, isPreferred: known.insert(sum).inserted, &targets)
            }
        }
    }

    /// Makes a sum cost nothing where it is the whole number just below a part, or just above it but for a preference.
    private mutating func approach(
        _ sum: some Linear,
        _ part: Double,
        limit: Int,
        _ level: Level,
        isPreferred: Bool = true,
        _ targets: inout DrawTargets
    ) {
        let near = Proportions.wholeNumbers(around: part)
        let (below, isWhole) = (near.lowerBound, near.count == 1)
        let fewer = program.addVariable(upper: limit)
        let more = program.addVariable(upper: limit)
        let above = program.addVariable(upper: isWhole ? 0 : 1)
        program.addConstraint(sum + fewer - more - above, .equal, below)
        objective.add(level.distance, times: fewer)
        objective.add(level.distance, times: more)
        guard isPreferred, !isWhole else { return }
        let cost = level.weight * targets.reluctance(toRoundUp: part - Double(below))
        objective.add(Int(cost.rounded()), times: above)
    }
}
