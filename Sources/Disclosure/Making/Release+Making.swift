// SPDX-License-Identifier: Apache-2.0

public import Instruments
public import Populations
public import Processing
public import Tabulation

extension Release {
    /// What a release is made from.
    public struct Ingredients: Sendable {
        /// What is told of the study itself.
        public var study: StudyDescription
        /// The questionnaire.
        public var instrument: Instrument
        /// The frame.
        public var frame: Frame
        /// The classifications.
        public var classifications: [Classification]
        /// The table plan.
        public var plan: TablePlan
        /// How small a number may be shown.
        public var thresholds: Thresholds
        /// The answers and who was asked.
        public var fieldwork: ClosedFieldwork

        /// Creates the ingredients.
        public init(
            study: StudyDescription,
            instrument: Instrument,
            frame: Frame,
            classifications: [Classification],
            plan: TablePlan,
            thresholds: Thresholds,
            fieldwork: ClosedFieldwork
        ) {
            self.study = study
            self.instrument = instrument
            self.frame = frame
            self.classifications = classifications
            self.plan = plan
            self.thresholds = thresholds
            self.fieldwork = fieldwork
        }
    }

    /// Makes a release: counts the tables, protects them as the profile says, and keeps what may be shown.
    ///
    /// - Parameters:
    ///   - ingredients: The study and its answers.
    ///   - profile: How the release is protected.
    /// - Throws: `ReleaseRefusal` when the profile is not allowed for these answers.
    public init(_ ingredients: Ingredients, profile: Profile) throws(ReleaseRefusal) {
        guard case .rehearsal = ingredients.fieldwork.origin else {
            guard profile == .protected else { throw .reconstructionOfRealAnswers }
            self = ReleaseMaking(ingredients, profile: profile, rehearsalSeed: nil).release()
            return
        }
        self = ReleaseMaking(ingredients, profile: profile, rehearsalSeed: ingredients.seed).release()
    }
}

extension Release.Ingredients {
    fileprivate var seed: UInt64? {
        if case .rehearsal(let seed) = fieldwork.origin { seed } else { nil }
    }
}
