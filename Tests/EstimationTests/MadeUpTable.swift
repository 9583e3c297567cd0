// SPDX-License-Identifier: Apache-2.0

import Estimation
import Fieldwork
import Tabulation
import Variables

/// A table of made-up respondents by one classification, “size”, with an unordered class outside, “council”.
struct MadeUpTable {
    /// The answers of one respondent to one item; the code `x` is “don't know”, and none is no answer.
    typealias Choices = [String]

    static let sizes = ["small", "middle", "large", "council"]

    /// The units asked of each size.
    let asked: [Int]
    /// The size of each respondent, as a position among `sizes`.
    let size: [Int]
    let crosstab: Crosstab
    let answers: [CountedAnswers]

    /// Makes a table.
    ///
    /// - Parameters:
    ///   - form: What can be said of the categories.
    ///   - categories: The codes that are answers; `x` follows them.
    ///   - items: The choices of each respondent, item by item; one item where there is no battery.
    ///   - size: The size of each respondent.
    ///   - asked: The units asked of each size.
    ///   - composites: Codes joined under another.
    init(
        _ form: CountedAnswers.Form,
        _ categories: [String],
        items: [(code: String?, choices: [Choices])],
        size: [Int],
        asked: [Int],
        composites: [String: [String]] = [:]
    ) {
        (self.size, self.asked) = (size, asked)
        let codes = categories + ["x"]
        answers = items.map { item in
            CountedAnswers(
                item: item.code,
                form: form,
                categories: codes,
                isValid: codes.map { $0 != "x" },
                isNone: codes.map { $0 == "none" },
                isInBase: item.choices.map { !$0.isEmpty },
                isUnanswered: item.choices.map(\.isEmpty),
                isChosen: codes.map { code in item.choices.map { $0.contains(code) } }
            )
        }
        let place = SourceLocation(file: "tables.yaml")
        let plan = PlannedTable(
            id: "made_up",
            title: LocalizedText(),
            question: "made_up",
            breakdowns: ["size"],
            composites: composites.sorted { $0.key < $1.key }.map {
                Composite(code: $0.key, label: LocalizedText(), of: $0.value, location: place)
            },
            location: place
        )
        let everyone = Crosstab.Column(
            domain: nil,
            isOutside: false,
            asked: asked.reduce(0, +),
            answered: size.count
        )
        let classes = Self.sizes.indices.map { position in
            Crosstab.Column(
                domain: CellReference.Domain(classification: "size", classCode: Self.sizes[position]),
                isOutside: position == 3,
                asked: asked[position],
                answered: size.count { $0 == position }
            )
        }
        var crosstab = Crosstab(
            plan: plan,
            base: .always,
            isOfEveryone: true,
            columns: [everyone] + classes,
            rows: [],
            counts: [],
            bases: [],
            validBases: []
        )
        for item in answers {
            let rows =
                codes.map { Crosstab.Row(item: item.item, category: $0) }
                + plan.composites.map { Crosstab.Row(item: item.item, category: $0.code, compositeOf: $0.of) }
            for row in rows {
                let chosen = item.isAnyChosen(row.compositeOf.isEmpty ? [row.category] : row.compositeOf)
                crosstab.rows.append(row)
                for column in -1..<4 {
                    func tally(_ mask: [Bool]) -> Int {
                        mask.indices.count { mask[$0] && (column < 0 || size[$0] == column) }
                    }
                    crosstab.counts.append(tally(zip(item.isInBase, chosen).map { $0 && $1 }))
                    crosstab.bases.append(tally(item.isInBase))
                    crosstab.validBases.append(tally(item.isInValidBase))
                }
            }
        }
        self.crosstab = crosstab
    }

    func breakdowns(isOrdered: Bool = true) -> [TableBreakdown] {
        TableBreakdown(crosstab, by: "size", isOrdered: isOrdered, classes: size.map { $0 }).map { [$0] } ?? []
    }

    func analysis(isOrdered: Bool = true) -> QuestionAnalysis {
        QuestionAnalysis(crosstab, answers: answers, breakdowns: breakdowns(isOrdered: isOrdered))
    }

    var classes: FrameWeighting.Classes {
        FrameWeighting.Classes(
            Coverage.Breakdown(
                classification: "size",
                classes: Self.sizes,
                outside: 3,
                asked: asked,
                answered: Self.sizes.indices.map { position in size.count { $0 == position } }
            ),
            isOrdered: true,
            codes: size.map { $0 }
        )
    }

    func weighting(atLeast required: Int = 5) throws -> FrameWeighting {
        try FrameWeighting(respondents: size.count, of: asked.reduce(0, +), by: [classes], atLeast: required)
    }
}
