// SPDX-License-Identifier: Apache-2.0

/// The words of a condition.
enum ConditionToken: Hashable {
    /// `{name}`.
    case variable(String)
    /// `'code'`.
    case code(String)
    case number(Int)
    /// A word such as `and` or `anyof`.
    case word(String)
    /// A sign such as `=` or `(`.
    case sign(String)

    /// The token as people write it.
    var text: String {
        switch self {
        case .variable(let name): "{\(name)}"
        case .code(let code): "'\(code)'"
        case .number(let number): "\(number)"
        case .word(let word): word
        case .sign(let sign): sign
        }
    }
}

/// Divides a condition into words with their places.
struct ConditionLexer {
    private let characters: [Character]
    private var position = 0

    init(_ text: String) {
        characters = Array(text)
    }

    /// Returns the tokens with their offsets.
    mutating func tokens() throws(ConditionSyntaxError) -> [(token: ConditionToken, offset: Int)] {
        var tokens: [(token: ConditionToken, offset: Int)] = []
        while position < characters.count {
            let start = position
            let character = characters[position]
            switch character {
            case " ", "\t", "\n", "\r": position += 1
            case "{": tokens.append((.variable(try enclosed(by: "}", "the name of a question")), start))
            case "'": tokens.append((.code(try enclosed(by: "'", "a code")), start))
            case "0"..."9":
                let digits = run { $0.isASCII && $0.isNumber }
                guard let number = Int(digits) else {
                    throw ConditionSyntaxError(offset: start, "The number \(digits) is too large.")
                }
                tokens.append((.number(number), start))
            case _ where character.isLetter: tokens.append((.word(run { $0.isLetter }), start))
            case "!", "<", ">", "=":
                position += 1
                let isDouble = character != "=" && position < characters.count && characters[position] == "="
                if isDouble { position += 1 }
                tokens.append((.sign(String(character) + (isDouble ? "=" : "")), start))
            case "(", ")", "[", "]", ",":
                position += 1
                tokens.append((.sign(String(character)), start))
            default:
                throw ConditionSyntaxError(
                    offset: start,
                    "“\(character)” has no meaning in a condition; write for example {question} = 'code'."
                )
            }
        }
        return tokens
    }

    private mutating func enclosed(by end: Character, _ what: String) throws(ConditionSyntaxError) -> String {
        let start = position
        position += 1
        let content = run { $0 != end }
        guard position < characters.count else {
            throw ConditionSyntaxError(offset: start, "“\(end)” is missing after \(what).")
        }
        position += 1
        guard !content.isEmpty else {
            throw ConditionSyntaxError(offset: start, "There is no \(what.dropArticle) here.")
        }
        return content
    }

    private mutating func run(while condition: (Character) -> Bool) -> String {
        let start = position
        while position < characters.count, condition(characters[position]) { position += 1 }
        return String(characters[start..<position])
    }
}

extension String {
    /// The text without its article: “a code” gives “code”.
    fileprivate var dropArticle: Substring { split(separator: " ", maxSplits: 1).last ?? "" }
}
