// SPDX-License-Identifier: Apache-2.0

import Disclosure
import Variables

/// Tells, on the methods page, whether those who answered after the last reminder differ from those who answered before
/// the first: a sentence a classification.
struct ArrivalWriting {
    let judgements: [ReleasedRepresentativeness]
    let language: Language

    private var numbers: NumberWording { NumberWording(language) }

    /// The sentences as one paragraph; nil where nobody was reminded, or too few answered before or after.
    var text: String? {
        let sentences = judgements.compactMap { judgement in
            judgement.arrival.map { sentence(on: $0, by: judgement.name(in: language)) }
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    private func say(_ nb: String, _ nn: String, _ en: String) -> String {
        LocalizedText(nb: nb, nn: nn, en: en).text(in: language)
    }

    private func sentence(on arrival: ReleasedArrival, by name: String) -> String {
        let isOne = arrival.reminders == 1
        let last = say(
            "de som svarte etter \(isOne ? "purringen" : "den siste purringen")",
            "dei som svarte etter \(isOne ? "purringa" : "den siste purringa")",
            "those who answered after the \(isOne ? "reminder" : "last reminder")"
        )
        let first = say(
            isOne ? "de som hadde svart før" : "de som svarte før den første",
            isOne ? "dei som hadde svart før" : "dei som svarte før den første",
            isOne ? "those who had answered before" : "those who answered before the first"
        )
        let found = "(\(distance(arrival)), \(probability(arrival)))"
        return arrival.isDifferent
            ? say(
                "Etter \(name) er \(last), fordelt annerledes enn \(first) \(found).",
                "Etter \(name) er \(last), fordelte annleis enn \(first) \(found).",
                "By \(name), \(last) are distributed differently from \(first) \(found)."
            )
            : say(
                "Etter \(name) er det ikke påvist at \(last), er fordelt annerledes enn \(first) \(found).",
                "Etter \(name) er det ikkje påvist at \(last), er fordelte annleis enn \(first) \(found).",
                "By \(name), it is not shown that \(last) are distributed differently from \(first) \(found)."
            )
    }

    private func distance(_ arrival: ReleasedArrival) -> String {
        let share = numbers.decimal(arrival.dissimilarity, 1)
        return say("ulikhet \(share)\u{A0}%", "ulikskap \(share)\u{A0}%", "dissimilarity \(share)%")
    }

    /// The exact probability, or the corrected one under its name.
    private func probability(_ arrival: ReleasedArrival) -> String {
        let value = arrival.exact ?? arrival.corrected
        let number = value < 0.001 ? "< \(numbers.decimal(0.001, 3))" : "= \(numbers.decimal(value, 3))"
        return arrival.exact == nil
            ? say("korrigert p \(number)", "korrigert p \(number)", "corrected p \(number)") : "p \(number)"
    }
}
