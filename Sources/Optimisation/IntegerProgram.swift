// SPDX-License-Identifier: Apache-2.0

/// A linear program over integers: unknowns within bounds, linear constraints, and perhaps something to minimise.
///
/// All data are integers, so that whether a proposed solution is one can be decided exactly, by adding up, without
/// trusting whoever proposed it.
///
/// ```swift
/// var program = IntegerProgram()
/// let small = program.addVariable("small", upper: 10)
/// let large = program.addVariable("large", upper: 10)
/// program.addConstraint(2 * small + 5 * large, .equal, 19, label: "volume")
/// program.minimise(small + large)
/// let outcome = try program.solve()  // .solution([2, 3])
/// ```
public struct IntegerProgram: Hashable, Sendable {
    /// How an expression must compare with a number.
    public enum Relation: Hashable, Sendable {
        /// Less than or equal to the number.
        case atMost
        /// Equal to the number.
        case equal
        /// Greater than or equal to the number.
        case atLeast
    }

    /// The lower bound of every unknown.
    public private(set) var lowerBounds: [Int] = []
    /// The upper bound of every unknown.
    public private(set) var upperBounds: [Int] = []
    /// The names of those unknowns that were given one, by position.
    public private(set) var names: [String?] = []
    /// The label of every constraint; empty where none was given.
    public private(set) var labels: [String] = []
    /// The expression that is to be as small as possible, if any.
    public private(set) var objective: LinearExpression?

    private(set) var rows = SparseRows()

    /// Makes a program without unknowns and constraints, which has one solution, the empty one.
    public init() {}

    /// The number of unknowns.
    public var variableCount: Int { lowerBounds.count }
    /// The number of constraints.
    public var constraintCount: Int { rows.count }

    /// Adds an integer variable with inclusive bounds, both of which it must have.
    ///
    /// Since every unknown is bounded, no program is unbounded. A lower bound above the upper one is no error: it
    /// makes the program infeasible.
    ///
    /// - Parameters:
    ///   - name: A name for people; it need not be unique.
    ///   - lower: The smallest value allowed.
    ///   - upper: The largest value allowed.
    /// - Returns: The variable, to be used in expressions of this program.
    public mutating func addVariable(_ name: String? = nil, lower: Int = 0, upper: Int) -> Unknown {
        lowerBounds.append(lower)
        upperBounds.append(upper)
        names.append(name)
        return Unknown(index: lowerBounds.count - 1)
    }

    /// Adds a constraint that an expression lies between two inclusive numbers.
    ///
    /// - Parameters:
    ///   - expression: The expression. Its unknowns must be of this program: others are a programming error and trap.
    ///   - lower: The smallest value allowed; `nil` for no limit.
    ///   - upper: The largest value allowed; `nil` for no limit.
    ///   - label: What the constraint says, for people.
    /// - Returns: The position of the constraint, from 0.
    @discardableResult
    public mutating func addConstraint(
        _ expression: some Linear,
        lower: Int?,
        upper: Int?,
        label: String = ""
    ) -> Int {
        let expression = expression.expression
        let terms = expression.gathered
        precondition(terms.allSatisfy { $0.unknown.index < variableCount }, "An unknown of another program.")
        rows.append(terms, lower: lower.map { $0 - expression.constant }, upper: upper.map { $0 - expression.constant })
        labels.append(label)
        return labels.count - 1
    }

    /// Adds a constraint that an expression compares with a number in a given way.
    ///
    /// - Parameters:
    ///   - expression: The expression. Its unknowns must be of this program: others are a programming error and trap.
    ///   - relation: How the expression must compare with the number.
    ///   - number: The number.
    ///   - label: What the constraint says, for people.
    /// - Returns: The position of the constraint, from 0.
    @discardableResult
    public mutating func addConstraint(
        _ expression: some Linear,
        _ relation: Relation,
        _ number: Int,
        label: String = ""
    ) -> Int {
        addConstraint(
            expression,
            lower: relation == .atMost ? nil : number,
            upper: relation == .atLeast ? nil : number,
            label: label
        )
    }

    /// Sets what is to be as small as possible, in place of what was set before.
    ///
    /// To maximise, minimise the negative.
    ///
    /// - Parameter expression: The expression. Its unknowns must be of this program: others trap.
    public mutating func minimise(_ expression: some Linear) {
        let terms = expression.expression.gathered
        precondition(terms.allSatisfy { $0.unknown.index < variableCount }, "An unknown of another program.")
        objective = LinearExpression(terms: terms, constant: expression.expression.constant)
    }
}
