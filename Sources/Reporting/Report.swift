// SPDX-License-Identifier: Apache-2.0

public import Claims
public import Disclosure
public import Variables

/// A report in one language: prose whose numbers are filled in from a release.
///
/// Whatever rests on a cell that the release does not publish is left out, sentence by sentence, so that the words
/// never tell what the tables withhold.
public struct Report: Sendable {
    /// A section of the report.
    public struct Section: Hashable, Sendable {
        /// The id, the same in every language.
        public let id: String
        /// The heading.
        public let title: [Phrase]
        /// What it says.
        public let passages: [Passage]
        /// Whether sentences or figures were left out of it.
        public let isShortened: Bool
    }

    /// The language.
    public let language: Language
    /// The title.
    public let title: [Phrase]
    /// What stands before the first section.
    public let opening: [Passage]
    /// The sections in order, the main results and the methods among them.
    public let sections: [Section]
    /// What the methods page tells after the report's own words, written from the release.
    public let methods: [MethodsPart]

    /// Creates the report of a release.
    ///
    /// - Parameters:
    ///   - review: The words and what came of judging them by the release.
    ///   - release: The release; nothing else can be told of the answers.
    public init(_ review: ClaimReview, release: Release) {
        let prose = review.prose
        language = prose.language
        var resolution = ProseResolution(review, release: release)
        let heading = resolution.running(prose.title)
        title = heading.isEmpty ? [.text(release.study.title.text(in: prose.language))] : heading
        opening = resolution.passages(prose.opening)
        sections = prose.sections.map { resolution.section($0) }
        methods = MethodsWriting(release: release, review: review).parts(figures: &resolution.figures)
    }

    /// Returns a section by id, or nil.
    public func section(_ id: String) -> Section? { sections.first { $0.id == id } }

    /// The figures of the report in order, each once.
    public var figures: [FigureBlock] {
        (opening + sections.flatMap(\.passages) + methods.flatMap(\.passages)).flatMap(\.figures)
    }
}
