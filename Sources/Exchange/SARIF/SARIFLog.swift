// SPDX-License-Identifier: Apache-2.0

public import Variables

/// Findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS, 2020), which editors and code hosts show beside the
/// lines that they are about.
public struct SARIFLog: Encodable, Sendable {
    private let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    private let version = "2.1.0"
    private let runs: [Run]

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    /// Creates a log of one run.
    ///
    /// - Parameters:
    ///   - findings: The findings, whose files are paths relative to where the code host or the editor has its root.
    ///   - replacements: What would mend findings, by their places.
    ///   - tool: The name of the program.
    ///   - version: Its version.
    public init(
        _ findings: [Finding],
        replacements: [SourceLocation: Replacement] = [:],
        tool: String,
        version: String
    ) {
        let rules = Set(findings.map(\.rule)).sorted()
        let positions = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
        runs = [
            Run(
                tool: Tool(driver: Driver(name: tool, version: version, rules: rules.map(Rule.init))),
                results: findings.map { finding in
                    let isClaim = finding.rule == "false-claim" || finding.rule == "unsupported-claim"
                    let replacement = isClaim ? replacements[finding.location] : nil
                    return Result(finding, ruleIndex: positions[finding.rule] ?? -1, replacement)
                }
            )
        ]
    }

    private struct Run: Encodable {
        var tool: Tool
        // What columns count in a report are characters as readers see them, which are nearly always one each.
        var columnKind = "unicodeCodePoints"
        var results: [Result]
    }

    private struct Tool: Encodable {
        var driver: Driver
    }

    private struct Driver: Encodable {
        var name: String
        var version: String
        var rules: [Rule]
    }

    private struct Rule: Encodable {
        var id: String
        var shortDescription: Message

        init(_ name: String) {
            id = name
            shortDescription = Message(text: RuleDescriptions.text(of: name))
        }
    }

    private struct Message: Encodable {
        var text: String
    }

    private struct Result: Encodable {
        var ruleId: String
        var ruleIndex: Int
        var level: String
        var message: Message
        var locations: [Location]
        /// Absent where nothing is known that would mend it.
        var fixes: [SARIFFix]?

        init(_ finding: Finding, ruleIndex: Int, _ replacement: Replacement?) {
            ruleId = finding.rule
            self.ruleIndex = ruleIndex
            level = finding.severity.rawValue
            message = Message(text: finding.message)
            locations = [Location(finding.location)]
            fixes = replacement.map { [SARIFFix($0)] }
        }
    }

    private struct Location: Encodable {
        var physicalLocation: PhysicalLocation

        init(_ location: SourceLocation) {
            physicalLocation = PhysicalLocation(
                artifactLocation: ArtifactLocation(uri: URIReference.of(path: location.file)),
                region: Region(startLine: location.line, startColumn: location.column)
            )
        }
    }

    private struct PhysicalLocation: Encodable {
        var artifactLocation: ArtifactLocation
        var region: Region
    }

    private struct ArtifactLocation: Encodable {
        var uri: String
    }

    private struct Region: Encodable {
        var startLine: Int
        var startColumn: Int
    }
}
