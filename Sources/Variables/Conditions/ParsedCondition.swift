// SPDX-License-Identifier: Apache-2.0

/// A condition read from text, with the places of the names in it.
public struct ParsedCondition: Hashable, Sendable {
    /// A variable that the text mentions, or a code that it compares with one.
    public struct Mention: Hashable, Sendable {
        /// The variable.
        public var variable: String
        /// The code, or nil where the variable itself stands.
        public var code: String?
        /// Where it begins, in characters from the start of the text, from 0.
        public var offset: Int

        /// Creates a mention.
        public init(variable: String, code: String?, offset: Int) {
            self.variable = variable
            self.code = code
            self.offset = offset
        }
    }

    /// The condition.
    public var condition: Condition
    /// What it mentions, in the order of the text.
    public var mentions: [Mention]

    /// Creates a parsed condition.
    public init(condition: Condition, mentions: [Mention]) {
        self.condition = condition
        self.mentions = mentions
    }
}

/// Why a text is not a condition.
public struct ConditionSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where reading stopped, in characters from the start of the text, from 0.
    public var offset: Int
    /// A whole sentence.
    public var description: String

    /// Creates an error.
    public init(offset: Int, _ description: String) {
        self.offset = offset
        self.description = description
    }
}
