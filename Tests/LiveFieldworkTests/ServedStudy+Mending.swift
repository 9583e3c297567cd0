// SPDX-License-Identifier: Apache-2.0

import Foundation

extension ServedStudy {
    /// Puts the first phrase that would be true in the place of each false one, and returns how many there were.
    func mend(by errors: String) throws -> Int {
        let findings = errors.matches(
            of: /mine\/(report\.\w+\.md):\d+:\d+: error: “([^”]+)” is not true.*True would be “([^”]+)”/
        )
        for finding in findings {
            let file = folder.appending(path: String(finding.1))
            let text = try String(contentsOf: file, encoding: .utf8)
            guard let start = text.firstRange(of: "[\(finding.2)]("),
                let end = text[start.upperBound...].firstIndex(of: ")")
            else { continue }
            let target = text[start.upperBound..<end]
            let repair = finding.3.hasPrefix("[") ? String(finding.3) : "[\(finding.3)](\(target))"
            let mended = text.replacingCharacters(in: start.lowerBound...end, with: repair)
            try mended.write(to: file, atomically: true, encoding: .utf8)
        }
        return findings.count
    }
}
