// SPDX-License-Identifier: Apache-2.0

public import Claims
public import Variables

/// What `study.yaml` tells of a study.
public struct StudySettings: Hashable, Sendable {
    /// The id, used in file names.
    public var id: String
    /// The title.
    public var title: LocalizedText
    /// The wave, such as `2019`.
    public var wave: String
    /// Who answers for the study.
    public var owner: String
    /// Where readers can ask.
    public var contact: String
    /// The languages, the main one first.
    public var languages: [Language]
    /// The date of the frame, as `yyyy-mm-dd`.
    public var frameDate: String
    /// When the fieldwork was, in words.
    public var period: LocalizedText
    /// Who was asked, in words.
    public var population: LocalizedText
    /// Whether nobody can tie an answer to a person once the fieldwork is closed; otherwise it is confidential.
    public var isAnonymous: Bool
    /// The concept that the questions rest on, in Markdown; may be empty.
    public var definition: LocalizedText
    /// The smallest count of respondents that a protected release publishes.
    public var minimumCount: Int
    /// The smallest base of a class that it publishes.
    public var minimumBase: Int
    /// How many respondents each combination of classes holds once an anonymous fieldwork is closed.
    public var minimumCombination: Int
    /// The first day on which respondents can answer, as `yyyy-mm-dd`; nil where only opening the fieldwork decides.
    public var opens: String?
    /// The last day on which they can, as `yyyy-mm-dd`; nil where only closing it decides.
    public var closes: String?
    /// How long it takes to answer, as the end of “It takes …”; may be empty.
    public var minutes: LocalizedText
    /// Where paper forms are sent; lines divided by line breaks, may be empty.
    public var returnAddress: String
    /// Which language each unit is written to in; nil where all are written to in the first one.
    public var unitLanguages: UnitLanguages?

    /// What the rules of prose must know of the study.
    public var prose = ProseDeclarations()

    /// The languages that units are written to in, as the frame tells them.
    public struct UnitLanguages: Hashable, Sendable {
        /// The attribute of the frame that tells.
        public var attribute: String
        /// The language of each of its values; units with another value are written to in the study's first language.
        public var languages: [String: Language]
    }
}
