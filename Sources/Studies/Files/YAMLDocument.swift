// SPDX-License-Identifier: Apache-2.0

import Variables
import Yams

/// Reads a YAML file into nodes that know their places.
///
/// Yams stops at a key that occurs twice. To find everything else too, the first of the two is renamed to one that no
/// author writes (its first character becomes a private one), and the file is read again.
struct YAMLDocument {
    private let file: String
    private let findings: FindingCollector
    /// The keys that were renamed, by their private first character.
    private var renamed: [Unicode.Scalar: String] = [:]

    private static let firstPrivate: UInt32 = 0xE000
    private static let limit: UInt32 = 500

    /// Returns the root of a file, or nil where it cannot be read at all.
    static func root(of text: String, file: String, findings: FindingCollector) -> YAMLValue? {
        var document = YAMLDocument(file: file, findings: findings)
        guard let node = document.compose(text) else { return nil }
        return YAMLValue(node: node, renamed: document.renamed, file: file, findings: findings)
    }

    private init(file: String, findings: FindingCollector) {
        self.file = file
        self.findings = findings
    }

    private mutating func compose(_ text: String) -> Node? {
        var text = text
        while true {
            do {
                guard let node = try Yams.compose(yaml: text) else {
                    findings.report("syntax", at: SourceLocation(file: file), "The file is empty.")
                    return nil
                }
                return node
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                guard let key = keys.first, let changed = rename(key, at: context.mark, in: text) else {
                    findings.report("duplicate-key", at: place(context.mark), "A key occurs twice here.")
                    return nil
                }
                text = changed
            } catch {
                report(error)
                return nil
            }
        }
    }

    private mutating func rename(_ key: String, at mark: Mark, in text: String) -> String? {
        let number = Self.firstPrivate + UInt32(renamed.count)
        guard renamed.count < Self.limit, let replacement = Unicode.Scalar(number) else { return nil }
        var scalars = Array(text.unicodeScalars)
        var line = 1
        var start = 0
        while line < mark.line, start < scalars.count {
            if scalars[start] == "\n" { line += 1 }
            start += 1
        }
        var position = start + mark.column - 1
        if position < scalars.count, scalars[position] == "\"" || scalars[position] == "'" { position += 1 }
        guard position < scalars.count, scalars[position] == key.unicodeScalars.first else { return nil }
        scalars[position] = replacement
        renamed[replacement] = key
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private func report(_ error: any Error) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            findings.report("syntax", at: place(mark), "The YAML cannot be read from here on: \(problem).")
        default:
            findings.report("syntax", at: SourceLocation(file: file), "The file is not YAML that can be read.")
        }
    }

    private func place(_ mark: Mark) -> SourceLocation {
        SourceLocation(file: file, line: max(1, mark.line), column: max(1, mark.column))
    }
}
