// SPDX-License-Identifier: Apache-2.0

/// Whether a row is met, and if not why.
enum CaseVerdict {
    case met
    case left(reason: String)

    /// Compares answers with what the row expects; a row that nobody answers is left.
    init(of row: CaseRow, answers: [CaseFamily.Answer]) {
        guard !answers.isEmpty else {
            self = .left(reason: "no answer")
            return
        }
        let reasons = answers.compactMap { Self.disagreement(of: $0, with: row) }
        self = reasons.isEmpty ? .met : .left(reason: reasons.joined(separator: "; "))
    }

    private static func disagreement(of answer: CaseFamily.Answer, with row: CaseRow) -> String? {
        let expected = row.columns[answer.column]
        switch answer.value {
        case .text(let text):
            return text == expected ? nil : "\(answer.column) is “\(text)”, not “\(expected ?? "")”"
        case .number(let number):
            guard let tolerance = answer.tolerance ?? row.number("tol") else { return "no tolerance" }
            guard !Cases.agree(number, expected, tolerance) else { return nil }
            return "\(answer.column) is \(number), not \(expected ?? "nothing") within \(tolerance)"
        }
    }
}
