// SPDX-License-Identifier: Apache-2.0

import Claims
import Reporting
import Variables

/// The words of the site's furniture in the languages that Barometer speaks.
struct SiteWording {
    let language: Language

    private func text(_ nb: String, _ nn: String, _ en: String) -> String {
        LocalizedText(nb: nb, nn: nn, en: en).text(in: language)
    }

    var skip: String { text("Hopp til innholdet", "Hopp til innhaldet", "Skip to content") }
    var contents: String { text("Innhold", "Innhald", "Contents") }
    var sections: String { text("Deler av rapporten", "Delar av rapporten", "Sections of the report") }
    var front: String { text("Forsiden", "Framsida", "Front page") }
    var tables: String { text("Tabeller og data", "Tabellar og data", "Tables and data") }
    var languages: String { text("Språk", "Språk", "Languages") }
    var next: String { text("Neste", "Neste", "Next") }
    var previous: String { text("Forrige", "Førre", "Previous") }
    var neighbours: String { text("Videre i rapporten", "Vidare i rapporten", "Further in the report") }
    var numbers: String { text("Tallene i figuren", "Tala i figuren", "The numbers in the figure") }
    var data: String { text("Last ned tabellen (CSV)", "Last ned tabellen (CSV)", "Download the table (CSV)") }
    var answer: String { text("Svar", "Svar", "Answer") }
    var group: String { text("Gruppe", "Gruppe", "Group") }
    var percent: String { text("Prosent", "Prosent", "Per cent") }
    var interval: String { text("95\u{A0}%-intervall", "95\u{A0}%-intervall", "95% interval") }
    var count: String { text("Antall", "Antal", "Number") }
    var base: String { text("Av", "Av", "Of") }
    var valid: String { text("Gyldige svar", "Gyldige svar", "Valid answers") }
    var withheld: String { text("holdt tilbake", "halde tilbake", "withheld") }
    var wholeTable: String { text("Hele tabellen", "Heile tabellen", "The whole table") }
    var readReport: String { text("Les rapporten", "Les rapporten", "Read the report") }
    var asked: String { text("Spørsmålet var", "Spørsmålet var", "The question was") }
    var contact: String { text("Kontakt", "Kontakt", "Contact") }
    var manifest: String { text("Filer og kontrollsummer", "Filer og kontrollsummar", "Files and checksums") }
    var external: String { text("Kilde", "Kjelde", "Source") }
    var scroll: String {
        text("Tabellen kan rulles sidelengs", "Tabellen kan rullast sidelengs", "The table scrolls sideways")
    }

    /// The name of the button that tells what words rest on.
    func grounds(of words: String) -> String {
        text("Hva «\(words)» bygger på", "Kva «\(words)» byggjer på", "What “\(words)” rests on")
    }

    func counted(_ count: Int, of base: Int) -> String {
        let (count, base) = (NumberWording(language).number(count), NumberWording(language).number(base))
        return text("\(count) av \(base)", "\(count) av \(base)", "\(count) of \(base)")
    }

    func worstCase(_ interval: String) -> String {
        text(
            "Blant alle som ble spurt, uansett hva de andre ville ha svart: \(interval)\u{A0}%",
            "Blant alle som vart spurde, uansett kva dei andre ville ha svart: \(interval)\u{A0}%",
            "Among all who were asked, whatever the others would have said: \(interval)%"
        )
    }

    /// What is known of everybody asked when an order is claimed.
    func verdict(_ population: ClaimVerdict.Population, _ method: OrderTest.Method?, _ pValue: String?) -> String {
        let test = [method.map(name), pValue.map { "p \($0)" }].compactMap { $0 }.joined(separator: ", ")
        let basis = test.isEmpty ? "" : " (\(test))"
        return switch population {
        case .supported:
            text(
                "Holder også for alle som ble spurt\(basis).",
                "Held òg for alle som vart spurde\(basis).",
                "Holds for everybody who was asked, too\(basis)."
            )
        case .compatible, .notShown:
            text(
                "Gjelder dem som svarte. Blant alle som ble spurt, kan det være annerledes\(basis).",
                "Gjeld dei som svarte. Blant alle som vart spurde, kan det vere annleis\(basis).",
                "True of those who answered. Among everybody who was asked it may be otherwise\(basis)."
            )
        case .contradicted:
            text(
                "Gjelder dem som svarte. For alle som ble spurt, tyder svarene på det motsatte\(basis).",
                "Gjeld dei som svarte. For alle som vart spurde, tyder svara på det motsette\(basis).",
                "True of those who answered. For everybody who was asked the answers point the other way\(basis)."
            )
        }
    }

    private func name(of method: OrderTest.Method) -> String {
        switch method {
        case .fisher: text("Fishers eksakte test", "Fishers eksakte test", "Fisher’s exact test")
        case .finitePopulation:
            text(
                "normaltest med endelighetskorreksjon",
                "normaltest med korreksjon for endeleg populasjon",
                "normal test with finite-population correction"
            )
        case .mcNemarLeastOverlap:
            text("McNemars eksakte test", "McNemars eksakte test", "McNemar’s exact test")
        case .cochranArmitageNormal:
            text("Cochran-Armitage-test", "Cochran-Armitage-test", "Cochran-Armitage test")
        case .cochranArmitage:
            text("eksakt Cochran-Armitage-test", "eksakt Cochran-Armitage-test", "exact Cochran-Armitage test")
        }
    }

    /// That sentences are missing from a section.
    var shortened: String {
        text(
            "Noen setninger eller figurer er tatt ut for å verne dem som svarte.",
            "Nokre setningar eller figurar er tekne ut for å verne dei som svarte.",
            "Some sentences or figures have been left out to protect respondents."
        )
    }
    var whyShortened: String { text("Hvorfor?", "Kvifor?", "Why?") }

    /// That the answers are rehearsed.
    var rehearsed: String {
        text(
            "Oppdiktede svar: Tallene er laget av et program. Ingen har svart dette.",
            "Oppdikta svar: Tala er laga av eit program. Ingen har svart dette.",
            "Rehearsed answers: the numbers were made by a program. Nobody gave these answers."
        )
    }
    /// That every cell is published.
    var reconstruction: String {
        text(
            "Rekonstruksjon: Alle tall er vist, også små, fordi ingen personer står bak dem.",
            "Rekonstruksjon: Alle tal er viste, også små, fordi ingen personar står bak dei.",
            "Reconstruction: every number is shown, small ones too, because no person stands behind them."
        )
    }

    /// The name of a language in itself.
    static func name(of language: Language) -> String {
        switch language {
        case .bokmål: "Bokmål"
        case .nynorsk: "Nynorsk"
        case .english: "English"
        default: language.tag
        }
    }
}
