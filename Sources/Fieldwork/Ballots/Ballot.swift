// SPDX-License-Identifier: Apache-2.0

public import Instruments

/// What a respondent has handed in: the classes of the unit, and the answers on the route; nothing that names the unit.
public struct Ballot: Hashable, Sendable {
    private static let format = 1
    private static let padding = 1_024

    /// The code of the unit's class in each classification, in the order of the study's.
    public var classes: [String]
    /// The answers on the route, by the id of their question; none is empty.
    public var answers: [String: Answer]
    /// Whether it comes from a test respondent, so that it must not be counted.
    public var isTest: Bool

    /// Creates a ballot.
    public init(classes: [String], answers: [String: Answer], isTest: Bool) {
        self.classes = classes
        self.answers = answers
        self.isTest = isTest
    }

    /// The ballot as bytes: whole kilobytes, so that the length does not tell how much somebody answered.
    var bytes: [UInt8] {
        var writer = AnswerWriter()
        writer.write(Self.format)
        writer.write(classes)
        writer.write(answers)
        writer.write(isTest ? 1 : 0)
        writer.pad(to: Self.padding)
        return writer.bytes
    }

    /// Creates a ballot from its bytes, or nil where they are something else; what follows them is not looked at.
    init?(bytes: some Sequence<UInt8>) {
        var reader = AnswerReader(bytes)
        guard reader.number() == Self.format, let classes = reader.texts(), let answers = reader.answers(),
            let isTest = reader.number()
        else { return nil }
        self.init(classes: classes, answers: answers, isTest: isTest == 1)
    }
}
