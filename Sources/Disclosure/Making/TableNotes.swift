// SPDX-License-Identifier: Apache-2.0

import Instruments
import Tabulation
import Variables

/// The notes that a released table carries, in the languages that Barometer speaks.
enum TableNotes {
    /// Several answers allowed, how many at most, a wider base, and what counts as an answer.
    static func notes(of draft: TableDraft) -> [LocalizedText] {
        var notes: [LocalizedText] = []
        switch draft.question.kind {
        case .multiple(_, let maximum?):
            notes.append(
                LocalizedText(
                    nb: "Inntil \(maximum) svar var mulige; andelene kan summere seg til mer enn 100 prosent.",
                    nn: "Inntil \(maximum) svar var moglege; delane kan summere seg til meir enn 100 prosent.",
                    en: "Up to \(maximum) answers were possible; shares can sum to more than 100 per cent."
                )
            )
        case .multiple:
            notes.append(
                LocalizedText(
                    nb: "Flere svar var mulige; andelene kan summere seg til mer enn 100 prosent.",
                    nn: "Fleire svar var moglege; delane kan summere seg til meir enn 100 prosent.",
                    en: "Several answers were possible; shares can sum to more than 100 per cent."
                )
            )
        case .open:
            notes.append(
                LocalizedText(
                    nb: "Åpent spørsmål; svarene er kodet til temaer, og ett svar kan ha flere temaer.",
                    nn: "Ope spørsmål; svara er koda til tema, og eitt svar kan ha fleire tema.",
                    en: "Open question; answers were coded to themes, and one answer may have several."
                )
            )
        case .single, .battery, .note: break
        }
        if !draft.crosstab.plan.baseNote.isEmpty { notes.append(draft.crosstab.plan.baseNote) }
        return notes
    }

    /// How the report's statements about differences between classes are tested.
    static func testNote(isOfEveryone: Bool) -> LocalizedText {
        isOfEveryone
            ? LocalizedText(
                nb:
                    "Forskjeller mellom grupper som rapporten omtaler, er prøvd med en normaltest med endelighetskorreksjon,"
                    + " i små grupper med Fishers eksakte test; stigning og fall over ordnede grupper med en eksakt"
                    + " Cochran-Armitage-test.",
                nn:
                    "Skilnader mellom grupper som rapporten omtaler, er prøvde med ein normaltest med korreksjon for endeleg"
                    + " populasjon, i små grupper med Fishers eksakte test; stiging og fall over ordna grupper med ein eksakt"
                    + " Cochran-Armitage-test.",
                en: "Differences between classes that the report speaks of are tested with a normal test with"
                    + " finite-population correction, in small classes with Fisher’s exact test; rises and falls over"
                    + " ordered classes with an exact Cochran-Armitage test."
            )
            : LocalizedText(
                nb:
                    "Forskjeller mellom grupper som rapporten omtaler, er prøvd med Fishers eksakte test, og stigning og fall"
                    + " over ordnede grupper med en eksakt Cochran-Armitage-test.",
                nn:
                    "Skilnader mellom grupper som rapporten omtaler, er prøvde med Fishers eksakte test, og stiging og fall"
                    + " over ordna grupper med ein eksakt Cochran-Armitage-test.",
                en:
                    "Differences between classes that the report speaks of are tested with Fisher’s exact test, and rises and"
                    + " falls over ordered classes with an exact Cochran-Armitage test."
            )
    }

    /// Which interval a table's shares have.
    static func intervalNote(isOfEveryone: Bool) -> LocalizedText {
        isOfEveryone
            ? LocalizedText(
                nb: "95 prosents konfidensintervall: eksakt hypergeometrisk, for en kjent og endelig populasjon.",
                nn: "95 prosents konfidensintervall: eksakt hypergeometrisk, for ein kjend og endeleg populasjon.",
                en: "95 per cent confidence interval: exact hypergeometric, for a known finite population."
            )
            : LocalizedText(
                nb: "95 prosents konfidensintervall: Korn-Graubard med endelighetskorreksjon; Clopper-Pearson ved 0 og"
                    + " 100 prosent.",
                nn: "95 prosents konfidensintervall: Korn-Graubard med korreksjon for endeleg populasjon;"
                    + " Clopper-Pearson ved 0 og 100 prosent.",
                en: "95 per cent confidence interval: Korn-Graubard with finite-population correction;"
                    + " Clopper-Pearson at 0 and 100 per cent."
            )
    }
}
