// SPDX-License-Identifier: Apache-2.0

extension IntegerProgram {
    /// Solves the program.
    ///
    /// Bounds are tightened exactly first. The solver's values are rounded and checked in exact arithmetic before they
    /// are returned; if they are no solution, it is asked once more with its most careful settings. The same program
    /// has the same outcome on every run: one thread, fixed seeds, no limit of time.
    ///
    /// - Parameter limits: How far the search goes.
    /// - Returns: A solution, the best one where there is an objective and no gap is allowed.
    /// - Throws: `SolverDisagreement` when the solver insists on values that are no solution.
    public func solve(limits: Limits = Limits()) throws(SolverDisagreement) -> Outcome {
        var propagation = BoundPropagation(self)
        propagation.run()
        guard !propagation.isInfeasible else { return .infeasible }
        if let easy = withoutSearch(propagation) { return .solution(easy) }
        var violations: [Violation] = []
        for isCareful in [false, true] {
            let answer = Cbc.solve(
                self,
                lowers: propagation.lowers,
                uppers: propagation.uppers,
                limits: limits,
                isCareful: isCareful
            )
            switch answer {
            case .infeasible: return .infeasible
            case .undecided: return .undecided
            case .solution(let values):
                violations = check(values)
                if violations.isEmpty { return answer }
            }
        }
        throw SolverDisagreement(violations: violations)
    }

    /// A solution that needs no search: every unknown is fixed, or there is nothing to decide between.
    private func withoutSearch(_ propagation: BoundPropagation) -> [Int]? {
        var values = propagation.lowers
        guard values != propagation.uppers else { return check(values).isEmpty ? values : nil }
        guard constraintCount == 0 else { return nil }
        for term in objective?.terms ?? [] where term.coefficient < 0 {
            values[term.unknown.index] = propagation.uppers[term.unknown.index]
        }
        return values
    }
}
