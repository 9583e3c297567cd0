// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Instruments
import Testing
import Variables
import WebForm

/// A questionnaire with one question of each kind, and a route.
enum SmallStudy {
    private static let here = SourceLocation(file: "test")

    static func text(_ word: String) -> LocalizedText {
        LocalizedText(nb: "\(word) nb", nn: "\(word) nn", en: "\(word) en")
    }

    static func category(_ code: String, _ role: Category.Role = .substantive) -> Category {
        Category(code: code, label: text("Option \(code)"), role: role, location: here)
    }

    static func question(
        _ id: String,
        _ kind: Question.Kind,
        route: Condition = .always,
        needsDefinition: Bool = false
    ) -> Question {
        Question(
            id: id,
            kind: kind,
            text: text("Question \(id)"),
            route: route,
            needsDefinition: needsDefinition,
            location: here
        )
    }

    static let instrument = Instrument(sections: [
        Section(
            id: "first",
            title: text("First section"),
            introduction: text("First introduction"),
            questions: [
                question(
                    "has",
                    .single([category("yes"), category("no"), category("unknown", .dontKnow)]),
                    needsDefinition: true
                ),
                question(
                    "how",
                    .multiple(
                        [category("a"), category("b"), category("c"), category("d"), category("none", .none)],
                        maximum: 3
                    ),
                    route: .equals(variable: "has", code: "yes"),
                    needsDefinition: true
                ),
            ],
            location: here
        ),
        Section(
            id: "second",
            title: text("Second section"),
            introduction: text("Second introduction"),
            questions: [
                question("hello", .note),
                question("scale", .battery(items: items, scale: [category("for"), category("against")])),
                question("free", .open(themes: [category("theme")])),
            ],
            location: here
        ),
    ])

    private static let items = (1...9).map {
        Question.Item(code: "i\($0)", label: text("Item \($0)"), location: here)
    }

    static func settings(
        languages: [Language] = [.bokmål, .nynorsk, .english],
        isAnonymous: Bool = true,
        address: String = "https://svar.example.org"
    ) throws -> FormSettings {
        FormSettings(
            study: "small",
            title: text("Small study"),
            owner: "The Owner",
            contact: "ask@example.org",
            languages: languages,
            definition: LocalizedText(
                nb: "Med **ordet** mener vi\n\n- ett\n\n[les mer](https://example.org/) [ikke](javascript:alert(1))",
                nn: "Med **ordet** meiner vi",
                en: "By **the word** we mean"
            ),
            isAnonymous: isAnonymous,
            opens: "2026-02-01",
            closes: "2026-02-28",
            minutes: LocalizedText(nb: "ti minutter", nn: "ti minutt", en: "ten minutes"),
            accessibilityStatement: "https://uustatus.no/1",
            returnAddress: "Street 1\n0001 Town",
            address: try #require(PublicAddress(address)),
            trustedProxies: ["10.0.0.1"]
        )
    }
}
