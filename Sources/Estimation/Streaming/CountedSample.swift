// SPDX-License-Identifier: Apache-2.0

/// A table's cells as records of a design, each standing for all respondents of a group, a class and an answer.
public struct CountedSample: Hashable, Sendable {
    /// The design, one record a cell.
    public let design: SampleDesign
    /// The class of each record.
    public let classes: [Int]
    /// The answer of each record; nil where it is missing.
    public let answers: [Int?]

    /// Returns the answers with what is declared of "don't know".
    public func coded(dontKnow: Set<Int> = [], treatment: MissingAnswers.Treatment = .outOfBase) -> CodedAnswers {
        CodedAnswers(answers, dontKnow: dontKnow, treatment: treatment)
    }

    /// Returns whether each record is of a class.
    public func members(of number: Int) -> [Bool] { classes.map { $0 == number } }
}
