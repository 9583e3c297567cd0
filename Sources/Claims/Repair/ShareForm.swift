// SPDX-License-Identifier: Apache-2.0

import Variables

/// How a phrase puts its share, so that another is put the same way.
enum ShareForm: Hashable {
    /// “43 prosent”: the decimals that are shown, and the unit with the space before it.
    case digits(decimals: Int, unit: String)
    /// “førtitre prosent”.
    case words(unit: String)
    /// “to tredjedeler”.
    case part
    /// “to av tre”.
    case ratio(isDigits: Bool)
    /// “hver fjerde”.
    case every

    /// Reads the form off the lexemes of a term.
    init(_ draft: PhraseDraft, _ places: Range<Int>) {
        let lexemes = places.map { draft.lexemes[$0] }
        if let percent = places.last(where: { draft.parser.at($0) == .percent }), percent > 0 {
            let unit = draft.written(after: percent - 1, to: percent)
            if case .number(let number)? = draft.parser.at(percent - 1), number.isDigits {
                self = .digits(decimals: number.decimals, unit: unit)
            } else {
                self = .words(unit: unit)
            }
        } else if lexemes.contains(where: { $0.lexeme == .of }) {
            let isDigits = if case .number(let number)? = lexemes.first?.lexeme { number.isDigits } else { false }
            self = .ratio(isDigits: isDigits)
        } else if lexemes.contains(where: { $0.lexeme == .every || Self.saysEvery($0) }) {
            self = .every
        } else {
            self = .part
        }
    }

    /// Whether a fraction is one of every so many: “annenhver”, “kvart fjerde”.
    private static func saysEvery(_ lexeme: PlacedLexeme) -> Bool {
        guard case .fraction(1, _) = lexeme.lexeme else { return false }
        return ["hver", "kvar", "every"].contains { lexeme.text.split(separator: " ").joined().contains($0) }
    }

    /// Returns the wordings of the form that are true of a share, those that name the nearest numbers first.
    func wordings(_ share: Rational, hedge: HedgeWords?, _ writer: QuantityWriter) -> [ShareWording] {
        terms(share, isHedged: hedge != nil).map { ShareWording($0, hedge: hedge) }
            .filter { $0.band(writer.policy).contains(share) }
            .enumerated().sorted { one, other in
                let (near, far) = (share.distance(to: one.element.anchor), share.distance(to: other.element.anchor))
                return near == far ? one.offset < other.offset : near < far
            }.map(\.element)
    }

    private func terms(_ share: Rational, isHedged: Bool) -> [ShareWording.Term] {
        switch self {
        case .digits(_, let unit) where isHedged:
            ShareWording.roundPercentages.map { .digits(Rational($0), decimals: 0, unit: unit) }
        case .digits(let decimals, let unit): [Self.rounded(share, decimals, unit)]
        case .words(let unit) where isHedged: ShareWording.roundPercentages.map { .words($0, unit: unit) }
        case .words(let unit): [.words(share.rounded, unit: unit)]
        case .part: ShareWording.parts.map { .part($0, of: $1) }
        case .ratio(let isDigits): ShareWording.ratios.map { .ratio($0, of: $1, isDigits: isDigits) }
        case .every: ShareWording.everies.map { .every($0) }
        }
    }

    private static func rounded(_ share: Rational, _ decimals: Int, _ unit: String) -> ShareWording.Term {
        let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
        return .digits(Rational((share * Rational(power)).rounded, power), decimals: decimals, unit: unit)
    }
}
