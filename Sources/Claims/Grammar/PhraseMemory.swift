// SPDX-License-Identifier: Apache-2.0

/// Reads phrases, each once however often it stands in a report.
struct PhraseMemory {
    private struct Phrase: Hashable {
        var words: String
        var context: QuantityReader.Context
    }

    let reader: QuantityReader
    private var known: [Phrase: Result<Quantity, Refusal>] = [:]

    init(_ reader: QuantityReader) { self.reader = reader }

    /// Returns what a phrase says.
    ///
    /// - Parameters:
    ///   - words: The words, with single spaces between them.
    ///   - context: What they are bound to.
    /// - Returns: The quantity.
    /// - Throws: Why the phrase cannot be read.
    mutating func read(_ words: String, as context: QuantityReader.Context) throws(Refusal) -> Quantity {
        let phrase = Phrase(words: words, context: context)
        if let known = known[phrase] { return try known.get() }
        let result = Result { () throws(Refusal) in try reader.read(words, as: context) }
        known[phrase] = result
        return try result.get()
    }
}
