// SPDX-License-Identifier: Apache-2.0

/// One text in the languages of a study.
public struct LocalizedText: Hashable, Sendable {
    private var texts: [Language: String]

    /// Creates a text from its wordings.
    public init(_ texts: [Language: String] = [:]) {
        self.texts = texts
    }

    /// Creates a text in the three languages that Barometer speaks.
    public init(nb: String, nn: String, en: String) {
        self.init([.bokmål: nb, .nynorsk: nn, .english: en])
    }

    /// The wording in a language, or nil where it is missing.
    public subscript(_ language: Language) -> String? {
        get { texts[language] }
        set { texts[language] = newValue }
    }

    /// The languages that have a wording, ordered by tag.
    public var languages: [Language] { texts.keys.sorted() }

    /// Whether no language has a wording.
    public var isEmpty: Bool { texts.isEmpty }

    /// Returns the wording in a language, else in the first language by tag that has one, else an empty text.
    ///
    /// A study whose languages are complete (`barometer check` holds it) never falls back.
    public func text(in language: Language) -> String {
        texts[language] ?? languages.first.flatMap { texts[$0] } ?? ""
    }

    /// Returns the text with a function applied to every wording.
    public func map(_ transform: (String) -> String) -> LocalizedText {
        LocalizedText(texts.mapValues(transform))
    }
}
