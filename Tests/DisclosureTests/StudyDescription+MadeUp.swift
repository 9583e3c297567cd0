// SPDX-License-Identifier: Apache-2.0

import Variables

@testable import Disclosure

extension StudyDescription {
    /// What is told of the made-up study.
    static let madeUp = StudyDescription(
        id: "made-up",
        title: LocalizedText(nb: "Påfunn", nn: "Påfunn", en: "Made up"),
        wave: "1",
        owner: "Nobody",
        contact: "nobody@example.org",
        period: LocalizedText(),
        population: LocalizedText(nb: "ledere", nn: "leiarar", en: "leaders"),
        definition: LocalizedText(),
        frameDate: "2019-01-01",
        languages: [.bokmål, .nynorsk, .english]
    )
}
