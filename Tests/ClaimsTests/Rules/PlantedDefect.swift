// SPDX-License-Identifier: Apache-2.0

import Testing
import Variables

/// A paragraph with one defect, which the mark ⚑ stands before, and the rule that must find it.
struct PlantedDefect: Sendable, CustomTestStringConvertible {
    /// The number of the defect in the list of those found in the reference text; empty where it is not among them.
    var number: String
    var rule: String
    var language: Language
    var text: String

    init(_ number: String, _ rule: String, _ language: Language, _ text: String) {
        self.number = number
        self.rule = rule
        self.language = language
        self.text = text
    }

    var testDescription: String { "\(number) \(rule) \(language): \(text.prefix(60))" }
}

extension PlantedDefect {
    static let all: [PlantedDefect] = bokmål + nynorsk + english

    private static let bokmål: [PlantedDefect] = [
        PlantedDefect("S101", "class-cut", .bokmål, "Store er de med ⚑mer enn 10 000 innbyggere."),
        PlantedDefect("S101", "class-cut", .bokmål, "Små er de med ⚑inntil 3 000 innbyggere."),
        PlantedDefect("S101", "class-cut", .bokmål, "Små er de med ⚑3 000 eller færre innbyggere."),
        PlantedDefect("S102", "thousands-separator", .bokmål, "De største har minst ⚑10.000 innbyggere."),
        PlantedDefect("S102", "thousands-separator", .bokmål, "De største har minst ⚑10000 innbyggere."),
        PlantedDefect(
            "S103",
            "number-form",
            .bokmål,
            "[⚑Åttitre prosent](cell:strategy/has) har en strategi, og [](cell:strategy/works) arbeider uten."
        ),
        PlantedDefect(
            "S103",
            "number-form",
            .bokmål,
            "[To av tre](cell:strategy/has) har en strategi, og [⚑1 av 4](cell:strategy/works) arbeider uten."
        ),
        PlantedDefect("S103", "percent-form", .bokmål, "[83 ⚑%](cell:strategy/has) har en strategi."),
        PlantedDefect(
            "S104",
            "scale-label",
            .bokmål,
            "[](cell:promoters/technology/promotes_greatly) mener at ny teknologi fremmer innovasjon ⚑i veldig stor grad."
        ),
        PlantedDefect(
            "S104",
            "scale-label",
            .bokmål,
            "[](cell:role/knowledge/fully_agree) er ⚑svært enige i at de trenger mer kunnskap."
        ),
        PlantedDefect(
            "S105",
            "unit-of-share",
            .bokmål,
            "[83 prosent](cell:strategy/has) av ⚑kommunene har en strategi."
        ),
        PlantedDefect(
            "S105",
            "unit-of-share",
            .bokmål,
            "[De fleste](cell:strategy/has) av de nyeste ⚑innovasjonene kommer av en strategi."
        ),
        PlantedDefect(
            "S106",
            "polarity",
            .bokmål,
            "[](cell:role/knowledge/fully_agree) har ⚑ikke tilstrekkelig kunnskap."
        ),
        PlantedDefect("S106", "polarity", .bokmål, "⚑[](cell:role/knowledge/fully_disagree) har nok kunnskap."),
        PlantedDefect(
            "S106",
            "polarity",
            .bokmål,
            "⚑[](cell:role/knowledge/fully_agree) er uenige i at de trenger mer kunnskap."
        ),
        PlantedDefect(
            "S106",
            "polarity",
            .bokmål,
            "⚑[](cell:role/peace/fully_agree) er helt enige i at de har problemer med å samarbeide."
        ),
        PlantedDefect(
            "S107",
            "most-important",
            .bokmål,
            "De kunne krysse av for flere. ⚑Det viktigste formålet er [ny teknologi](rank:purposes/technology)."
        ),
        PlantedDefect(
            "S115",
            "most-important",
            .bokmål,
            "De involverte kunne krysse av for inntil tre. Økonomi er ⚑den viktigste driveren, med [](cell:drivers/economy)."
        ),
        PlantedDefect(
            "S108",
            "base-said",
            .bokmål,
            "Svarene kunne være flere svar. ⚑[Nesten 60 prosent](cell:partners/municipalities) samarbeidet med andre kommuner."
        ),
        PlantedDefect(
            "S109",
            "level-direction",
            .bokmål,
            "Andelen [stiger med ⚑sentralitetsnivå](trend:strategy/has?by=centrality)."
        ),
        PlantedDefect("S110", "loaded-word", .bokmål, "[⚑Hele 83 prosent](cell:strategy/has) har en strategi."),
        PlantedDefect("S110", "loaded-word", .bokmål, "⚑Kun [](cell:strategy/has) har en strategi."),
        PlantedDefect(
            "S111",
            "disclosing-claim",
            .bokmål,
            "⚑[Ingen](cell:strategy/has?size=large) av ordførerne i de største kommunene har en strategi."
        ),
        PlantedDefect(
            "S111",
            "disclosing-claim",
            .bokmål,
            "⚑Ingen av ordførerne i de største kommunene har en strategi."
        ),
        PlantedDefect("S111", "disclosing-claim", .bokmål, "⚑Alle fylker unntatt Oslo er med."),
        PlantedDefect(
            "S111",
            "disclosing-claim",
            .bokmål,
            "⚑[](count:strategy/has?size=large) i de største kommunene har en strategi."
        ),
        PlantedDefect("S112", "representativeness", .bokmål, "Svarene er ⚑representative for landets kommuner."),
        PlantedDefect(
            "S113",
            "two-values",
            .bokmål,
            "[69 prosent](cell:strategy/has) har en strategi. Nå har altså ⚑[70 prosent](cell:strategy/has) en strategi."
        ),
        PlantedDefect(
            "S114",
            "undeclared-composite",
            .bokmål,
            "⚑[](cell:role/knowledge/agree) er enige i at de trenger mer kunnskap."
        ),
        PlantedDefect(
            "S116",
            "second-definition",
            .bokmål,
            "Innovasjon er noe nytt. ⚑Innovasjon er endring til det bedre."
        ),
        PlantedDefect("", "unbound-number", .bokmål, "⚑83 prosent har en strategi."),
        PlantedDefect("", "unbound-number", .bokmål, "⚑Åttitre prosent har en strategi, skriver vi."),
        PlantedDefect("", "unbound-number", .bokmål, "Det er ⚑tre ordførere som svarer ja."),
        PlantedDefect("", "unbound-number", .bokmål, "⚑To av tre har en strategi."),
        PlantedDefect("", "unbound-number", .bokmål, "⚑De aller fleste har en strategi."),
        PlantedDefect("", "unbound-number", .bokmål, "Vi fikk ⚑139 svar i 2019."),
        PlantedDefect(
            "",
            "class-label",
            .bokmål,
            "I store kommuner har ⚑[](cell:strategy/has?size=large) en strategi."
        ),
        PlantedDefect("", "several-answers", .bokmål, "⚑[Mange](cell:purposes/technology) nevner ny teknologi."),
        PlantedDefect(
            "",
            "several-answers",
            .bokmål,
            "De involverte kunne krysse av for flere svar. ⚑[Mange](cell:drivers/economy) nevner økonomi."
        ),
    ]

