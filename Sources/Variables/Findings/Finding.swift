// SPDX-License-Identifier: Apache-2.0

/// Something in a study that its author should know of: where it is, how grave, and a whole sentence.
public struct Finding: Hashable, Sendable {
    /// How grave a finding is.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// The study cannot go on before it is mended.
        case error
        /// Worth a look; the study can go on.
        case warning
    }

    /// The stable name of the rule that was broken, such as `unknown-key`.
    public var rule: String
    /// How grave it is.
    public var severity: Severity
    /// Where it is.
    public var location: SourceLocation
    /// A whole sentence that says what is wrong and, where it can, what to do.
    public var message: String

    /// Creates a finding.
    public init(_ rule: String, _ severity: Severity = .error, at location: SourceLocation, _ message: String) {
        self.rule = rule
        self.severity = severity
        self.location = location
        self.message = message
    }
}

extension Finding: Comparable {
    /// Orders by place, then rule, then message, so that a list of findings always has the same order.
    public static func < (lhs: Self, rhs: Self) -> Bool {
        (lhs.location, lhs.rule, lhs.message) < (rhs.location, rhs.rule, rhs.message)
    }
}

extension Finding: CustomStringConvertible {
    /// The finding on one line: `file:line:column: error: message [rule]`.
    public var description: String { "\(location): \(severity.rawValue): \(message) [\(rule)]" }
}
