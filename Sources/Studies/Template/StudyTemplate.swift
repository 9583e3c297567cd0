// SPDX-License-Identifier: Apache-2.0

public import Variables

/// The files of a new study: small, whole and sound, so that its author changes rather than begins.
///
/// It can be checked, rehearsed and released as it is. Everything in it is made up.
public struct StudyTemplate: Sendable {
    let id: String
    let languages: [Language]

    /// Creates a template.
    ///
    /// - Parameters:
    ///   - id: The id of the study, usually the name of its folder.
    ///   - languages: The languages of the study, among those that Barometer speaks; others get the English texts.
    public init(id: String, languages: [Language]) {
        self.id = id
        self.languages = languages
    }

    /// Returns the content of each file by its path in the folder.
    public func files() -> [String: String] {
        var files = [
            "study.yaml": settings(),
            "units.csv": units(),
            "classifications.yaml": classifications(),
            "questionnaire.yaml": questionnaire(),
            "tables.yaml": tables(),
            "expectations.csv": expectations(),
        ]
        for language in languages { files["report.\(language.tag).md"] = report(in: language) }
        return files
    }

    /// A text in the study's languages, as YAML on one line.
    func text(_ nb: String, _ nn: String, _ en: String) -> String {
        let wordings = languages.map { "\($0.tag): \"\(Self.wording($0, nb, nn, en))\"" }
        return "{\(wordings.joined(separator: ", "))}"
    }

    static func wording(_ language: Language, _ nb: String, _ nn: String, _ en: String) -> String {
        switch language {
        case .bokmål: nb
        case .nynorsk: nn
        default: en
        }
    }

    private func settings() -> String {
        """
        # What is told of the study itself. Documentation/StudyFolder.md lists every key of every file.
        id: \(id)
        title: \(text("Vårt innovasjonsbarometer", "Innovasjonsbarometeret vårt", "Our innovation barometer"))
        wave: "1"
        owner: The organisation that answers for the study
        contact: barometer@example.org
        languages: [\(languages.map(\.tag).joined(separator: ", "))]
        frame_date: 2026-01-01
        period: \(text("våren 2026", "våren 2026", "spring 2026"))
        population: \(text("ledere i virksomhetene", "leiarar i verksemdene", "heads of organisations"))
        mode: anonymous
        # When respondents can answer, from the first day to the last; without days, from “barometer open” to “close”.
        fieldwork:
          # opens: 2026-03-02
          # closes: 2026-03-27
          minutes: \(text("to minutter", "to minutt", "two minutes"))
        definition: \(text(
            "En innovasjon er noe nytt eller vesentlig endret som er tatt i bruk.",
            "Ein innovasjon er noko nytt eller vesentleg endra som er teke i bruk.",
            "An innovation is something new or significantly changed that has been put to use."
        ))
        thresholds:
          minimum_count: 3
          minimum_base: 5

        """
    }

    private func units() -> String {
        let sectors = ["health", "education", "technical"]
        let rows = (1...60).map { number in
            "organisation,\(number),Example \(number),\(10 + (number * 37) % 400),\(sectors[number % 3])"
        }
        return (["kind,number,name,employees,sector"] + rows).joined(separator: "\n") + "\n"
    }

    private func classifications() -> String {
        """
        # How the units are divided. Cut points: from (included), below (not included).
        size:
          label: \(text("Antall ansatte", "Talet på tilsette", "Number of employees"))
          kinds: [organisation]
          attribute: employees
          ordered: true
          classes:
            - {code: small, label: \(text("Under 100", "Under 100", "Under 100")), below: 100}
            - {code: middle, label: \(text("100–249", "100–249", "100–249")), from: 100, below: 250}
            - {code: large, label: \(text("250 og flere", "250 og fleire", "250 and more")), from: 250}
          merges:
            - {code: under_250, label: \(text("Under 250", "Under 250", "Under 250")), classes: [small, middle]}
        sector:
          label: \(text("Sektor", "Sektor", "Sector"))
          kinds: [organisation]
          attribute: sector
          ordered: false
          classes:
            - {code: health, label: \(text("Helse", "Helse", "Health")), values: ["health"]}
            - {code: education, label: \(text("Oppvekst", "Oppvekst", "Education")), values: ["education"]}
            - {code: technical, label: \(text("Teknisk", "Teknisk", "Technical")), values: ["technical"]}

        """
    }
}
