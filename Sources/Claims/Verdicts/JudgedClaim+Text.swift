// SPDX-License-Identifier: Apache-2.0

public import Variables

extension JudgedClaim {
    /// What the tables tell of the cells, for authors and analysts: “65.1 % (56 of 86; 54.1 to 75.1)”.
    public var evidence: String {
        switch grounds {
        case nil: ""
        case .cell(let figure): Self.text(figure)
        case .pair(let first, let second, _): "\(Self.text(first)) against \(Self.text(second))"
        case .classes(let classes, _): classes.map { Self.text($0.figure) }.joined(separator: ", ")
        case .rivals(let own, let rivals, _):
            "\(Self.text(own)); the others from "
                + "\(Self.percent(rivals.map(\.figure.points).min())) to \(Self.percent(rivals.map(\.figure.points).max()))"
        }
    }

    /// The verdicts in words: “true; supported (p = 0.012)”.
    public var verdictText: String {
        switch outcome {
        case .judged(_, let verdict):
            return (verdict.isTrue ? "true" : "false") + (populationText.map { "; \($0)" } ?? "")
        case .written: return "written from the cell"
        case .unreadable: return "cannot be checked"
        case .withheld: return "left out: rests on a withheld cell"
        case .external: return "another survey"
        }
    }

    /// What is said of everybody asked: “supported (p = 0.012)”; nil where nothing is.
    private var populationText: String? {
        guard case .judged(_, let verdict) = outcome, let population = verdict.population else { return nil }
        return population.rawValue.replacing("_", with: " ") + (pValue.map { " (p = \(Self.text($0)))" } ?? "")
    }

    /// Why the claim stops a release, and what would be true; nil when it does not stop it.
    ///
    /// - Parameters:
    ///   - policy: What a study wants to follow when a true claim is not supported.
    ///   - repairs: Phrases that would be true, the best first.
    /// - Returns: The finding, at the place of the claim; of a percentage that no number of respondents of the base could be,
    ///   it says so.
    public func finding(under policy: VerdictPolicy, repairs: [String]) -> Finding? {
        switch outcome {
        case .judged(_, let verdict) where !verdict.isTrue:
            let phrases = repairs.map { "“\($0)”" }.joined(separator: " or ")
            let sentences = [
                "“\(words)” is not true of \(cellText): \(evidence).", impossibility,
                phrases.isEmpty ? nil : "True would be \(phrases).",
            ]
            return Finding(
                "false-claim",
                at: binding.location,
                sentences.compactMap(\.self).joined(separator: " ")
            )
        case .judged where consequence(under: policy) == .stop:
            return Finding(
                "unsupported-claim",
                at: binding.location,
                "“\(words)” of \(cellText) is true of those who answered and \(populationText ?? "unknown") for"
                    + " everybody asked, and the study does not let such claims stand: \(evidence)."
            )
        case .unreadable(let sentence):
            return Finding(
                "unreadable-claim",
                at: binding.location,
                "“\(words)” of \(cellText) cannot be checked. \(sentence)"
            )
        default: return nil
        }
    }

    /// The cells as they are written in links.
    public var cellText: String {
        switch binding.target {
        case .trend(let row, let classification): "\(row) by \(classification)"
        case .external(let id): id
        default: binding.target.cells.map(\.description).joined(separator: " and ")
        }
    }

    private static func text(_ figure: CellFigure) -> String {
        let interval = figure.interval.map { "; \(percent($0.lowerBound)) to \(percent($0.upperBound))" } ?? ""
        return "\(percent(figure.points)) % (\(figure.count) of \(figure.base)\(interval))"
    }

    private static func percent(_ points: Rational?) -> String { decimals(points?.double ?? 0, 1) }
    private static func percent(_ fraction: Double) -> String { decimals(100 * fraction, 1) }
    private static func text(_ pValue: Double) -> String { decimals(pValue, 3) }

    /// A number from 0 up with one decimal or more, halves up, independent of any locale.
    private static func decimals(_ value: Double, _ count: Int) -> String {
        let power = (0..<count).reduce(1) { power, _ in power * 10 }
        let scaled = Int((value * Double(power)).rounded())
        let rest = String(scaled % power)
        return "\(scaled / power)." + String(repeating: "0", count: count - rest.utf8.count) + rest
    }
}
