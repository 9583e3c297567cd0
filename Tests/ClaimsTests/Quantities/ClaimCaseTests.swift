// SPDX-License-Identifier: Apache-2.0

import Claims
import Foundation
import Testing
import Variables

@Suite struct ClaimCaseTests {
    private let bokmål = QuantityReader(.bokmål)

    @Test func `every number word is read, and those of today are written`() throws {
        let left = try ClaimCases.left(of: "number_words.csv") { row in
            let form = row["form"] ?? ""
            let language: Language = form == "nn" ? .nynorsk : .bokmål
            let (value, word) = (Int(row["value"] ?? ""), row["word"] ?? "")
            let quantity = try QuantityReader(language).read(word + (value == 0 ? " prosent" : ""))
            let isRead =
                value == 0 ? quantity.anchor == 0 : quantity.meaning == .count(Band(only: Rational(value ?? -1)))
            guard isRead, let value else { return false }
            return Self.words(form, language).contains { $0.text(value) == word }
        }
        #expect(left.isEmpty, "\(left)")
    }

    /// The ways of writing that a form stands for.
    private static func words(_ form: String, _ language: Language) -> [NumberWords] {
        switch form {
        case "nb_old": [NumberWords(language, counting: .old)]
        case "nb_alt": [NumberWords(language, usesOldStems: true)]
        case "nb_accent": [NumberWords(language, one: .accented)]
        case "nb_neuter": [NumberWords(language, one: .neuter)]
        case "nb_hyphen": [NumberWords(language, joint: .hyphen)]
        case "nb_spaced": [NumberWords(language, joint: .space)]
        case let form where form.hasPrefix("nb_softhyphen"): [NumberWords(language, joint: .softHyphen)]
        default: [NumberWords(language)]
        }
    }

    @Test func `every fraction is read`() throws {
        let left = try ClaimCases.left(of: "fractions.csv") { row in
            let quantity = try bokmål.read(row["phrase"] ?? "")
            guard let over = Int(row["num"] ?? ""), let under = Int(row["den"] ?? "") else { return false }
            return quantity.anchor == Rational(percentOf: over, in: under) && quantity.quantityClass == .plainFraction
        }
        #expect(left.isEmpty, "\(left)")
    }

    @Test func `the percentages that a base can give are those of the reference`() throws {
        let left = try ClaimCases.left(of: "grim_attainable.csv") { row in
            guard let base = Int(row["n"] ?? "") else { return false }
            let all = AttainablePercentages(base: base).all.map(\.numerator)
            let list = (row["list"] ?? "").split(separator: " ").compactMap { Int($0) }
            return all.count == Int(row["attainable"] ?? "") && 101 - all.count == Int(row["impossible"] ?? "")
                && (list.isEmpty || list == all)
        }
        #expect(left.isEmpty, "\(left)")
    }

    @Test func `the policy that holds where a study says nothing else is the reference's`() throws {
        let left = try ClaimCases.left(of: "policy.csv") { row in
            guard let quantityClass = QuantityClass(rawValue: row["class"] ?? ""),
                let band = ClaimPolicy.standard.bands[quantityClass]
            else { return false }
            func end(_ name: String) -> Double? { row[name].flatMap { Double($0) } }
            return band.lower?.value.double == end("lo") && band.lower?.isClosed == (row["lo_closed"] == "TRUE")
                && band.upper?.value.double == end("hi") && band.upper?.isClosed == (row["hi_closed"] == "TRUE")
        }
        #expect(left.isEmpty, "\(left)")
    }

    @Test func `every claim about a share is read and judged`() throws {
        let left = try ClaimCases.left(of: "proportion_claims.csv") { row in
            let quantity = try bokmål.read(row["phrase"] ?? "")
            guard let band = quantity.shareBand, let count = Int(row["x"] ?? ""), let base = Int(row["n"] ?? ""),
                let low = Double(row["ci95_lo"] ?? ""), let high = Double(row["ci95_hi"] ?? ""),
                let anchor = Double(row["anchor"] ?? "")
            else { return false }
            let verdict = ClaimVerdict(CellFigure(count: count, base: base, interval: low...high), in: band)
            return quantity.quantityClass.rawValue == row["class"]
                && abs((quantity.anchor?.double ?? -1) - anchor) < 1e-9
                && String(verdict.isTrue) == row["verdict_respondents"]?.lowercased()
                && verdict.population?.rawValue == row["verdict_population"]
        }
        #expect(left.isEmpty, "\(left)")
    }

    @Test func `every claim about an order is read and judged`() throws {
        let left = try ClaimCases.left(of: "comparison_claims.csv") { row in
            let counts = Self.numbers(row["x_a"]) + Self.numbers(row["x_b"])
            let bases = Self.numbers(row["n_a"]) + Self.numbers(row["n_b"])
            let classes = counts.indices.map { "class\($0)" }
            let isTrend = row["type"]?.hasSuffix("s_with") == true
            let target = isTrend ? "trend:t/row?by=by" : "compare:t/row?by=class0;t/row?by=class1"
            var tables = WrittenTables([:], classes: ["by": classes])
            for (index, unitClass) in classes.enumerated() {
                let cell = CellReference(table: "t", category: "row").within("by", unitClass)
                tables.figures[cell] = CellFigure(count: counts[index], base: bases[index], interval: nil)
            }
            guard let words = Self.orders[row["type"] ?? ""] else { return false }
            let (prose, _) = ProseReader.read("# R\n\n[\(words)](\(target))\n", language: .bokmål, file: "r.md")
            guard let claim = ClaimReview(of: prose, tables: tables).claims.first,
                case .judged(let quantity, let verdict) = claim.outcome
            else { return false }
            return quantity.quantityClass.rawValue == row["type"]
                && String(verdict.isTrue) == row["verdict_respondents"]?.lowercased()
                && verdict.population?.rawValue == row["verdict_population"]
        }
        #expect(left.isEmpty, "\(left)")
    }

    /// A phrase of each class of orders.
    private static let orders = [
        "more_than": "flere", "fewer_than": "færre", "clearly_more": "klart flere", "clearly_fewer": "klart færre",
        "slightly_more": "noen flere", "slightly_fewer": "noen færre", "about_equal": "omtrent like mange",
        "rises_with": "stiger med", "falls_with": "synker med",
    ]

    private static func numbers(_ text: String?) -> [Int] { (text ?? "").split(separator: ";").compactMap { Int($0) } }
}
