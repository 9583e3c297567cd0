// SPDX-License-Identifier: Apache-2.0

import Variables

/// A change of a file that would mend a finding, as SARIF writes it.
struct SARIFFix: Encodable {
    private struct Text: Encodable {
        var text: String
    }

    private struct Region: Encodable {
        var startLine: Int
        var startColumn: Int
        var endLine: Int
        /// The column after the last one.
        var endColumn: Int
    }

    private struct Change: Encodable {
        var artifactLocation: [String: String]
        var replacements: [Part]
    }

    private struct Part: Encodable {
        var deletedRegion: Region
        var insertedContent: Text
    }

    private let description: Text
    private let artifactChanges: [Change]

    init(_ replacement: Replacement) {
        let start = replacement.start
        description = Text(text: "Write “\(replacement.words)”.")
        let region = Region(
            startLine: start.line,
            startColumn: start.column,
            endLine: start.line,
            endColumn: start.column + replacement.length
        )
        artifactChanges = [
            Change(
                artifactLocation: ["uri": URIReference.of(path: start.file)],
                replacements: [Part(deletedRegion: region, insertedContent: Text(text: replacement.words))]
            )
        ]
    }
}
