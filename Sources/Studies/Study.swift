// SPDX-License-Identifier: Apache-2.0

public import Claims
public import Instruments
public import Populations
public import Rehearsal
public import Tabulation
import Variables

/// A study folder, read and checked as a whole.
public struct Study: Hashable, Sendable {
    /// What is told of the study itself.
    public var settings: StudySettings
    /// Who is asked.
    public var frame: Frame
    /// How the units are divided.
    public var classifications: [Classification]
    /// What they are asked.
    public var instrument: Instrument
    /// Which tables are made of the answers.
    public var tablePlan: TablePlan
    /// What a rehearsal's answers must be.
    public var expectations: [Expectation]
    /// The report, once a language, in the order of the study's languages.
    public var prose: [Prose]
    /// What the words of claims are taken to mean.
    public var claimPolicy: ClaimPolicy
    /// What follows when a claim is true of the respondents and not supported for everybody asked.
    public var verdictPolicy: VerdictPolicy
}
