// SPDX-License-Identifier: Apache-2.0

import Claims
import Disclosure
import Variables

/// Turns words that are bound to cells into words that may be said.
struct BindingResolution {
    let language: Language
    private let release: Release
    private let policy: VerdictPolicy
    private let claims: [Binding: JudgedClaim]

    /// Creates the resolution of a report's claims.
    init(_ review: ClaimReview, release: Release) {
        self.release = release
        language = review.prose.language
        policy = review.verdictPolicy
        claims = Dictionary(review.claims.map { ($0.binding, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Returns the words, or nil where the release does not publish all that they rest on.
    func resolve(_ binding: Binding) -> Phrase? {
        if case .external(let id) = binding.target {
            guard let external = release.externals.first(where: { $0.id == id }) else { return nil }
            return words(binding, instead: external.statement.text(in: language)).map { .external($0, external) }
        }
        guard let claim = claims[binding], claim.outcome != .withheld else { return nil }
        return words(binding, instead: claim.words).map { .bound($0, BoundClaim(claim, caveat: caveat(of: claim))) }
    }

    private func caveat(of claim: JudgedClaim) -> String? {
        claim.consequence(under: policy) == .caveat ? policy.caveat.text(in: language) : nil
    }

    private func words(_ binding: Binding, instead figure: String) -> [Phrase]? {
        guard !binding.words.isEmpty else { return [.text(figure)] }
        var phrases: [Phrase] = []
        for word in binding.words {
            guard let phrase = phrase(word) else { return nil }
            phrases.append(phrase)
        }
        return phrases
    }

    private func phrase(_ inline: Prose.Inline) -> Phrase? {
        func all(_ parts: [Prose.Inline]) -> [Phrase]? {
            let phrases = parts.compactMap(phrase)
            return phrases.count == parts.count ? phrases : nil
        }
        return switch inline {
        case .text(let text): .text(text)
        case .softBreak: .text(" ")
        case .emphasis(let parts): all(parts).map(Phrase.emphasis)
        case .strong(let parts): all(parts).map(Phrase.strong)
        case .link(_, let parts): all(parts).map(Phrase.emphasis)
        case .plain(let parts): .text(parts.plainText)
        case .bound(let binding): resolve(binding)
        }
    }
}
