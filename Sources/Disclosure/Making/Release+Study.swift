// SPDX-License-Identifier: Apache-2.0

public import Processing
public import Studies

extension Release.Ingredients {
    /// Creates the ingredients of a study's release.
    ///
    /// - Parameters:
    ///   - study: The study.
    ///   - fieldwork: Its answers, rehearsed or real.
    public init(_ study: Study, fieldwork: ClosedFieldwork) {
        self.init(
            study: StudyDescription(study.settings),
            instrument: study.instrument,
            frame: study.frame,
            classifications: study.classifications,
            plan: study.tablePlan,
            thresholds: Thresholds(
                minimumCount: study.settings.minimumCount,
                minimumBase: study.settings.minimumBase
            ),
            fieldwork: fieldwork
        )
    }
}

extension StudyDescription {
    /// Creates what readers are told of a study from its settings.
    init(_ settings: StudySettings) {
        self.init(
            id: settings.id,
            title: settings.title,
            wave: settings.wave,
            owner: settings.owner,
            contact: settings.contact,
            period: settings.period,
            population: settings.population,
            definition: settings.definition,
            frameDate: settings.frameDate,
            languages: settings.languages
        )
    }
}
