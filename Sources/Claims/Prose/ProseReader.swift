// SPDX-License-Identifier: Apache-2.0

public import Variables

/// Reads a report written in CommonMark.
public enum ProseReader {
    /// Returns the prose and what is wrong with it; whatever can be read is read.
    ///
    /// - Parameters:
    ///   - markdown: The text of the file.
    ///   - language: The language it is written in.
    ///   - file: The path that findings name.
    /// - Returns: The prose, and the findings about its form. Whether the cells exist is for the study to check.
    public static func read(
        _ markdown: String,
        language: Language,
        file: String
    ) -> (prose: Prose, findings: [Finding]) {
        var assembly = ProseAssembly(source: SourceText(markdown, file: file), language: language)
        for node in CommonMark.blocks(of: markdown) { assembly.add(node) }
        return assembly.finish()
    }
}
