// SPDX-License-Identifier: Apache-2.0

import Instruments
import Variables

/// What respondents wrote, one line a text, with a column `themes` to be filled in by whoever reads them.
///
/// Themes are codes with blanks between them; `-` says that there is none, and an empty field that nobody has looked
/// yet. The file can go through a spreadsheet, whatever it separates by.
enum TextsFile {
    private static let names = ["origin", "question", "respondent", "themes", "text"]

    static func write(_ texts: [WrittenAnswer], origin: ClosedFieldwork.Origin) -> String {
        var lines = [names.joined(separator: ",")]
        for written in texts {
            let themes = written.themes.map { $0.isEmpty ? "-" : $0.joined(separator: " ") } ?? ""
            let text = CSVField.text(oneLine(written.text))
            lines.append("\(origin.name),\(written.question),\(written.respondent + 1),\(themes),\(text)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A text on one line, without what no text should hold.
    private static func oneLine(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " / ")
        return String(String.UnicodeScalarView(line.unicodeScalars.filter { $0.value >= 32 || $0 == "\t" }))
    }

    /// Reads what a spreadsheet may have written since.
    ///
    /// - Throws: `ClosedFieldworkFiles.Mismatch` with everything that is wrong, each with its line and column.
    static func read(_ text: String, instrument: Instrument, respondents: Int) throws -> [WrittenAnswer] {
        let findings = FindingCollector()
        let table = CSVTable(text, file: "texts.csv", required: names, findings: findings)
        let reader = TextsLineReader(instrument: instrument, respondents: respondents, findings: findings)
        let answers = table.rows.compactMap(reader.answer)
        let wrong = FindingDigest.make(of: findings.findings)
        guard wrong.isEmpty else {
            throw ClosedFieldworkFiles.Mismatch(wrong.map { "\($0.location): \($0.message)" }.joined(separator: "\n"))
        }
        return answers
    }
}

/// Reads a line of `texts.csv`.
private struct TextsLineReader {
    let instrument: Instrument
    let respondents: Int
    let findings: FindingCollector

    func answer(_ row: CSVTable.Row) -> WrittenAnswer? {
        let id = row.text("question")
        guard let question = instrument.question(id), case .open(let known) = question.kind else {
            report("question", row, "“\(id)” is no open question of this study.")
            return nil
        }
        let number = row.text("respondent")
        guard let respondent = Int(number), (1...max(1, respondents)).contains(respondent) else {
            report("respondent", row, "There is no respondent “\(number)”; there are \(respondents), counted from 1.")
            return nil
        }
        let themes = row.text("themes").split(separator: " ").map(String.init)
        for theme in themes where theme != "-" && !known.contains(where: { $0.code == theme }) {
            let names = known.map(\.code)
            report(
                "themes",
                row,
                "The question \(question.id) does not have the theme “\(theme)”."
                    + NearestNames.suggestion(for: theme, among: names)
            )
        }
        return WrittenAnswer(
            question: question.id,
            respondent: respondent - 1,
            themes: themes.isEmpty ? nil : themes.filter { $0 != "-" },
            text: CSVField.content(row.text("text"))
        )
    }

    private func report(_ column: String, _ row: CSVTable.Row, _ message: String) {
        findings.report("texts", at: row.location(column), message)
    }
}
