// SPDX-License-Identifier: Apache-2.0

import Disclosure
import Variables

/// The words of charts in the languages that Barometer speaks.
struct ChartWording {
    let language: Language

    private func text(_ nb: String, _ nn: String, _ en: String) -> String {
        LocalizedText(nb: nb, nn: nn, en: en).text(in: language)
    }

    var withheld: String { text("holdt tilbake", "halde tilbake", "withheld") }
    var notKnown: String {
        text("Vet ikke / ikke relevant", "Veit ikkje / ikkje relevant", "Don't know / not relevant")
    }

    /// A percentage with a space that does not break.
    func percentage(_ figure: ReleasedCell.Figure) -> String {
        "\(figure.percentage)\(language == .english ? "" : "\u{A0}")%"
    }

    /// Which answers nobody gave, or of several, chose.
    func nobody(_ labels: [String], ofSeveral: Bool) -> String {
        let quoted = labels.map { language == .english ? "“\($0)”" : "«\($0)»" }
        let or = text("eller", "eller", "or")
        let list =
            quoted.count < 2
            ? quoted.joined() : quoted.dropLast().joined(separator: ", ") + " \(or) " + (quoted.last ?? "")
        return ofSeveral
            ? text("Ingen valgte \(list).", "Ingen valde \(list).", "Nobody chose \(list).")
            : text("Ingen svarte \(list).", "Ingen svarte \(list).", "Nobody answered \(list).")
    }

    /// What a cell says, in a few words.
    func value(_ cell: ReleasedCell) -> String {
        switch cell {
        case .published(let figure): percentage(figure)
        case .withheld: withheld
        case .noBase: "–"
        }
    }

    /// What a cell says with its interval, for readers who hear the picture.
    func spoken(_ cell: ReleasedCell, withInterval: Bool) -> String {
        guard let figure = cell.figure else { return value(cell) }
        let share = text(
            "\(figure.percentage) prosent",
            "\(figure.percentage) prosent",
            "\(figure.percentage) per cent"
        )
        guard withInterval, let interval = figure.interval else { return share }
        let (low, high) = (Self.percent(interval.lowerBound), Self.percent(interval.upperBound))
        return share
            + text(
                " (intervall \(low) til \(high))",
                " (intervall \(low) til \(high))",
                " (interval \(low) to \(high))"
            )
    }

    func answered(_ figure: ReleasedCell.Figure) -> String {
        text(
            "\(percentage(figure)) · \(figure.count) av \(figure.base)",
            "\(percentage(figure)) · \(figure.count) av \(figure.base)",
            "\(percentage(figure)) · \(figure.count) of \(figure.base)"
        )
    }

    /// The statistical subtitle: what is measured and of how many.
    func subtitle(_ request: ChartRequest, _ table: ReleasedTable, base: Int?) -> String {
        let number = base.map { ", n\u{A0}=\u{A0}\($0)" } ?? ""
        switch request.kind {
        case .response:
            return text(
                "Svarprosent, og hvor mange som svarte av alle som ble spurt",
                "Svarprosent, og kor mange som svarte av alle som vart spurde",
                "Response rate, and how many answered of all who were asked"
            )
        case .dots:
            let name = request.row.flatMap(table.rowIndex).map { table.rows[$0] }
            let label = [name?.itemLabel, name?.label].compactMap { $0?.text(in: language) }.joined(separator: ": ")
            return text(
                "Prosent som svarte «\(label)», med 95 prosents konfidensintervall",
                "Prosent som svarte «\(label)», med 95 prosents konfidensintervall",
                "Per cent who answered “\(label)”, with 95 per cent confidence interval"
            )
        case .bars where table.kind == .several:
            return text(
                "Prosent som valgte hvert svar\(number)",
                "Prosent som valde kvart svar\(number)",
                "Per cent who chose each answer\(number)"
            )
        case .bars, .stacked, .diverging:
            return text(
                "Prosent av dem som svarte\(number)",
                "Prosent av dei som svarte\(number)",
                "Per cent of those who answered\(number)"
            )
        }
    }

    private static func percent(_ share: Double) -> Int { Int((100 * share).rounded()) }
}
