// SPDX-License-Identifier: Apache-2.0

import Disclosure
import Fieldwork
import Instruments
import Populations
import Processing
import Tabulation
import Variables

/// A small study with made-up answers: two classifications, units outside them, a route, a battery and composites.
struct MadeUpStudy {
    var ingredients: Release.Ingredients

    /// Draws a study from a seed.
    init(seed: UInt64, units: Int = 120, origin: ClosedFieldwork.Origin? = nil) {
        var random = SeededGenerator(seed: seed)
        let here = SourceLocation(file: "made-up")
        func category(_ code: String, _ role: Category.Role = .substantive) -> Variables.Category {
            Category(code: code, label: LocalizedText(nb: code, nn: code, en: code), role: role, location: here)
        }
        func name(_ text: String) -> LocalizedText { LocalizedText(nb: text, nn: text, en: text) }
        func classes(_ codes: [String]) -> [UnitClass] {
            codes.map { UnitClass(code: $0, label: name($0), membership: .values([$0]), location: here) }
        }
        func classification(_ id: String, _ codes: [String], merging merged: [String]) -> Classification {
            Classification(
                id: id,
                label: name(id),
                attribute: id,
                kinds: ["town"],
                isOrdered: true,
                classes: classes(codes),
                outside: UnitClass(code: "county", label: name("county"), membership: .outside, location: here),
                merges: [
                    ClassMerge(
                        code: merged.joined(separator: "_"),
                        label: name("joined"),
                        classes: merged,
                        location: here
                    )
                ],
                standIn: StandIn(attribute: "note", value: "stand-in", note: name("{count} of {total} stand in.")),
                location: here
            )
        }
        let classifications = [
            classification("size", ["small", "middle", "large"], merging: ["middle", "large"]),
            classification("place", ["a", "b"], merging: ["a", "b"]),
        ]
        let frame = Frame(
            asOf: "2019-01-01",
            attributes: ["size", "place", "note"],
            units: (0..<units).map { number in
                let isCounty = number.isMultiple(of: 12)
                return FrameUnit(
                    kind: isCounty ? "county" : "town",
                    number: "\(number)",
                    name: "Unit \(number)",
                    values: isCounty
                        ? ["", "", ""]
                        : [
                            ["small", "small", "middle", "large"].randomElement(using: &random) ?? "small",
                            ["a", "b", "b"].randomElement(using: &random) ?? "a",
                            number.isMultiple(of: 5) ? "stand-in" : "",
                        ],
                    location: here
                )
            }
        )
        let instrument = Instrument(sections: [
            Section(
                id: "only",
                title: name("only"),
                questions: [
                    Question(
                        id: "involved",
                        kind: .single([category("yes"), category("no"), category("unsure", .dontKnow)]),
                        text: name("involved"),
                        location: here
                    ),
                    Question(
                        id: "partners",
                        kind: .multiple([category("firm"), category("state"), category("town")], maximum: 2),
                        text: name("partners"),
                        route: .equals(variable: "involved", code: "yes"),
                        location: here
                    ),
                    Question(
                        id: "views",
                        kind: .battery(
                            items: [Question.Item(code: "one", label: name("one"), location: here)],
                            scale: [category("for"), category("fairly"), category("against")]
                        ),
                        text: name("views"),
                        location: here
                    ),
                ],
                location: here
            )
        ])
        let answered = frame.units.map { _ in Int.random(in: 0..<10, using: &random) < 7 }
        var dataset = Dataset(
            variables: Variable.all(of: instrument, classifications: classifications),
            count: answered.count { $0 }
        )
        let respondents = zip(frame.units, answered).filter(\.1).map(\.0)
        for (position, unit) in respondents.enumerated() {
            for classification in classifications {
                guard let index = classification.classIndex(of: unit, in: frame) else { continue }
                dataset[classification.id]?[position] = .code(index)
            }
            let involved = [0, 0, 0, 1, 1, 2].randomElement(using: &random) ?? 0
            dataset["involved"]?[position] = .code(involved)
            let view = [0, 0, 0, 1, 2].randomElement(using: &random) ?? 0
            dataset["views.one"]?[position] = .code(view)
            guard involved == 0 else { continue }
            let left = Int.random(in: 0..<3, using: &random)
            for (index, option) in ["firm", "state", "town"].enumerated() {
                dataset["partners.\(option)"]?[position] = .code(index == left ? 0 : 1)
            }
        }
        func table(_ id: String, _ composites: [Composite] = []) -> PlannedTable {
            PlannedTable(
                id: id,
                title: name(id),
                question: id,
                breakdowns: ["size", "place"],
                composites: composites,
                location: here
            )
        }
        ingredients = Release.Ingredients(
            study: StudyDescription.madeUp,
            instrument: instrument,
            frame: frame,
            classifications: classifications,
            plan: TablePlan(tables: [
                table("involved"),
                table(
                    "partners",
                    [Composite(code: "public", label: name("p"), of: ["state", "town"], location: here)]
                ),
                table("views", [Composite(code: "agree", label: name("a"), of: ["for", "fairly"], location: here)]),
            ]),
            thresholds: Thresholds(minimumCount: 3, minimumBase: 10),
            fieldwork: ClosedFieldwork(
                origin: origin ?? .rehearsal(seed: seed),
                dataset: dataset,
                coverage: Coverage(frame: frame, classifications: classifications, answered: answered)
            )
        )
    }

    /// The counts before protection.
    var crosstabs: [Crosstab] {
        Tabulator(instrument: ingredients.instrument, fieldwork: ingredients.fieldwork).tabulate(ingredients.plan)
    }
}
