// SPDX-License-Identifier: Apache-2.0

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
}
