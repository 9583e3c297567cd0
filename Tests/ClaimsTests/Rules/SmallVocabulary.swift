// SPDX-License-Identifier: Apache-2.0

import Claims
import Variables

/// The vocabulary of a small study in three languages, for the rules of prose.
enum SmallVocabulary {
    private static let place = SourceLocation(file: "questionnaire.yaml")

    private static func category(
        _ code: String,
        _ nb: String,
        _ nn: String,
        _ en: String,
        _ valence: Category.Valence? = nil
    ) -> Variables.Category {
        Variables.Category(code: code, label: LocalizedText(nb: nb, nn: nn, en: en), valence: valence, location: place)
    }

    private static let agreement = [
        category("fully_agree", "Helt enig", "Heilt einig", "Fully agree", .positive),
        category("partly_agree", "Delvis enig", "Delvis einig", "Partly agree", .positive),
        category("partly_disagree", "Delvis uenig", "Delvis ueinig", "Partly disagree", .negative),
        category("fully_disagree", "Helt uenig", "Heilt ueinig", "Fully disagree", .negative),
    ]

    private static let effect = [
        category(
            "inhibits_greatly",
            "Hemmer i stor grad",
            "Hemmar i stor grad",
            "Inhibits to a great extent",
            .negative
        ),
        category(
            "inhibits_fairly",
            "Hemmer i nokså stor grad",
            "Hemmar i nokså stor grad",
            "Inhibits to a fairly great extent",
            .negative
        ),
        category(
            "promotes_fairly",
            "Fremmer i nokså stor grad",
            "Fremjar i nokså stor grad",
            "Promotes to a fairly great extent",
            .positive
        ),
        category(
            "promotes_greatly",
            "Fremmer i stor grad",
            "Fremjar i stor grad",
            "Promotes to a great extent",
            .positive
        ),
    ]

    private static func size(
        _ code: String,
        _ nb: String,
        _ nn: String,
        _ en: String,
        from: Int? = nil,
        below: Int? = nil,
        units: Int? = nil
    ) -> ProseVocabulary.Class {
        ProseVocabulary.Class(
            domain: CellReference.Domain(classification: "size", classCode: code),
            label: LocalizedText(nb: nb, nn: nn, en: en),
            from: from,
            below: below,
            units: units
        )
    }

    private static func level(_ code: String, _ nb: String, _ nn: String, _ en: String) -> ProseVocabulary.Class {
        ProseVocabulary.Class(
            domain: CellReference.Domain(classification: "centrality", classCode: code),
            label: LocalizedText(nb: nb, nn: nn, en: en)
        )
    }

    static let value = ProseVocabulary(
        classes: [
            size(
                "small",
                "De minste (under 3 000 innbyggere)",
                "Dei minste (under 3 000 innbyggjarar)",
                "Smallest (fewer than 3,000 inhabitants)",
                below: 3000
            ),
            size(
                "large",
                "De største (10 000 innbyggere eller mer)",
                "Dei største (10 000 innbyggjarar eller meir)",
                "Largest (10,000 inhabitants or more)",
                from: 10000,
                units: 121
            ),
            level("c6", "Minst sentrale (nivå 6)", "Minst sentrale (nivå 6)", "Least central (level 6)"),
            level("c1", "Mest sentrale (nivå 1)", "Mest sentrale (nivå 1)", "Most central (level 1)"),
        ],
        tables: [
            ProseVocabulary.Table(id: "strategy"),
            ProseVocabulary.Table(id: "purposes", takesSeveral: true),
            ProseVocabulary.Table(id: "partners", takesSeveral: true, isOfEveryone: false),
            ProseVocabulary.Table(id: "drivers", takesSeveral: true, maximum: 3, isOfEveryone: false),
            ProseVocabulary.Table(
                id: "role",
                items: [
                    "knowledge": LocalizedText(
                        nb: "Vi trenger mer kunnskap",
                        nn: "Vi treng meir kunnskap",
                        en: "We need more knowledge"
                    ),
                    "peace": LocalizedText(
                        nb: "Vi har ingen problemer med å samarbeide",
                        nn: "Vi har ingen problem med å samarbeide",
                        en: "We have no problems cooperating"
                    ),
                ],
                categories: agreement,
                composites: [
                    "agree": ProseVocabulary.Table.Composite(
                        label: LocalizedText(
                            nb: "Helt eller delvis enig",
                            nn: "Heilt eller delvis einig",
                            en: "Fully or partly agree"
                        ),
                        of: ["fully_agree", "partly_agree"]
                    ),
                    "disagree": ProseVocabulary.Table.Composite(
                        label: LocalizedText(
                            nb: "Helt eller delvis uenig",
                            nn: "Heilt eller delvis ueinig",
                            en: "Fully or partly disagree"
                        ),
                        of: ["partly_disagree", "fully_disagree"]
                    ),
                ]
            ),
            ProseVocabulary.Table(
                id: "promoters",
                items: ["technology": LocalizedText(nb: "Ny teknologi", nn: "Ny teknologi", en: "New technology")],
                categories: effect
            ),
        ],
        declared: ProseDeclarations(
            units: [
                ProseDeclarations.Unit(
                    id: "mayors",
                    words: [.bokmål: ["ordfører*"], .nynorsk: ["ordførar*"], .english: ["mayors", "mayor"]]
                ),
                ProseDeclarations.Unit(
                    id: "municipalities",
                    words: [
                        .bokmål: ["kommuner", "kommunene"], .nynorsk: ["kommunar", "kommunane"],
                        .english: ["municipalities"],
                    ],
                    classifications: ["size", "centrality"]
                ),
                ProseDeclarations.Unit(
                    id: "innovations",
                    words: [
                        .bokmål: ["innovasjoner", "innovasjonene"], .nynorsk: ["innovasjonar", "innovasjonane"],
                        .english: ["innovations"],
                    ],
                    tables: ["drivers"]
                ),
            ],
            bases: [
                ProseDeclarations.Base(
                    tables: ["partners", "drivers"],
                    words: [.bokmål: ["involvert*"], .nynorsk: ["involvert*"], .english: ["involved"]]
                )
            ]
        ),
        concept: LocalizedText(nb: "innovasjon", nn: "innovasjon", en: "innovation")
    )
}
