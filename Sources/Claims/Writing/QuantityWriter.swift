// SPDX-License-Identifier: Apache-2.0

public import Variables

/// Writes true phrases about cells, in the words that ``QuantityReader`` reads.
///
/// Every phrase that is returned is true under the policy: read again, it gives a band that holds the cell's value.
public struct QuantityWriter: Sendable {
    /// A way to put a share.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        /// “43 prosent”.
        case digits
        /// “43 %”.
        case sign
        /// “førtitre prosent”.
        case words
        /// “nesten 45 prosent”: a hedge and a number that 5 divides.
        case hedgedDigits
        /// “nesten førtifem prosent”.
        case hedgedWords
        /// “to tredjedeler”.
        case part
        /// “en drøy tredjedel”.
        case hedgedPart
        /// “to av tre”.
        case ratio
        /// “nesten to av tre”.
        case hedgedRatio
        /// “hver fjerde”.
        case every
        /// “nesten hver fjerde”.
        case hedgedEvery
        /// “ingen”, “alle”, and nearly so.
        case whole
    }

    /// A wording whose words are made once.
    private struct Entry: Sendable {
        let wording: ShareWording
        let text: String
    }

    /// The language of the phrases.
    public let language: Language
    /// What the words are taken to mean.
    public let policy: ClaimPolicy
    private let entries: [Form: [Entry]]

    private static let bokmål = entries(in: .bokmål)
    private static let nynorsk = entries(in: .nynorsk)
    private static let english = entries(in: .english)

    private static func entries(in language: Language) -> [Form: [Entry]] {
        Dictionary(
            uniqueKeysWithValues: Form.allCases.map { form in
                (form, form.wordings(in: language).map { Entry(wording: $0, text: $0.text(in: language)) })
            }
        )
    }

    /// Creates a writer; in languages in which quantities are not read, it writes bokmål.
    public init(_ language: Language, policy: ClaimPolicy = .standard) {
        self.language = language
        self.policy = policy
        entries =
            switch language {
            case .nynorsk: Self.nynorsk
            case .english: Self.english
            default: Self.bokmål
            }
    }

    /// Returns true phrases for a share, those that name the nearest numbers first.
    ///
    /// - Parameters:
    ///   - count: The number of respondents in the cell.
    ///   - base: The number that the share is of, above 0.
    ///   - form: How to put it.
    /// - Returns: The phrases; none where no phrase of the form is true.
    public func share(_ count: Int, of base: Int, as form: Form) -> [String] {
        let share = Rational(percentOf: count, in: base)
        let all = entries[form] ?? []
        let candidates = form.isRounded ? all[share.rounded...share.rounded] : all[...]
        return candidates.filter { $0.wording.band(policy).contains(share) }
            .map { (distance: share.distance(to: $0.wording.anchor), text: $0.text) }.enumerated().sorted {
                ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
            }
            .map(\.element.text)
    }

    /// Returns true phrases for a share in a register, the plain ones first.
    ///
    /// - Parameters:
    ///   - count: The number of respondents in the cell.
    ///   - base: The number that the share is of, above 0.
    ///   - register: Digits, words or fractions.
    /// - Returns: The phrases; in digits at least one.
    public func share(_ count: Int, of base: Int, in register: Quantity.Register) -> [String] {
        let forms: [Form] =
            switch register {
            case .digits: [.digits, .sign, .hedgedDigits]
            case .words: [.words, .hedgedWords]
            case .fraction: [.whole, .part, .ratio, .every, .hedgedPart, .hedgedRatio, .hedgedEvery]
            }
        let phrases = forms.flatMap { share(count, of: base, as: $0) }
        guard phrases.isEmpty, register == .digits else { return phrases }
        // A policy may leave no room for rounding; the numbers themselves are true under any.
        let exact = ShareWording(.ratio(count, of: base, isDigits: true))
        return [exact.text(in: language)]
    }

    /// Returns a number of respondents: “139” or “hundre og trettini”.
    ///
    /// - Parameters:
    ///   - number: The number, not negative.
    ///   - register: Digits, or words where there are words for it (to 999 999).
    /// - Returns: The number, without a unit.
    public func count(_ number: Int, in register: Quantity.Register) -> String {
        guard register == .digits || number >= 1_000_000 else { return NumberWords(language).text(number) }
        return DigitText(language).text(number)
    }
}