    private static let nynorsk: [PlantedDefect] = [
        PlantedDefect("S101", "class-cut", .nynorsk, "Store er dei med ⚑meir enn 10 000 innbyggjarar."),
        PlantedDefect("S102", "thousands-separator", .nynorsk, "Dei største har minst ⚑10.000 innbyggjarar."),
        PlantedDefect(
            "S103",
            "number-form",
            .nynorsk,
            "[⚑Åttitre prosent](cell:strategy/has) har ein strategi, og [](cell:strategy/works) arbeider utan."
        ),
        PlantedDefect("S103", "percent-form", .nynorsk, "[83 ⚑%](cell:strategy/has) har ein strategi."),
        PlantedDefect(
            "S104",
            "scale-label",
            .nynorsk,
            "[](cell:promoters/technology/promotes_greatly) meiner at ny teknologi fremjar innovasjon ⚑i veldig stor grad."
        ),
        PlantedDefect(
            "S105",
            "unit-of-share",
            .nynorsk,
            "[83 prosent](cell:strategy/has) av ⚑kommunane har ein strategi."
        ),
        PlantedDefect("S106", "polarity", .nynorsk, "[](cell:role/knowledge/fully_agree) har ⚑ikkje nok kunnskap."),
        PlantedDefect(
            "S107",
            "most-important",
            .nynorsk,
            "Dei kunne krysse av for fleire. ⚑Det viktigaste føremålet er [ny teknologi](rank:purposes/technology)."
        ),
        PlantedDefect(
            "S108",
            "base-said",
            .nynorsk,
            "Dei kunne gje fleire svar. ⚑[Nesten 60 prosent](cell:partners/municipalities) samarbeidde med andre kommunar."
        ),
        PlantedDefect(
            "S109",
            "level-direction",
            .nynorsk,
            "Delen [stig med ⚑sentralitetsnivået](trend:strategy/has?by=centrality)."
        ),
        PlantedDefect("S110", "loaded-word", .nynorsk, "[⚑Heile 83 prosent](cell:strategy/has) har ein strategi."),
        PlantedDefect("S110", "loaded-word", .nynorsk, "⚑Berre [](cell:strategy/has) har ein strategi."),
        PlantedDefect(
            "S111",
            "disclosing-claim",
            .nynorsk,
            "⚑[Ingen](cell:strategy/has?size=large) av ordførarane i dei største kommunane har ein strategi."
        ),
        PlantedDefect("S112", "representativeness", .nynorsk, "Svara er ⚑representative for kommunane i landet."),
        PlantedDefect(
            "S113",
            "two-values",
            .nynorsk,
            "[69 prosent](cell:strategy/has) har ein strategi. No har altså ⚑[70 prosent](cell:strategy/has) ein strategi."
        ),
        PlantedDefect(
            "S114",
            "undeclared-composite",
            .nynorsk,
            "⚑[](cell:role/knowledge/agree) er einige i at dei treng meir kunnskap."
        ),
        PlantedDefect(
            "S116",
            "second-definition",
            .nynorsk,
            "Innovasjon er noko nytt. ⚑Innovasjon er endring til det betre."
        ),
        PlantedDefect("", "unbound-number", .nynorsk, "⚑Åttitre prosent har ein strategi, skriv vi."),
        PlantedDefect("", "unbound-number", .nynorsk, "⚑Tre firedelar har ein strategi."),
        PlantedDefect(
            "",
            "class-label",
            .nynorsk,
            "I store kommunar har ⚑[](cell:strategy/has?size=large) ein strategi."
        ),
        PlantedDefect("", "several-answers", .nynorsk, "⚑[Mange](cell:purposes/technology) nemner ny teknologi."),
    ]

