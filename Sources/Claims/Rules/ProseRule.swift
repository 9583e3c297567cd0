// SPDX-License-Identifier: Apache-2.0

import Variables

/// A rule that the prose of reports must follow.
///
/// Each rule is a type in a file of its own; its documentation is the rule's page in the manual: what is found, why it
/// matters, and how to mend it.
protocol ProseRule: Sendable {
    /// The stable name, which findings carry.
    static var name: String { get }
    /// How grave a breach is: an error where the page would say something untrue or unprovable.
    static var severity: Finding.Severity { get }

    init()

    /// Returns the breaches in one report.
    func breaches(in report: RuledReport) -> [ProseBreach]

    /// Returns the breaches that only show when the reports of all languages are read together.
    func breaches(across reports: [RuledReport]) -> [ProseBreach]
}

/// A breach of a rule, and the cells that the words rest on.
struct ProseBreach: Hashable, Sendable {
    var finding: Finding
    var cells: [CellReference]
}

extension ProseRule {
    static var severity: Finding.Severity { .warning }

    func breaches(in report: RuledReport) -> [ProseBreach] { [] }

    func breaches(across reports: [RuledReport]) -> [ProseBreach] { [] }

    /// Creates a breach of the rule.
    func breach(at location: SourceLocation, about cells: [CellReference] = [], _ message: String) -> ProseBreach {
        ProseBreach(finding: Finding(Self.name, Self.severity, at: location, message), cells: cells)
    }
}
