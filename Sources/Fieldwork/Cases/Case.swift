// SPDX-License-Identifier: Apache-2.0

/// A unit that is asked, as the register knows it.
public struct Case: Hashable, Sendable {
    /// What has become of a case so far.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// Nothing is settled: the respondent may answer.
        case open
        /// The ballot is in (AAPOR: complete).
        case answered
        /// The respondent has said no (AAPOR: refusal).
        case declined
        /// The unit is no longer asked, such as one that has left the frame (AAPOR: not eligible).
        case withdrawn
    }

    /// The number of the test respondent.
    public static let testNumber = 0

    /// The number that the register knows it by: its place in the frame, from 1; 0 is the test respondent.
    public var number: Int
    /// The kind of unit.
    public var kind: String
    /// The unit's own number among those of its kind.
    public var unit: String
    /// The name that people know the unit by.
    public var name: String
    /// The tag of the language that the unit is written to in; empty where the study's first language serves.
    public var language: String
    /// The code of its class in each classification, in the order of the study's.
    public var classes: [String]
    /// Which version of its link is the one that works, from 1.
    public var linkVersion: Int
    /// What has become of it.
    public var state: State

    /// Creates a case.
    public init(
        number: Int,
        kind: String,
        unit: String,
        name: String,
        language: String,
        classes: [String],
        linkVersion: Int = 1,
        state: State = .open
    ) {
        self.number = number
        self.kind = kind
        self.unit = unit
        self.name = name
        self.language = language
        self.classes = classes
        self.linkVersion = linkVersion
        self.state = state
    }

    /// Whether it is the test respondent, whose ballot is never counted.
    public var isTest: Bool { number == Self.testNumber }
}
