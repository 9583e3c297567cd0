// SPDX-License-Identifier: Apache-2.0

/// The answers to a question as codes, with what is declared of "don't know".
///
/// Whether "don't know" is in the base changes the share, so it is decided where the answers are described, once, and every
/// estimate carries what was done.
public struct CodedAnswers: Hashable, Sendable {
    /// The code of each record's answer; nil where there is none.
    public let codes: [Int?]
    /// The codes that mean "don't know".
    public let dontKnow: Set<Int>
    /// What is done with them.
    public let treatment: MissingAnswers.Treatment

    /// Creates coded answers.
    public init(
        _ codes: [Int?],
        dontKnow: Set<Int> = [],
        treatment: MissingAnswers.Treatment = .outOfBase
    ) {
        self.codes = codes
        self.dontKnow = dontKnow
        self.treatment = treatment
    }

    /// Returns the indicator of a category, whose mean is the category's share; missing where an answer is not in the base.
    public func indicator(of category: Int) -> Measure {
        Measure(indicator: codes.map { code in isInBase(code) ? code == category : nil })
    }

    /// Returns the values of the categories as a measure, such as the points of a scale.
    ///
    /// - Parameter values: The value of each code; codes without one are missing.
    /// - Returns: The measure, missing too where an answer is not in the base.
    public func measure(values: [Int: Double]) -> Measure {
        Measure(codes.map { code in isInBase(code) ? code.flatMap { values[$0] } : nil })
    }

    /// Returns what was done with missing answers among the respondents of a domain.
    ///
    /// - Parameters:
    ///   - design: The design of the respondents.
    ///   - domain: Whether each record is in the domain; nil for everyone.
    /// - Returns: The note, with respondents counted and not weighted.
    public func note(in design: SampleDesign, domain: [Bool]? = nil) -> MissingAnswers {
        var note = MissingAnswers(dontKnow: dontKnow.isEmpty ? nil : treatment)
        for (index, record) in design.records.enumerated() where domain?[index] ?? true {
            guard let code = codes[index] else {
                note.unanswered += record.count
                continue
            }
            if dontKnow.contains(code) { note.dontKnows += record.count }
        }
        return note
    }

    private func isInBase(_ code: Int?) -> Bool {
        guard let code else { return false }
        return treatment == .inBase || !dontKnow.contains(code)
    }
}

extension SampleDesign {
    /// Returns the shares of some categories, with their covariances and a note of what was missing.
    ///
    /// - Parameters:
    ///   - categories: The categories.
    ///   - answers: The answers.
    ///   - domain: Whether each record is in the domain; nil for everyone.
    ///   - method: How the variances are found.
    /// - Returns: The share of each category.
    public func shares(
        of categories: [Int],
        in answers: CodedAnswers,
        domain: [Bool]? = nil,
        by method: VarianceMethod = .linearisation
    ) -> Estimates {
        estimate(
            categories.map { .mean(answers.indicator(of: $0), in: domain) },
            by: method,
            note: answers.note(in: self, domain: domain)
        )
    }
}
