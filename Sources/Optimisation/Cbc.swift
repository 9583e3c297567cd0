// SPDX-License-Identifier: Apache-2.0

import CCbc
import Synchronization

/// The solver Cbc (COIN-OR branch and cut), which sees doubles and is therefore never trusted alone.
enum Cbc {
    /// Cbc keeps settings in global variables, so that two models must not be solved at once.
    private static let turn = Mutex(())

    static func solve(
        _ program: IntegerProgram,
        lowers: [Int],
        uppers: [Int],
        limits: IntegerProgram.Limits,
        isCareful: Bool
    ) -> IntegerProgram.Outcome {
        turn.withLock { _ in
            let model = Cbc_newModel()
            defer { Cbc_deleteModel(model) }
            for (name, value) in settings(limits, isCareful: isCareful) { Cbc_setParameter(model, name, value) }
            load(program, lowers, uppers, into: model)
            Cbc_solve(model)
            if Cbc_isProvenInfeasible(model) != 0 { return .infeasible }
            guard let best = Cbc_bestSolution(model) else { return .undecided }
            return .solution((0..<program.variableCount).map { Int(best[$0].rounded()) })
        }
    }

    private static func settings(_ limits: IntegerProgram.Limits, isCareful: Bool) -> [(String, String)] {
        [
            ("log", "0"), ("slog", "0"), ("threads", "0"), ("randomSeed", "1"), ("randomCbcSeed", "1"),
            ("maxNodes", "\(limits.nodes)"), ("ratioGap", "\(limits.gap)"),
        ]
            + (isCareful
                ? [("preprocess", "off"), ("presolve", "off"), ("integerTolerance", "1e-9"), ("primalT", "1e-9")]
                : [])
    }

    private static func load(
        _ program: IntegerProgram,
        _ lowers: [Int],
        _ uppers: [Int],
        into model: UnsafeMutableRawPointer?
    ) {
        let count = program.variableCount
        let columns = program.rows.transposed(columnCount: count)
        var objective = [Double](repeating: 0, count: count)
        for term in program.objective?.terms ?? [] { objective[term.unknown.index] = Double(term.coefficient) }
        Cbc_loadProblem(
            model,
            Int32(count),
            Int32(program.rows.count),
            columns.starts.map { Int32($0) },
            columns.rows.map { Int32($0) },
            columns.coefficients.map { Double($0) },
            lowers.map { Double($0) },
            uppers.map { Double($0) },
            objective,
            program.rows.lowers.map { $0.map { Double($0) } ?? -Double.greatestFiniteMagnitude },
            program.rows.uppers.map { $0.map { Double($0) } ?? Double.greatestFiniteMagnitude }
        )
        for column in 0..<count { Cbc_setInteger(model, Int32(column)) }
    }
}
