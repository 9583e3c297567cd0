// SPDX-License-Identifier: Apache-2.0

import Claims
import Disclosure
import Variables

/// A long report about the tables of a release: sections with paragraphs, each claim in a sentence of its own, and between
/// the claims sentences that claim nothing.
struct GeneratedReport {
    let markdown: String
    let claims: Int
    let language: Language

    init(of release: Release, language: Language, claims: Int, characters: Int) {
        let sentences = ClaimSentences(of: release, language: language).interleaved(claims)
        var text = "# En lang rapport\n"
        var length = text.count
        func add(_ part: String) {
            text += part
            length += part.count
        }
        for (number, sentence) in sentences.enumerated() {
            if number.isMultiple(of: 20) { add("\n\n## Del \(Self.name(number / 20)) {#part-\(number / 20)}\n") }
            add((number.isMultiple(of: 4) ? "\n\n" : "\n") + sentence)
            var filler = number
            while length < characters * (number + 1) / sentences.count {
                add("\n" + Self.fillers[filler % Self.fillers.count])
                filler += 1
            }
        }
        markdown = text + "\n"
        self.claims = sentences.count
        self.language = language
    }

    /// A name without a number, which would be a claim.
    private static func name(_ number: Int) -> String {
        String(String(number).map { Character(UnicodeScalar(UInt8(ascii: "a") + UInt8($0.wholeNumberValue ?? 0))) })
    }

    private static let fillers = [
        "Ordførerne svarte for sin egen kommune, og ikke for partiet.",
        "Hvorfor det er slik, ble de ikke spurt om, og vi vet det ikke.",
        "Svarene kom inn høsten 2019 og gjelder perioden 2015–2019 (se § 3).",
        "De som er «enige», er her de som er helt eller delvis enige.",
        "Et vedtak i kommunestyret kan være en plan, en strategi eller en bestilling til administrasjonen.",
        "Den enkelte kunne krysse av for flere svar, men ingen ble bedt om å rangere dem.",
        "Fylkeskommunene er ikke med der teksten sammenligner etter innbyggertall eller sentralitet.",
        "Vår tolkning er at sammensatte oppgaver legger press på ressursene.",
        "De største kommunene har 10 000 innbyggere eller mer, de minste under 3 000.",
        "Innovasjonen ble satt i gang fordi noen så et behov, og fordi det fantes folk som ville prøve.",
    ]
}
