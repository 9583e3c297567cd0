// SPDX-License-Identifier: Apache-2.0

import Variables

/// Reads the destinations of a report's links.
enum BindingReader {
    /// What a destination is.
    enum Result {
        /// A link to somewhere else.
        case link
        /// Words whose numbers are no claim about the answers.
        case plain
        /// A binding to cells.
        case bound(Binding.Target)
        /// Neither; with a sentence that says why.
        case malformed(String)
    }

    /// A sentence that says why a destination cannot be read.
    struct Problem: Error {
        var rule = "malformed-link"
        var message: String
    }

    static let schemes = ["cell", "count", "base", "trend", "compare", "rank", "external", "plain"]

    static func read(_ destination: String) -> Result {
        guard let colon = destination.firstIndex(of: ":") else {
            return destination.isEmpty ? .malformed("The link leads nowhere; name a cell or an address.") : .link
        }
        let scheme = String(destination[..<colon])
        let rest = String(destination[destination.index(after: colon)...])
        switch scheme {
        case "http", "https", "mailto": return .link
        case "plain" where rest.isEmpty: return .plain
        case "plain": return .malformed("“plain:” stands alone: write “[2015](plain:)”; this is “plain:\(rest)”.")
        case "cell": return cell(rest, Binding.Target.share)
        case "count": return cell(rest, Binding.Target.count)
        case "base": return cell(rest, Binding.Target.base)
        case "rank": return cell(rest, Binding.Target.rank)
        case "trend": return trend(rest)
        case "compare": return comparison(rest)
        case "external" where rest.isEmpty: return .malformed("The link names no external figure.")
        case "external": return .bound(.external(rest))
        default:
            return .malformed(
                "No link begins with “\(scheme):”; use one of \(schemes.joined(separator: ", ")), https or mailto."
                    + NearestNames.suggestion(for: scheme, among: schemes)
            )
        }
    }

    /// Reads `figure:table?chart=dots&row=business&by=size`.
    static func readFigure(
        _ destination: String,
        title: [Prose.Inline],
        at location: SourceLocation
    ) -> Swift.Result<Prose.Figure, Problem> {
        guard destination.hasPrefix("figure:") else {
            let message = "A picture in a report is a figure: write “figure:table?chart=bars”."
            return .failure(Problem(rule: "picture", message: message))
        }
        let halves = destination.dropFirst("figure:".count).split(
            separator: "?",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        guard let table = halves.first, !table.isEmpty else {
            return .failure(Problem(message: "The figure names no table."))
        }
        var options: [String: String] = [:]
        for option in halves.dropFirst().joined().split(separator: "&") {
            let pair = option.split(separator: "=", maxSplits: 1).map(String.init)
            guard pair.count == 2, ["chart", "row", "by"].contains(pair[0]), options[pair[0]] == nil else {
                return .failure(Problem(message: "“\(option)” is not “chart=…”, “row=…” or “by=…”, each at most once."))
            }
            options[pair[0]] = pair[1]
        }
        guard let name = options["chart"], let chart = Prose.Figure.Chart(rawValue: name) else {
            let names = Prose.Figure.Chart.allCases.map(\.rawValue).joined(separator: ", ")
            return .failure(Problem(message: "The figure must say how it is drawn: “chart=” and one of \(names)."))
        }
        if chart == .dots, options["row"] == nil || options["by"] == nil {
            return .failure(Problem(message: "Dots need to know what they show: “row=category&by=classification”."))
        }
        return .success(
            Prose.Figure(
                table: String(table),
                chart: chart,
                row: options["row"],
                by: options["by"],
                title: title,
                location: location
            )
        )
    }

    private static func cell(_ text: String, _ make: (CellReference) -> Binding.Target) -> Result {
        guard let reference = CellReference(text) else { return .malformed(notACell(text)) }
        return .bound(make(reference))
    }

    private static func trend(_ text: String) -> Result {
        guard let mark = text.firstRange(of: "?by="), let row = CellReference(String(text[..<mark.lowerBound])),
            row.domain == nil, mark.upperBound < text.endIndex
        else {
            return .malformed("A trend is written “trend:table/category?by=classification”; this is “trend:\(text)”.")
        }
        return .bound(.trend(row, by: String(text[mark.upperBound...])))
    }

    private static func comparison(_ text: String) -> Result {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false).map { CellReference(String($0)) }
        guard parts.count == 2, let first = parts[0], let second = parts[1] else {
            return .malformed("A comparison is written “compare:cell;cell”; this is “compare:\(text)”.")
        }
        return .bound(.comparison(first, second))
    }

    private static func notACell(_ text: String) -> String {
        "“\(text)” is not a cell; write “table/category”, in a battery “table/item/category”, and “?size=large” for a class."
    }
}
