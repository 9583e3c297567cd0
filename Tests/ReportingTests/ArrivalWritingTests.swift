// SPDX-License-Identifier: Apache-2.0

import Claims
import Reporting
import SampleReleases
import Testing
import Variables

@testable import Disclosure

/// What the methods page says of those who answered first and last.
@Suite struct ArrivalWritingTests {
    private static func judgement(_ label: LocalizedText, _ arrival: ReleasedArrival?) -> ReleasedRepresentativeness {
        ReleasedRepresentativeness(
            classification: "size",
            label: label,
            classes: 3,
            exact: 0.412,
            corrected: 0.398,
            naive: 0.671,
            greatestDifference: 2.1,
            dissimilarity: 2.4,
            indicator: 0.93,
            indicatorError: 0.04,
            variation: 0.11,
            isRepresentative: true,
            arrival: arrival
        )
    }

    private static func arrival(
        _ reminders: Int,
        exact: Double?,
        corrected: Double = 0.2,
        isDifferent: Bool
    ) -> ReleasedArrival {
        ReleasedArrival(
            reminders: reminders,
            exact: exact,
            corrected: corrected,
            dissimilarity: 12.3,
            isDifferent: isDifferent
        )
    }

    /// The paragraphs of the part in which representativeness is judged.
    private static func paragraphs(_ arrivals: [ReleasedArrival?], _ language: Language) -> [String] {
        let sample = Release.sample()
        let labels = [
            LocalizedText(nb: "Kommunestørrelse", nn: "Kommunestorleik", en: "Size of municipality"),
            LocalizedText(nb: "Sentralitet", nn: "Sentralitet", en: "Centrality"),
        ]
        let release = Release(
            study: sample.study,
            profile: sample.profile,
            rehearsalSeed: nil,
            tables: sample.tables,
            response: sample.response,
            representativeness: zip(labels, arrivals).map { judgement($0, $1) },
            representativenessCriteria: sample.representativenessCriteria,
            externals: sample.externals,
            protection: sample.protection,
            methodNotes: sample.methodNotes
        )
        let prose = ProseReader.read("# T\n", language: language, file: "r").prose
        let part = Report(ClaimReview(of: prose, tables: release), release: release).methods
            .first { $0.id == "representativeness" }
        return (part?.passages ?? []).compactMap { passage in
            if case .paragraph(let phrases) = passage { phrases.plainText } else { nil }
        }
    }

    private static let pair = [
        arrival(2, exact: 0.0004, isDifferent: true), arrival(2, exact: nil, corrected: 0.412, isDifferent: false),
    ]

    @Test func `in bokmål a sentence each says whether the last are like the first`() {
        let paragraphs = Self.paragraphs(Self.pair, .bokmål)
        let expected =
            "Etter kommunestørrelse er de som svarte etter den siste purringen, fordelt annerledes enn de som svarte før"
            + " den første (ulikhet 12,3\u{A0}%, p < 0,001). Etter sentralitet er det ikke påvist at de som svarte etter"
            + " den siste purringen, er fordelt annerledes enn de som svarte før den første (ulikhet 12,3\u{A0}%,"
            + " korrigert p = 0,412)."
        #expect(paragraphs.dropLast().last == expected)
    }

    @Test func `in nynorsk a sentence each says whether the last are like the first`() {
        let paragraphs = Self.paragraphs(Self.pair, .nynorsk)
        let expected =
            "Etter kommunestorleik er dei som svarte etter den siste purringa, fordelte annleis enn dei som svarte før den"
            + " første (ulikskap 12,3\u{A0}%, p < 0,001). Etter sentralitet er det ikkje påvist at dei som svarte etter den"
            + " siste purringa, er fordelte annleis enn dei som svarte før den første (ulikskap 12,3\u{A0}%, korrigert"
            + " p = 0,412)."
        #expect(paragraphs.dropLast().last == expected)
    }

    @Test func `in English a sentence each says whether the last are like the first`() {
        let paragraphs = Self.paragraphs(Self.pair, .english)
        let expected =
            "By size of municipality, those who answered after the last reminder are distributed differently from those"
            + " who answered before the first (dissimilarity 12.3%, p < 0.001). By centrality, it is not shown that those"
            + " who answered after the last reminder are distributed differently from those who answered before the"
            + " first (dissimilarity 12.3%, corrected p = 0.412)."
        #expect(paragraphs.dropLast().last == expected)
    }

    @Test func `of a single reminder no first and last is said`() {
        let arrivals = [Self.arrival(1, exact: 0.03, isDifferent: true), nil]
        #expect(
            Self.paragraphs(arrivals, .bokmål).dropLast().last
                == "Etter kommunestørrelse er de som svarte etter purringen, fordelt annerledes enn de som hadde svart før"
                + " (ulikhet 12,3\u{A0}%, p = 0,030)."
        )
        #expect(
            Self.paragraphs(arrivals, .nynorsk).dropLast().last
                == "Etter kommunestorleik er dei som svarte etter purringa, fordelte annleis enn dei som hadde svart før"
                + " (ulikskap 12,3\u{A0}%, p = 0,030)."
        )
        #expect(
            Self.paragraphs(arrivals, .english).dropLast().last
                == "By size of municipality, those who answered after the reminder are distributed differently from those"
                + " who had answered before (dissimilarity 12.3%, p = 0.030)."
        )
    }

    @Test(arguments: [Language.bokmål, .nynorsk, .english])
    func `without reminders there is no sentence, and nothing else changes`(_ language: Language) {
        let with = Self.paragraphs(Self.pair, language)
        let without = Self.paragraphs([nil, nil], language)
        #expect(with.count == without.count + 1)
        #expect(with.filter { !$0.contains("12") } == without)
    }
}
