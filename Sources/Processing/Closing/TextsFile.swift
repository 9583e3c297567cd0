// SPDX-License-Identifier: Apache-2.0

import Instruments
import Variables

/// What respondents wrote, one line a text, with a column `themes` to be filled in by whoever reads them.
///
/// Themes are codes with blanks between them; `-` says that there is none, and an empty field that nobody has looked
/// yet. The text comes last and is not read back, so that the file can go through a spreadsheet, also one that
/// separates by semicolons.
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

    static func read(_ text: String, instrument: Instrument, respondents: Int) throws -> [WrittenAnswer] {
        let lines = text.split(whereSeparator: \.isNewline)
        let separator: Unicode.Scalar = lines.first?.contains(";") == true ? ";" : ","
        return try lines.enumerated().dropFirst().map { number, line in
            func mismatch(_ problem: String) -> ClosedFieldworkFiles.Mismatch {
                ClosedFieldworkFiles.Mismatch("Line \(number + 1) of texts.csv \(problem).")
            }
            // By scalars: a text may begin with a mark that makes one character with the separator before it.
            let fields = line.unicodeScalars.split(
                separator: separator,
                maxSplits: names.count - 1,
                omittingEmptySubsequences: false
            ).map { String($0) }
            guard fields.count == names.count else {
                throw mismatch("does not have the fields \(names.joined(separator: ", "))")
            }
            let plain = fields.map { $0.filter { $0 != "\"" } }
            guard let question = instrument.question(plain[1]), case .open(let known) = question.kind else {
                throw mismatch("names the question “\(plain[1])”, which is no open question of this study")
            }
            guard let respondent = Int(plain[2]), (1...max(1, respondents)).contains(respondent) else {
                throw mismatch("names the respondent “\(plain[2])”; there are \(respondents)")
            }
            let themes = plain[3].split(separator: " ").map(String.init)
            for theme in themes where theme != "-" && !known.contains(where: { $0.code == theme }) {
                throw mismatch("has the theme “\(theme)”, which the question \(question.id) does not have")
            }
            return WrittenAnswer(
                question: question.id,
                respondent: respondent - 1,
                themes: themes.isEmpty ? nil : themes.filter { $0 != "-" },
                text: fields[4]
            )
        }
    }
}
