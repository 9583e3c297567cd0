// SPDX-License-Identifier: Apache-2.0

public import Fieldwork

/// What a closed fieldwork hands on: the answers, and who was asked and answered by class; nothing that ties them.
public struct ClosedFieldwork: Hashable, Sendable {
    /// Where the answers come from.
    public enum Origin: Hashable, Sendable {
        /// Respondents.
        case respondents
        /// Rehearsal, from a seed: no person stands behind them.
        case rehearsal(seed: UInt64)
    }

    /// Where the answers come from.
    public var origin: Origin
    /// The answers.
    public var dataset: Dataset
    /// Who was asked and who answered.
    public var coverage: Coverage
    /// The contact rounds in their order, as what had been answered by then; none of a rehearsal.
    public var rounds: [ContactRound]
    /// What respondents wrote in their own words, in the order of questions and respondents.
    public var texts: [WrittenAnswer]

    /// Creates a closed fieldwork.
    public init(
        origin: Origin,
        dataset: Dataset,
        coverage: Coverage,
        rounds: [ContactRound] = [],
        texts: [WrittenAnswer] = []
    ) {
        self.origin = origin
        self.dataset = dataset
        self.coverage = coverage
        self.rounds = rounds
        self.texts = texts
    }
}
