// SPDX-License-Identifier: Apache-2.0

import Claims
import Variables

/// Tells, on the methods page, how the report's own words are held to the tables.
struct ClaimsWriting {
    let review: ClaimReview

    private var language: Language { review.prose.language }
    private var numbers: NumberWording { NumberWording(language) }

    var part: MethodsPart {
        MethodsPart(
            id: "claims",
            title: say("Ordene og tallene", "Orda og tala", "Words and numbers"),
            passages: ([binding] + (review.tested > 0 ? [tests, many] : [])).map { .paragraph([.text($0)]) }
        )
    }

    private func say(_ nb: String, _ nn: String, _ en: String) -> String {
        LocalizedText(nb: nb, nn: nn, en: en).text(in: language)
    }

    private var binding: String {
        say(
            "Hvert tall og hvert mengdeord i teksten er knyttet til en celle i tabellene. Hva ordene betyr i tall, er"
                + " fastsatt på forhånd (utgave \(review.policy.version)). Er et utsagn ikke sant for dem som svarte, blir"
                + " ikke rapporten gitt ut. Alle utsagn, med celle og vurdering, ligger i filen claims.csv.",
            "Kvart tal og kvart mengdeord i teksten er knytt til ei celle i tabellane. Kva orda betyr i tal, er fastsett på"
                + " førehand (utgåve \(review.policy.version)). Er eit utsegn ikkje sant for dei som svarte, blir ikkje"
                + " rapporten gitt ut. Alle utsegner, med celle og vurdering, ligg i fila claims.csv.",
            "Every number and every word of quantity in the text is tied to a cell of the tables. What the words mean in"
                + " numbers has been settled beforehand (version \(review.policy.version)). If a statement is not true of"
                + " those who answered, the report is not released. All statements, with cells and verdicts, are in the"
                + " file claims.csv."
        )
    }

    private var tests: String {
        let level = numbers.decimal(100 * review.verdictPolicy.level, 0)
        let count = numbers.number(review.tested)
        return say(
            "\(count) sammenligninger, plasseringer og utviklinger over grupper er også prøvd med en test på \(level)"
                + " prosents nivå.",
            "\(count) samanlikningar, plasseringar og utviklingar over grupper er òg prøvde med ein test på \(level)"
                + " prosents nivå.",
            "\(count) comparisons, places and trends over classes have also been tested at the level of \(level) per cent."
        ) + (review.verdictPolicy.orders == .caveat ? " \(caveat)" : "")
    }

    /// What the mark after words means, where it is what follows from a test that shows nothing.
    private var caveat: String {
        let caveat = review.verdictPolicy.caveat.text(in: language)
        return say(
            "Der testen ikke viser at utsagnet gjelder alle som ble spurt, står «\(caveat)» etter ordene: Det er sant for dem"
                + " som svarte, men kan være tilfeldig.",
            "Der testen ikkje viser at utsegna gjeld alle som vart spurde, står «\(caveat)» etter orda: Ho er sann for dei som"
                + " svarte, men kan vere tilfeldig.",
            "Where the test does not show that a statement holds for everybody asked, “\(caveat)” stands after the words: it"
                + " is true of those who answered, but may be chance."
        )
    }

    private var many: String {
        let expected = numbers.decimal(Double(review.tested) * review.verdictPolicy.level, 1)
        let count = numbers.number(review.tested)
        return review.verdictPolicy.isAdjusted
            ? say(
                "p‑verdiene er korrigert for at testene er mange (Holm).",
                "p‑verdiane er korrigerte for at testane er mange (Holm).",
                "The p values are corrected for being many (Holm)."
            )
            : say(
                "Testene er ikke korrigert for at de er mange. Om ingenting skilte gruppene, ville i snitt \(expected) av"
                    + " \(count) tester likevel slå ut.",
                "Testane er ikkje korrigerte for at dei er mange. Om ingenting skilde gruppene, ville i snitt \(expected) av"
                    + " \(count) testar likevel slå ut.",
                "The tests are not corrected for being many. If nothing set the classes apart, \(expected) of \(count) tests"
                    + " would on average still find something."
            )
    }
}
