// SPDX-License-Identifier: Apache-2.0

extension Condition: CustomStringConvertible {
    /// The condition as it is written in a study: reading the text gives the condition back; empty where it always holds.
    ///
    /// It stays the same from one version of the program to the next, because what respondents were asked is known by it.
    public var description: String {
        switch self {
        case .always: ""
        case .equals(let name, let code): "{\(name)} = '\(code)'"
        case .differs(let name, let code): "{\(name)} != '\(code)'"
        case .anyOf(let name, let codes): "{\(name)} anyof \(Self.list(codes))"
        case .allOf(let name, let codes): "{\(name)} allof \(Self.list(codes))"
        case .noneOf(let name, let codes): "{\(name)} noneof \(Self.list(codes))"
        case .empty(let name): "{\(name)} empty"
        case .notEmpty(let name): "{\(name)} notempty"
        case .count(let name, let comparison, let number): "count({\(name)}) \(comparison.rawValue) \(number)"
        case .and(let parts): parts.map(\.inParentheses).joined(separator: " and ")
        case .or(let parts): parts.map(\.inParentheses).joined(separator: " or ")
        case .not(let part): "not (\(part))"
        }
    }

    private static func list(_ codes: [String]) -> String {
        "[\(codes.map { "'\($0)'" }.joined(separator: ", "))]"
    }

    /// The text of a part, in parentheses where it has parts itself.
    private var inParentheses: String {
        switch self {
        case .and, .or: "(\(self))"
        default: description
        }
    }
}
