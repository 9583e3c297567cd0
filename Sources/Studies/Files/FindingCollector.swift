// SPDX-License-Identifier: Apache-2.0

import Variables

/// Where every reader and every check of one study puts its findings.
final class FindingCollector {
    private(set) var findings: [Finding] = []

    func add(_ finding: Finding) {
        findings.append(finding)
    }

    func report(_ rule: String, _ severity: Finding.Severity = .error, at location: SourceLocation, _ message: String) {
        add(Finding(rule, severity, at: location, message))
    }
}
