// SPDX-License-Identifier: Apache-2.0

/// A condition on answers: the route of a question, or the base of a table.
///
/// Conditions are total and without side effects. Unanswered is a value of its own: a comparison with it is false,
/// except `!=` and `empty`, which are true. Codes are compared, never labels.
public indirect enum Condition: Hashable, Sendable {
    /// How many of a several-answers question's chosen codes a comparison looks at.
    public enum Comparison: String, Hashable, Sendable, CaseIterable {
        /// Less than.
        case less = "<"
        /// At most.
        case atMost = "<="
        /// Greater than.
        case greater = ">"
        /// At least.
        case atLeast = ">="
        /// Equal to.
        case equal = "="
        /// Different from.
        case different = "!="
    }

    /// Always true.
    case always
    /// The only chosen code of the variable is this one.
    case equals(variable: String, code: String)
    /// The variable is unanswered, or its only chosen code is another one.
    case differs(variable: String, code: String)
    /// At least one of the codes is chosen (`anyof`, and `contains` with one code).
    case anyOf(variable: String, codes: [String])
    /// All the codes are chosen (`allof`).
    case allOf(variable: String, codes: [String])
    /// The variable is answered and none of the codes is chosen (`noneof`).
    case noneOf(variable: String, codes: [String])
    /// The variable is unanswered (`empty`).
    case empty(variable: String)
    /// The variable is answered (`notempty`).
    case notEmpty(variable: String)
    /// The number of chosen codes compares so with a number; false when unanswered.
    case count(variable: String, Comparison, Int)
    /// All hold.
    case and([Condition])
    /// At least one holds.
    case or([Condition])
    /// It does not hold.
    case not(Condition)
}

extension Condition {
    /// The variables that the condition mentions, each once, in the order of their first mention.
    public var variables: [String] {
        var seen: [String] = []
        visit { name, _ in if !seen.contains(name) { seen.append(name) } }
        return seen
    }

    /// Calls a function with every variable mentioned and the codes it is compared with.
    public func visit(_ body: (_ variable: String, _ codes: [String]) -> Void) {
        switch self {
        case .always: break
        case .equals(let name, let code), .differs(let name, let code): body(name, [code])
        case .anyOf(let name, let codes), .allOf(let name, let codes), .noneOf(let name, let codes): body(name, codes)
        case .empty(let name), .notEmpty(let name), .count(let name, _, _): body(name, [])
        case .and(let parts), .or(let parts): for part in parts { part.visit(body) }
        case .not(let part): part.visit(body)
        }
    }

    /// Returns whether the condition holds, given the codes chosen for each variable; nil means unanswered.
    public func holds(_ answer: (_ variable: String) -> [String]?) -> Bool {
        switch self {
        case .always: true
        case .equals(let name, let code): answer(name) == [code]
        case .differs(let name, let code): answer(name) != [code]
        case .anyOf(let name, let codes): answer(name).map { chosen in codes.contains { chosen.contains($0) } } ?? false
        case .allOf(let name, let codes):
            answer(name).map { chosen in codes.allSatisfy { chosen.contains($0) } } ?? false
        case .noneOf(let name, let codes):
            answer(name).map { chosen in !codes.contains { chosen.contains($0) } } ?? false
        case .empty(let name): answer(name) == nil
        case .notEmpty(let name): answer(name) != nil
        case .count(let name, let comparison, let number):
            answer(name).map { comparison.holds($0.count, number) } ?? false
        case .and(let parts): parts.allSatisfy { $0.holds(answer) }
        case .or(let parts): parts.contains { $0.holds(answer) }
        case .not(let part): !part.holds(answer)
        }
    }
}

extension Condition.Comparison {
    /// Returns whether the comparison holds between two numbers.
    public func holds(_ a: Int, _ b: Int) -> Bool {
        switch self {
        case .less: a < b
        case .atMost: a <= b
        case .greater: a > b
        case .atLeast: a >= b
        case .equal: a == b
        case .different: a != b
        }
    }
}