    private static let english: [PlantedDefect] = [
        PlantedDefect("S101", "class-cut", .english, "Large ones have ⚑more than 10,000 inhabitants."),
        PlantedDefect("S102", "thousands-separator", .english, "The largest have at least ⚑10 000 inhabitants."),
        PlantedDefect(
            "S103",
            "number-form",
            .english,
            "[⚑Eighty-three per cent](cell:strategy/has) have a strategy, and [](cell:strategy/works) work without one."
        ),
        PlantedDefect("S103", "percent-form", .english, "[83⚑%](cell:strategy/has) have a strategy."),
        PlantedDefect(
            "S104",
            "scale-label",
            .english,
            "[](cell:promoters/technology/promotes_greatly) find that new technology promotes innovation ⚑to a very great extent."
        ),
        PlantedDefect(
            "S104",
            "scale-label",
            .english,
            "[](cell:role/knowledge/fully_agree) ⚑strongly agree that they need more knowledge."
        ),
        PlantedDefect(
            "S105",
            "unit-of-share",
            .english,
            "[83 per cent](cell:strategy/has) of ⚑municipalities have a strategy."
        ),
        PlantedDefect(
            "S106",
            "polarity",
            .english,
            "[](cell:role/knowledge/fully_agree) do ⚑not have enough knowledge."
        ),
        PlantedDefect(
            "S107",
            "most-important",
            .english,
            "They could tick several. ⚑The most important purpose is [new technology](rank:purposes/technology)."
        ),
        PlantedDefect(
            "S108",
            "base-said",
            .english,
            "They could give several answers. ⚑[Almost 60 per cent](cell:partners/municipalities) collaborated with other municipalities."
        ),
        PlantedDefect(
            "S109",
            "level-direction",
            .english,
            "The share [rises with the ⚑level of centrality](trend:strategy/has?by=centrality)."
        ),
        PlantedDefect("S110", "loaded-word", .english, "[⚑As many as 83 per cent](cell:strategy/has) have a strategy."),
        PlantedDefect("S110", "loaded-word", .english, "⚑Only [](cell:strategy/has) have a strategy."),
        PlantedDefect(
            "S111",
            "disclosing-claim",
            .english,
            "⚑[None](cell:strategy/has?size=large) of the mayors in the largest municipalities have a strategy."
        ),
        PlantedDefect("S111", "disclosing-claim", .english, "⚑All counties except Oslo are represented."),
        PlantedDefect("S112", "representativeness", .english, "The answers are ⚑representative of the country."),
        PlantedDefect(
            "S113",
            "two-values",
            .english,
            "[69 per cent](cell:strategy/has) have a strategy. Now ⚑[70 per cent](cell:strategy/has) have a strategy."
        ),
        PlantedDefect(
            "S114",
            "undeclared-composite",
            .english,
            "⚑[](cell:role/knowledge/agree) agree that they need more knowledge."
        ),
        PlantedDefect(
            "S116",
            "second-definition",
            .english,
            "Innovation is something new. ⚑Innovation is change for the better."
        ),
        PlantedDefect("", "unbound-number", .english, "⚑Two in three have a strategy."),
        PlantedDefect("", "unbound-number", .english, "⚑Three quarters have a strategy."),
        PlantedDefect(
            "",
            "class-label",
            .english,
            "In large municipalities ⚑[](cell:strategy/has?size=large) have a strategy."
        ),
        PlantedDefect("", "several-answers", .english, "⚑[Many](cell:purposes/technology) mention new technology."),
    ]
}
