// SPDX-License-Identifier: Apache-2.0

/// Where every reader and every check of one piece of work puts its findings.
public final class FindingCollector {
    /// The findings in the order in which they were made.
    public private(set) var findings: [Finding] = []

    /// Creates a collector without findings.
    public init() {}

    /// Adds a finding.
    public func add(_ finding: Finding) {
        findings.append(finding)
    }

    /// Adds a finding, made of its parts.
    public func report(
        _ rule: String,
        _ severity: Finding.Severity = .error,
        at location: SourceLocation,
        _ message: String
    ) {
        add(Finding(rule, severity, at: location, message))
    }
}
