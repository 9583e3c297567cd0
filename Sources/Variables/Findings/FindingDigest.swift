// SPDX-License-Identifier: Apache-2.0

/// Findings as people can read them: of each kind in each file the first ones, and how many more there are.
public enum FindingDigest {
    /// As many findings of one kind in one file as are listed.
    public static let most = 20

    /// Returns findings in the order of files, lines and columns, each once.
    ///
    /// - Parameter findings: The findings, in any order.
    /// - Returns: The findings; beyond twenty of one rule in one file a last one says how many more there are.
    public static func make(of findings: [Finding]) -> [Finding] {
        var shown: [Finding] = []
        var counts: [[String]: Int] = [:]
        var lastShown: [[String]: Int] = [:]
        for finding in Set(findings).sorted() {
            let kind = [finding.location.file, finding.rule, finding.severity.rawValue]
            counts[kind, default: 0] += 1
            guard counts[kind, default: 0] <= most else { continue }
            lastShown[kind] = shown.count
            shown.append(finding)
        }
        for (kind, position) in lastShown {
            guard let count = counts[kind], count > most else { continue }
            let more = count - most == 1 ? "is one more" : "are \(count - most) more"
            shown[position].message += " There \(more) of this kind in the file."
        }
        return shown
    }
}
