// SPDX-License-Identifier: Apache-2.0

import Disclosure
import Variables

/// Answers, on the methods page, whether respondents represent those who were asked.
///
/// The word stands only here, above the table that earns it or denies it.
struct RepresentativenessWriting {
    let release: Release
    let language: Language

    private var numbers: NumberWording { NumberWording(language) }

    /// The part of the page; nil where nothing can be judged.
    var part: MethodsPart? {
        guard !release.representativeness.isEmpty else { return nil }
        let paragraphs = [meaning] + [verdicts].compactMap { $0 }
        let arrivals = ArrivalWriting(judgements: release.representativeness, language: language).text
        return MethodsPart(
            id: "representativeness",
            title: say("Er svarene representative?", "Er svara representative?", "Are the answers representative?"),
            passages: paragraphs.map(Self.paragraph) + [.table(table)]
                + [explanation, arrivals, bounds].compactMap { $0 }.map(Self.paragraph)
        )
    }

    private static func paragraph(_ text: String) -> Passage { .paragraph([.text(text)]) }

    private func say(_ nb: String, _ nn: String, _ en: String) -> String {
        LocalizedText(nb: nb, nn: nn, en: en).text(in: language)
    }

    private var meaning: String {
        let criteria = release.representativenessCriteria
        let probability = numbers.decimal(criteria.leastProbability, 2)
        let points = numbers.decimal(criteria.greatestDifference, 0)
        let share = numbers.decimal(criteria.greatestDissimilarity, 0)
        return say(
            "De som svarte, kalles her representative etter en inndeling når tre krav er oppfylt: Testen av om gruppene"
                + " svarte like ofte, gir en p‑verdi på minst \(probability), ingen gruppe er mer enn \(points) prosentpoeng"
                + " større eller mindre blant dem som svarte enn blant dem som ble spurt, og høyst \(share) prosent av dem"
                + " som svarte, måtte ha vært i en annen gruppe for at fordelingene skulle være like.",
            "Dei som svarte, blir her kalla representative etter ei inndeling når tre krav er oppfylte: Testen av om gruppene"
                + " svarte like ofte, gir ein p‑verdi på minst \(probability), inga gruppe er meir enn \(points) prosentpoeng"
                + " større eller mindre blant dei som svarte enn blant dei som vart spurde, og høgst \(share) prosent av"
                + " dei som svarte, måtte ha vore i ei anna gruppe for at fordelingane skulle vere like.",
            "Respondents are called representative in a classification when three things hold: the test of whether all"
                + " classes answered alike has a p value of at least \(probability), no class is more than \(points)"
                + " percentage points larger or smaller among those who answered than among those asked, and at most"
                + " \(share) per cent of those who answered would have to be of another class for the two to be alike."
        )
    }

    /// What was found, the classifications that meet the criteria first.
    private var verdicts: String? {
        let met = names { $0.isRepresentative }
        let unmet = names { !$0.isRepresentative }
        let yes = met.map {
            say(
                "Etter \($0) er svarene representative i denne meningen.",
                "Etter \($0) er svara representative i denne meininga.",
                "By \($0) the answers are representative in this sense."
            )
        }
        let no = unmet.map {
            say("Etter \($0) er de det ikke.", "Etter \($0) er dei det ikkje.", "By \($0) they are not.")
        }
        let onlyNo = unmet.map {
            say(
                "Etter \($0) er svarene ikke representative.",
                "Etter \($0) er svara ikkje representative.",
                "By \($0) the answers are not representative."
            )
        }
        return [yes, yes == nil ? onlyNo : no].compactMap { $0 }.joined(separator: " ")
    }

    /// The names of classifications, joined as in running text; nil for none.
    private func names(_ isMeant: (ReleasedRepresentativeness) -> Bool) -> String? {
        let names = release.representativeness.filter(isMeant).map { $0.name(in: language) }
        guard let last = names.last else { return nil }
        guard names.count > 1 else { return last }
        return names.dropLast().joined(separator: ", ") + say(" og ", " og ", " and ") + last
    }

