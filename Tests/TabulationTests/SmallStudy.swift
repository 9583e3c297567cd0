// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Instruments
import Populations
import Processing
import Variables

/// Eight respondents, few enough to count by hand.
///
/// | | size | involved | partners | culture: support | culture: risk |
/// |---|---|---|---|---|---|
/// | 1 | small | yes | business, industry | agree | agree |
/// | 2 | small | yes | municipality | partly | don't know |
/// | 3 | small | no | | disagree | agree |
/// | 4 | large | yes | no answer | agree | no answer |
/// | 5 | large | yes | don't know | partly | partly |
/// | 6 | large | don't know | | don't know | disagree |
/// | 7 | county | yes | business, municipality | agree | disagree |
/// | 8 | county | no | | no answer | no answer |
enum SmallStudy {
    static let place = SourceLocation(file: "questionnaire.yaml")

    static func category(
        _ code: String,
        _ nb: String,
        _ nn: String,
        _ en: String,
        _ role: Variables.Category.Role = .substantive
    ) -> Variables.Category {
        Variables.Category(code: code, label: LocalizedText(nb: nb, nn: nn, en: en), role: role, location: place)
    }

    static let dontKnow = category("dont_know", "Vet ikke", "Veit ikkje", "Don't know", .dontKnow)
    static let involvedInNew = Condition.equals(variable: "involved", code: "yes")

    static let instrument = Instrument(
        sections: [
            Section(
                id: "all",
                title: LocalizedText(nb: "Alt", nn: "Alt", en: "All"),
                questions: [
                    Question(
                        id: "welcome",
                        kind: .note,
                        text: LocalizedText(nb: "Velkommen", nn: "Velkomen", en: "Welcome"),
                        location: place
                    ),
                    Question(
                        id: "involved",
                        kind: .single([
                            category("yes", "Ja", "Ja", "Yes"), category("no", "Nei", "Nei", "No"), dontKnow,
                        ]),
                        text: LocalizedText(nb: "Har dere tatt del?", nn: "Har de teke del?", en: "Did you take part?"),
                        location: place
                    ),
                    Question(
                        id: "partners",
                        kind: .multiple(
                            [
                                category("business", "Bedrifter", "Bedrifter", "Businesses"),
                                category("industry", "Industri", "Industri", "Industry"),
                                category("municipality", "Kommuner", "Kommunar", "Municipalities"),
                                category("none", "Ingen", "Ingen", "None", .none), dontKnow,
                            ],
                            maximum: nil
                        ),
                        text: LocalizedText(nb: "Hvem var med?", nn: "Kven var med?", en: "Who joined?"),
                        route: involvedInNew,
                        location: place
                    ),
                    Question(
                        id: "culture",
                        kind: .battery(
                            items: [
                                Question.Item(
                                    code: "support",
                                    label: LocalizedText(nb: "Bred støtte", nn: "Brei støtte", en: "Broad support"),
                                    location: place
                                ),
                                Question.Item(
                                    code: "risk",
                                    label: LocalizedText(nb: "Rom for feil", nn: "Rom for feil", en: "Room for error"),
                                    location: place
                                ),
                            ],
                            scale: [
                                category("agree", "Enig", "Samd", "Agree"),
                                category("partly", "Delvis enig", "Delvis samd", "Partly agree"),
                                category("disagree", "Uenig", "Usamd", "Disagree"), dontKnow,
                            ]
                        ),
                        text: LocalizedText(nb: "Hvor enig er du?", nn: "Kor samd er du?", en: "Do you agree?"),
                        location: place
                    ),
                ],
                location: place
            )
        ]
    )

    static let size = Classification(
        id: "size",
        label: LocalizedText(nb: "Størrelse", nn: "Storleik", en: "Size"),
        attribute: "population",
        kinds: ["municipality"],
        isOrdered: true,
        classes: ["small", "large"].map {
            UnitClass(code: $0, label: LocalizedText(), membership: .values([$0]), location: place)
        },
        outside: UnitClass(code: "county", label: LocalizedText(), membership: .outside, location: place),
        location: place
    )

    private static let answers: [[String: [String]]] = [
        [
            "size": ["small"], "involved": ["yes"], "partners": ["business", "industry"], "culture.support": ["agree"],
            "culture.risk": ["agree"],
        ],
        [
            "size": ["small"], "involved": ["yes"], "partners": ["municipality"], "culture.support": ["partly"],
            "culture.risk": ["dont_know"],
        ],
        ["size": ["small"], "involved": ["no"], "culture.support": ["disagree"], "culture.risk": ["agree"]],
        ["size": ["large"], "involved": ["yes"], "partners": [], "culture.support": ["agree"], "culture.risk": []],
        [
            "size": ["large"], "involved": ["yes"], "partners": ["dont_know"], "culture.support": ["partly"],
            "culture.risk": ["partly"],
        ],
        ["size": ["large"], "involved": ["dont_know"], "culture.support": ["dont_know"], "culture.risk": ["disagree"]],
        [
            "size": ["county"], "involved": ["yes"], "partners": ["business", "municipality"],
            "culture.support": ["agree"], "culture.risk": ["disagree"],
        ],
        ["size": ["county"], "involved": ["no"], "culture.support": [], "culture.risk": []],
    ]

    /// The answers as columns: in the list above, no element was not asked and an empty one was left unanswered.
    static var fieldwork: ClosedFieldwork {
        var dataset = Dataset(
            variables: Variable.all(of: instrument, classifications: [size]),
            count: answers.count
        )
        for variable in dataset.variables {
            for (position, answer) in answers.enumerated() {
                let (name, option): (String, String?) =
                    if case .option(let question, let option) = variable.source {
                        (question, option)
                    } else {
                        (variable.name, nil)
                    }
                guard let codes = answer[name] else { continue }
                if codes.isEmpty {
                    dataset[variable.name]?[position] = .missing(.noAnswer)
                } else if let option {
                    dataset[variable.name]?[position] = .code(codes.contains(option) ? 1 : 0)
                } else {
                    dataset[variable.name]?[position] = .code(variable.codes.firstIndex(of: codes[0]) ?? 99)
                }
            }
        }
        return ClosedFieldwork(
            origin: .respondents,
            dataset: dataset,
            coverage: Coverage(
                asked: 12,
                answered: 8,
                breakdowns: [
                    Coverage.Breakdown(
                        classification: "size",
                        classes: ["small", "large", "county"],
                        outside: 2,
                        asked: [5, 4, 3],
                        answered: [3, 3, 2]
                    )
                ]
            )
        )
    }
}
