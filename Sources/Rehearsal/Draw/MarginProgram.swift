// SPDX-License-Identifier: Apache-2.0

import Optimisation
import Variables

/// The first step of a draw: how many answer in each class and stratum, and how they answer the questions on which bases
/// rest.
///
/// Strata are here because what is chosen for each classification alone is seldom true of any respondents. Everything that an expectation says of counts is linear together with the bases, except a comparison between shares
/// of different bases. Of those, the bounds that follow are kept here, and the rest is met once the bases are known.
struct MarginProgram {
    /// What was chosen.
    struct Solution {
        /// The number of respondents of everyone and of each class, in the order of the places.
        var respondents: [Int]
        /// The number of respondents of each stratum.
        var strata: [Int]
        /// For each component, stratum and profile, the number of respondents.
        var profiles: [[[Int]]]
    }

    /// A count that is not decided by gates, of which the program needs to know only the sum over a class.
    struct CountKey: Hashable {
        var question: String
        var item: String?
        var codes: [String]
        var domain: CellReference.Domain?
    }

    let plan: RehearsalPlan
    let bounds: ShareBounds
    let namesWhatFollows: Bool
    let fixed: DrawnBases?
    let shares: ShareTargets
    var program = IntegerProgram()
    var respondents: [Unknown] = []
    var strata: [Unknown] = []
    var places: [LinearExpression] = []
    /// For each component, place and profile.
    var profiles: [[[Unknown]]] = []
    /// For each component, profile and stratum.
    var profilesOfStrata: [[[Unknown]]] = []
    var counts: [CountKey: Unknown] = [:]
    var countOrder: [CountKey] = []
    var objective = LinearExpression()

    /// Builds the program.
    ///
    /// - Parameters:
    ///   - plan: The study.
    ///   - expectations: What must hold.
    ///   - bounds: What follows for single shares.
    ///   - shares: The shares that are approached.
    ///   - targets: What else is approached.
    ///   - namesWhatFollows: Whether what follows from comparisons for single counts is written out; it guides the
    ///     search in hard programs and slows it in easy ones.
    ///   - fixed: The respondents of each place, and strata and bases, where they are decided already, so that more
    ///     becomes linear.
    init(
        _ plan: RehearsalPlan,
        expectations: [Expectation],
        bounds: ShareBounds,
        shares: ShareTargets,
        targets: DrawTargets,
        namesWhatFollows: Bool,
        fixed: DrawnBases? = nil
    ) {
        self.plan = plan
        self.bounds = bounds
        self.namesWhatFollows = namesWhatFollows
        self.fixed = fixed
        self.shares = shares
        var targets = targets
        addRespondents(expectations, &targets)
        addProfiles(&targets)
        for expectation in expectations { add(expectation) }
        for cell in bounds.cells {
            let range = bounds[cell]
            program.require(
                share(cell),
                in: PointRange(
                    lower: range.lowerBound,
                    includesLower: true,
                    upper: range.upperBound,
                    includesUpper: true
                )
            )
        }
        completeCounts()
        addAdmissibleBases(expectations)
        program.minimise(objective)
    }

    /// Solves the program.
    func solve() throws(RehearsalRefusal) -> (solution: Solution?, isDecided: Bool) {
        switch try program.outcome(nodes: 2_000) {
        case .solution(let values): (solution(values), true)
        case .infeasible: (nil, true)
        case .undecided: (nil, false)
        }
    }

    private func solution(_ values: [Int]) -> Solution {
        Solution(
            respondents: respondents.map { values[$0.index] },
            strata: strata.map { values[$0.index] },
            profiles: profilesOfStrata.map { ofProfiles in
                strata.indices.map { stratum in ofProfiles.map { values[$0[stratum].index] } }
            }
        )
    }
}