    private var table: TextTable {
        TextTable(
            caption: say(
                "De som svarte, sammenlignet med alle som ble spurt",
                "Dei som svarte, samanlikna med alle som vart spurde",
                "Those who answered compared with all who were asked"
            ),
            heads: [
                say("Inndeling", "Inndeling", "Classification"),
                say("Representativt", "Representativt", "Representative"), say("Grupper", "Grupper", "Classes"),
                say("p, eksakt", "p, eksakt", "p, exact"), say("p, korrigert", "p, korrigert", "p, corrected"),
                say("p, ukorrigert", "p, ukorrigert", "p, uncorrected"),
                say("Største avvik", "Største avvik", "Greatest difference"),
                say("Ulikhet", "Ulikskap", "Dissimilarity"), say("R‑indikator", "R‑indikator", "R‑indicator"),
                say("Variasjon", "Variasjon", "Variation"),
            ],
            rows: release.representativeness.map { judgement in
                [
                    judgement.label.text(in: language),
                    // The answer first: the rest may have to be scrolled to.
                    judgement.isRepresentative ? say("ja", "ja", "yes") : say("nei", "nei", "no"),
                    numbers.number(judgement.classes),
                    judgement.exact.map { probability($0) } ?? "–", probability(judgement.corrected),
                    probability(judgement.naive),
                    say(
                        "\(points(judgement))\u{A0}poeng",
                        "\(points(judgement))\u{A0}poeng",
                        "\(points(judgement))\u{A0}points"
                    ),
                    numbers.decimal(judgement.dissimilarity, 1) + say("\u{A0}%", "\u{A0}%", "%"),
                    numbers.decimal(judgement.indicator, 2)
                        + (judgement.indicatorError.map { " (±\u{A0}\(numbers.decimal(1.96 * $0, 2)))" } ?? ""),
                    numbers.decimal(judgement.variation, 2),
                ]
            }
        )
    }

    private func points(_ judgement: ReleasedRepresentativeness) -> String {
        numbers.decimal(judgement.greatestDifference, 1)
    }

    private func probability(_ value: Double) -> String {
        value < 0.001 ? "< \(numbers.decimal(0.001, 3))" : numbers.decimal(value, 3)
    }

    private var explanation: String {
        say(
            "Testene spør om gruppene svarte like ofte. Den korrigerte tar hensyn til at en stor del av alle har svart;"
                + " den ukorrigerte gjør ikke det, kaller svarene representative for lett og står her bare til sammenligning."
                + " Strek betyr at den eksakte testen ville ta for lang tid; da gjelder den korrigerte. R‑indikatoren er 1"
                + " når alle grupper svarer like ofte, og mindre jo mer ulikt de svarer; tallet i parentes er 95 prosents"
                + " usikkerhet. Variasjonskoeffisienten sier hvor langt et gjennomsnitt høyst kan være fra det riktige på"
                + " grunn av dette, regnet i standardavvik. Hvem som svarte i hver minste gruppe, for eksempel et fylke, er ikke offentlig.",
            "Testane spør om gruppene svarte like ofte. Den korrigerte tek omsyn til at ein stor del av alle har svart; den"
                + " ukorrigerte gjer ikkje det, kallar svara representative for lett og står her berre til samanlikning."
                + " Strek betyr at den eksakte testen ville ta for lang tid; då gjeld den korrigerte. R‑indikatoren er 1"
                + " når alle grupper svarer like ofte, og mindre di meir ulikt dei svarer; talet i parentes er 95 prosents"
                + " uvisse. Variasjonskoeffisienten seier kor langt eit gjennomsnitt høgst kan vere frå det rette på grunn av"
                + " dette, rekna i standardavvik. Kven som svarte i kvar minste gruppe, til dømes eit fylke, er ikkje offentleg.",
            "The tests ask whether the classes answered equally often. The corrected one takes into account that a large"
                + " part of all have answered; the uncorrected one does not, calls answers representative too easily, and"
                + " stands here for comparison only. A dash means that the exact test would take too long; the corrected"
                + " one holds then. The R‑indicator is 1 when all classes answer equally often, and less the more they"
                + " differ; in brackets is its 95 per cent uncertainty. The coefficient of variation says how far a mean can be"
                + " from the right one because of this at most, in standard deviations. Who answered in each of the smallest classes, such"
                + " as a county, is not public."
        )
    }

    /// What nobody can take away: the shares that are possible whatever the others would have said.
    private var bounds: String {
        let total = release.response.cells.first?.figure
        let unheard = total.map { numbers.shortPercentage(Int((100 * (1 - $0.share)).rounded())) } ?? ""
        return say(
            "At fordelingene ligner, beviser ikke at de som lot være å svare, mener det samme. \(unheard) av alle er ikke"
                + " hørt. For spørsmål som alle fikk, viser tallene i rapporten og datafilene derfor også hvor andelen"
                + " blant alle ligger uansett hva de andre ville ha svart.",
            "At fordelingane liknar, prova ikkje at dei som lét vere å svare, meiner det same. \(unheard) av alle er ikkje"
                + " høyrde. For spørsmål som alle fekk, viser tala i rapporten og datafilene difor òg kvar delen"
                + " blant alle ligg uansett kva dei andre ville ha svart.",
            "That the classes look alike does not prove that those who did not answer think alike. \(unheard) of all have"
                + " not been heard. For questions that everyone was asked, the numbers in the report and the data files"
                + " therefore also tell where the share among all lies whatever the others would have said."
        )
    }
}

extension ReleasedRepresentativeness {
    /// The name of the classification as it stands in running text.
    func name(in language: Language) -> String {
        let label = label.text(in: language)
        return (label.first?.lowercased() ?? "") + label.dropFirst()
    }
}
