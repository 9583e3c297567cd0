// SPDX-License-Identifier: Apache-2.0

import Optimisation
import Testing

@Suite struct SolveTests {
    /// A generator of small numbers, the same in every run.
    private struct Numbers {
        var state: UInt64

        mutating func next(_ range: ClosedRange<Int>) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return range.lowerBound + Int((state >> 33) % UInt64(range.count))
        }
    }

    @Test func `the smallest change in whole coins is found`() throws {
        var program = IntegerProgram()
        let small = program.addVariable("small", upper: 10)
        let large = program.addVariable("large", upper: 10)
        program.addConstraint(2 * small + 5 * large, .equal, 19)
        program.minimise(small + large)
        #expect(try program.solve() == .solution([2, 3]))
    }

    @Test func `a parity that no whole numbers have is infeasible`() throws {
        var program = IntegerProgram()
        let first = program.addVariable(upper: 1_000)
        let second = program.addVariable(upper: 1_000)
        program.addConstraint(2 * first + 4 * second, .equal, 1_001)
        #expect(try program.solve() == .infeasible)
    }

    @Test func `programs without unknowns, without constraints and with crossed bounds have their plain outcomes`()
        throws
    {
        #expect(try IntegerProgram().solve() == .solution([]))
        var free = IntegerProgram()
        let unknown = free.addVariable(lower: -3, upper: 8)
        free.minimise(-unknown)
        #expect(try free.solve() == .solution([8]))
        var crossed = IntegerProgram()
        _ = crossed.addVariable(lower: 2, upper: 1)
        #expect(try crossed.solve() == .infeasible)
        var impossible = IntegerProgram()
        impossible.addConstraint(LinearExpression(), .atLeast, 1)
        #expect(try impossible.solve() == .infeasible)
    }

    @Test(arguments: 0..<120)
    func `small programs have the outcome that trying everything gives`(_ seed: Int) throws {
        var numbers = Numbers(state: UInt64(seed) &* 977 &+ 5)
        var program = IntegerProgram()
        let unknowns = (0..<4).map { _ in program.addVariable(lower: numbers.next(-2...0), upper: numbers.next(1...4)) }
        for _ in 0..<numbers.next(1...4) {
            var sum = LinearExpression()
            for unknown in unknowns { sum.add(numbers.next(-5...5), times: unknown) }
            let lower = numbers.next(-12...10)
            program.addConstraint(
                sum,
                lower: lower,
                upper: numbers.next(0...2) == 0 ? nil : lower + numbers.next(0...3)
            )
        }
        var objective = LinearExpression()
        for unknown in unknowns { objective.add(numbers.next(-4...4), times: unknown) }
        program.minimise(objective)
        var best: Int128?
        func visit(_ values: [Int]) {
            guard values.count < 4 else {
                guard program.check(values).isEmpty, let value = program.objectiveValue(at: values) else { return }
                best = min(best ?? value, value)
                return
            }
            let index = values.count
            for value in program.lowerBounds[index]...program.upperBounds[index] { visit(values + [value]) }
        }
        visit([])
        switch try program.solve() {
        case .solution(let values):
            #expect(program.check(values).isEmpty)
            #expect(program.objectiveValue(at: values) == best)
        case .infeasible: #expect(best == nil)
        case .undecided: Issue.record("The limit was reached.")
        }
        #expect(try program.solve() == program.solve())
    }

    @Test func `what breaks a bound or a constraint is named`() {
        var program = IntegerProgram()
        let first = program.addVariable(upper: 3)
        let second = program.addVariable(upper: 3)
        let row = program.addConstraint(first + second, .atMost, 4)
        #expect(program.check([1, 2]).isEmpty)
        #expect(program.check([3, 3]) == [.constraint(row, value: 6)])
        #expect(program.check([4, 0]) == [.bounds(first, value: 4)])
        #expect(program.check([1]) == [.count(expected: 2, found: 1)])
    }
}
