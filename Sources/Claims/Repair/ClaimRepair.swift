// SPDX-License-Identifier: Apache-2.0

public import Variables

/// Finds true phrases for one that is false, as near to it as can be: in its language and register, with its hedge, its
/// adjective and the words around it.
///
/// Every phrase that is returned has been read again and is true of the value under the policy.
public struct ClaimRepair: Sendable {
    /// More than these nobody reads.
    private static let most = 5

    /// The language of the phrases.
    public let language: Language
    /// What the words are taken to mean.
    public let policy: ClaimPolicy
    private let reader: QuantityReader
    private let writer: QuantityWriter

    /// Creates a repair of phrases in a language.
    public init(_ language: Language, policy: ClaimPolicy = .standard) {
        self.language = language
        self.policy = policy
        reader = QuantityReader(language, policy: policy)
        writer = QuantityWriter(language, policy: policy)
    }

    /// Returns true phrases in place of one that is false or cannot be read, the nearest first.
    ///
    /// A capital at the start stays. Words such as “hele” and “kun” go, because they were meant for another number.
    ///
    /// - Parameters:
    ///   - phrase: The words of the link.
    ///   - value: What is true of the cells that it is bound to.
    /// - Returns: At most five phrases; at least one, but for a trend over classes that do not all move one way, for which
    ///   no trend is true, and in languages in which quantities are not read.
    public func phrases(for phrase: String, of value: TrueValue) -> [String] {
        guard let draft = PhraseDraft(phrase, language: language, policy: policy) else { return [] }
        var found: [String] = []
        for candidate in candidates(draft, value) + fallback(value).map(draft.capitalised)
        where candidate != phrase && !found.contains(candidate) && isTrue(candidate, value) {
            found.append(candidate)
            guard found.count < Self.most else { break }
        }
        return found
    }

    private func isTrue(_ phrase: String, _ value: TrueValue) -> Bool {
        guard let quantity = try? reader.read(phrase, as: value.context) else { return false }
        return value.satisfies(quantity)
    }

    /// The phrase with other words where it is wrong.
    private func candidates(_ draft: PhraseDraft, _ value: TrueValue) -> [String] {
        switch value {
        case .cell(let count, let base):
            ShareRepair(draft: draft, writer: writer)?.phrases(count: count, base: base) ?? []
        case .number(let number):
            NumberRepair(draft: draft, writer: writer)?.phrases(Rational(number), isMean: false) ?? []
        case .mean(let mean):
            NumberRepair(draft: draft, writer: writer)?.phrases(mean, isMean: true) ?? []
        case .comparison(let first, let second):
            ComparisonRepair(draft: draft, writer: writer)?.phrases(first, second) ?? []
        case .trend(let shares): TrendRepair(draft: draft, writer: writer).phrases(shares)
        case .place(let place, let rows): RankRepair(draft: draft, writer: writer)?.phrases(place, of: rows) ?? []
        }
    }

    /// What is true of a value whatever was written.
    private func fallback(_ value: TrueValue) -> [String] {
        switch value {
        case .cell(let count, let base):
            writer.share(count, of: base, in: .digits)
                + [ShareWording(.ratio(count, of: base, isDigits: true)).text(in: language)]
        case .number(let number): [writer.count(number, in: .digits)]
        case .mean(let mean): (0...4).map { DigitText(language).text(mean, decimals: $0) }
        case .comparison(let first, let second): writer.comparison(first, with: second)
        case .trend(let shares): [writer.trend(shares)].compactMap(\.self)
        case .place(let place, _): writer.rank(place)
        }
    }
}
