// SPDX-License-Identifier: Apache-2.0

/// Reads conditions such as `{involved} = 'yes' and not ({drivers} contains 'economy')`.
///
/// `and` binds more tightly than `or`; `not` is followed by a comparison or by parentheses.
public struct ConditionParser {
    private var tokens: [(token: ConditionToken, offset: Int)]
    private var position = 0
    private var depth = 0
    private var mentions: [ParsedCondition.Mention] = []
    private let end: Int

    /// How deep parentheses may be nested; no questionnaire needs more, and deeper ones would overflow the stack.
    private static let maximumDepth = 40

    private init(_ text: String) throws(ConditionSyntaxError) {
        var lexer = ConditionLexer(text)
        tokens = try lexer.tokens()
        end = text.count
    }

    /// Returns the condition that a text states.
    ///
    /// - Parameter text: The text.
    /// - Returns: The condition, and the places of the names in it.
    /// - Throws: `ConditionSyntaxError` with the place where reading stopped.
    public static func parse(_ text: String) throws(ConditionSyntaxError) -> ParsedCondition {
        var parser = try ConditionParser(text)
        let condition = try parser.alternatives()
        if let extra = parser.peek {
            throw parser.error("“\(extra.text)” is not expected here; join comparisons with “and” or “or”.")
        }
        return ParsedCondition(condition: condition, mentions: parser.mentions)
    }

    private mutating func alternatives() throws(ConditionSyntaxError) -> Condition {
        var parts = [try conjunction()]
        while accept(.word("or")) { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : .or(parts)
    }

    private mutating func conjunction() throws(ConditionSyntaxError) -> Condition {
        var parts = [try unary()]
        while accept(.word("and")) { parts.append(try unary()) }
        return parts.count == 1 ? parts[0] : .and(parts)
    }

    private mutating func unary() throws(ConditionSyntaxError) -> Condition {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            throw error("The condition is nested more than \(Self.maximumDepth) levels deep; write it more simply.")
        }
        if accept(.word("not")) { return .not(try unary()) }
        if accept(.sign("(")) {
            let inner = try alternatives()
            try expect(.sign(")"))
            return inner
        }
        if accept(.word("count")) { return try counting() }
        return try comparison()
    }

    private mutating func counting() throws(ConditionSyntaxError) -> Condition {
        try expect(.sign("("))
        let name = try variable()
        try expect(.sign(")"))
        guard case .sign(let sign)? = peek, let comparison = Condition.Comparison(rawValue: sign) else {
            throw error("After count({\(name)}) a comparison such as >= is expected.")
        }
        position += 1
        guard case .number(let number)? = peek else { throw error("A whole number is expected after \(sign).") }
        position += 1
        return .count(variable: name, comparison, number)
    }

    private mutating func comparison() throws(ConditionSyntaxError) -> Condition {
        let name = try variable()
        switch peek {
        case .sign("="):
            position += 1
            return .equals(variable: name, code: try code(of: name))
        case .sign("!="):
            position += 1
            return .differs(variable: name, code: try code(of: name))
        case .word("contains"):
            position += 1
            return .anyOf(variable: name, codes: [try code(of: name)])
        case .word("anyof"):
            position += 1
            return .anyOf(variable: name, codes: try codes(of: name))
        case .word("allof"):
            position += 1
            return .allOf(variable: name, codes: try codes(of: name))
        case .word("noneof"):
            position += 1
            return .noneOf(variable: name, codes: try codes(of: name))
        case .word("empty"):
            position += 1
            return .empty(variable: name)
        case .word("notempty"):
            position += 1
            return .notEmpty(variable: name)
        default:
            throw error("After {\(name)} one of =, !=, anyof, allof, noneof, contains, empty or notempty is expected.")
        }
    }

    private mutating func variable() throws(ConditionSyntaxError) -> String {
        guard case .variable(let name)? = peek else {
            throw error("The name of a question in braces is expected, such as {involved}.")
        }
        mentions.append(ParsedCondition.Mention(variable: name, code: nil, offset: tokens[position].offset))
        position += 1
        return name
    }

    private mutating func code(of variable: String) throws(ConditionSyntaxError) -> String {
        guard case .code(let code)? = peek else { throw error("A code in single quotes is expected, such as 'yes'.") }
        mentions.append(ParsedCondition.Mention(variable: variable, code: code, offset: tokens[position].offset))
        position += 1
        return code
    }

    private mutating func codes(of variable: String) throws(ConditionSyntaxError) -> [String] {
        try expect(.sign("["))
        var codes = [try code(of: variable)]
        while accept(.sign(",")) { codes.append(try code(of: variable)) }
        try expect(.sign("]"))
        return codes
    }

    private var peek: ConditionToken? { position < tokens.count ? tokens[position].token : nil }

    private mutating func accept(_ token: ConditionToken) -> Bool {
        guard peek == token else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ token: ConditionToken) throws(ConditionSyntaxError) {
        guard accept(token) else { throw error("“\(token.text)” is expected here.") }
    }

    private func error(_ message: String) -> ConditionSyntaxError {
        ConditionSyntaxError(offset: position < tokens.count ? tokens[position].offset : end, message)
    }
}
