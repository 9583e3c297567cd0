// SPDX-License-Identifier: Apache-2.0

/// One round of letters to everyone who can still answer, as what had been answered by then: counts, no unit, no date.
///
/// The first invitation is a round, and so is each reminder (AAPOR: contact attempt). Who answered before a reminder and
/// who after it can then be told by class, although no order of arrival is kept.
public struct ContactRound: Hashable, Sendable {
    /// A class of one of the study's classifications.
    public struct UnitClass: Hashable, Sendable, Comparable {
        /// The position of the classification among the study's, from 0.
        public var classification: Int
        /// The code of the class.
        public var code: String

        /// Creates a class.
        public init(classification: Int, code: String) {
            self.classification = classification
            self.code = code
        }

        /// Orders classes by classification, and within it by code.
        public static func < (left: UnitClass, right: UnitClass) -> Bool {
            (left.classification, left.code) < (right.classification, right.code)
        }
    }

    /// The units that had answered (AAPOR: complete); the test respondent is none.
    public let answered: Int
    /// How many of them were of each class; a class of which nobody had answered is left out, and so are units without one.
    public let answeredByClass: [UnitClass: Int]

    /// Creates a round from its counts.
    ///
    /// - Parameters:
    ///   - answered: The units that had answered.
    ///   - byClass: How many of them were of each class; 0 is the same as nothing.
    public init(answered: Int, byClass: [UnitClass: Int]) {
        self.answered = answered
        answeredByClass = byClass.filter { $0.value != 0 }
    }

    /// Counts units that have answered.
    ///
    /// - Parameter groups: Units that are of the same classes: the codes, in the order of the study's classifications and
    ///   empty where a unit has none, and how many units they are.
    public init(counting groups: some Sequence<(classes: [String], units: Int)>) {
        var answered = 0
        var byClass: [UnitClass: Int] = [:]
        for group in groups {
            answered += group.units
            for (position, code) in group.classes.enumerated() where !code.isEmpty {
                byClass[UnitClass(classification: position, code: code), default: 0] += group.units
            }
        }
        self.init(answered: answered, byClass: byClass)
    }

    /// What a round would hold that was written now.
    ///
    /// - Parameter coverage: Who has answered by now.
    public init(_ coverage: Coverage) {
        var byClass: [UnitClass: Int] = [:]
        for (position, breakdown) in coverage.breakdowns.enumerated() {
            for (code, answered) in zip(breakdown.classes, breakdown.answered) {
                byClass[UnitClass(classification: position, code: code)] = answered
            }
        }
        self.init(answered: coverage.answered, byClass: byClass)
    }

    /// Whether it reminded: somebody had answered before.
    ///
    /// Nobody can answer before the first invitation; a reminder before which nobody had answered divides nobody, and
    /// counts as part of the invitation.
    public var isReminder: Bool { answered > 0 }

    /// Returns how many units of a class had answered.
    public func answered(of code: String, in classification: Int) -> Int {
        answeredByClass[UnitClass(classification: classification, code: code), default: 0]
    }

    /// Whether it may come after another one: who has answered stays so, and no count is less than it was.
    public func canFollow(_ former: ContactRound) -> Bool {
        answered >= former.answered
            && former.answeredByClass.allSatisfy { answeredByClass[$0.key, default: 0] >= $0.value }
    }

    /// Returns the number, from 1, of the first round that counts more than the next one, or the last more than have
    /// answered by now; nil where none does.
    public static func excess(in rounds: [ContactRound], of coverage: Coverage) -> Int? {
        let followers = rounds.dropFirst() + [ContactRound(coverage)]
        return zip(rounds, followers).enumerated().first { !$1.1.canFollow($1.0) }.map { $0.offset + 1 }
    }
}
