// SPDX-License-Identifier: Apache-2.0

public import Populations

/// How many were asked and how many answered, in all and by class: what the register tells once it is closed.
public struct Coverage: Hashable, Sendable {
    /// The number of units asked.
    public var asked: Int
    /// The number of units that answered (AAPOR: complete and partial interviews that are kept).
    public var answered: Int
    /// The same by class of each classification, in the order of the study's classifications.
    public var breakdowns: [Breakdown]

    /// Counts by class of one classification, aligned with its `allClasses`.
    public struct Breakdown: Hashable, Sendable {
        /// The classification's id.
        public var classification: String
        /// The codes of its classes, the class outside last.
        public var classes: [String]
        /// The position of the class outside, if there is one.
        public var outside: Int?
        /// Units asked in each class.
        public var asked: [Int]
        /// Units that answered in each class.
        public var answered: [Int]

        /// Creates a breakdown; the arrays have one element a class.
        public init(
            classification: String,
            classes: [String],
            outside: Int? = nil,
            asked: [Int],
            answered: [Int]
        ) {
            self.classification = classification
            self.classes = classes
            self.outside = outside
            self.asked = asked
            self.answered = answered
        }
    }

    /// Creates coverage from its counts.
    public init(asked: Int, answered: Int, breakdowns: [Breakdown]) {
        self.asked = asked
        self.answered = answered
        self.breakdowns = breakdowns
    }

    /// Creates coverage of a census of which some units may have been left out.
    ///
    /// - Parameters:
    ///   - frame: The frame.
    ///   - classifications: The classifications to count by. A unit without a class is left out of that breakdown.
    ///   - asked: Whether each unit was asked, in the frame's order; nil where all were.
    ///   - answered: Whether each unit answered, in the frame's order. A unit that was not asked did not.
    public init(frame: Frame, classifications: [Classification], asked: [Bool]? = nil, answered: [Bool]) {
        let asked = asked ?? Array(repeating: true, count: frame.units.count)
        let answered = zip(asked, answered).map { $0 && $1 }
        self.init(
            asked: asked.count { $0 },
            answered: answered.count { $0 },
            breakdowns: classifications.map { classification in
                let codes = classification.allClasses.map(\.code)
                var breakdown = Breakdown(
                    classification: classification.id,
                    classes: codes,
                    outside: classification.outside == nil ? nil : classification.classes.count,
                    asked: Array(repeating: 0, count: codes.count),
                    answered: Array(repeating: 0, count: codes.count)
                )
                for (unit, (wasAsked, hasAnswered)) in zip(frame.units, zip(asked, answered)) where wasAsked {
                    guard let index = classification.classIndex(of: unit, in: frame) else { continue }
                    breakdown.asked[index] += 1
                    if hasAnswered { breakdown.answered[index] += 1 }
                }
                return breakdown
            }
        )
    }

    /// Creates the coverage of a register.
    ///
    /// - Parameters:
    ///   - frame: The frame.
    ///   - classifications: The classifications to count by.
    ///   - states: What has become of each unit, in the frame's order; one that is withdrawn is not asked.
    public init(frame: Frame, classifications: [Classification], states: [Case.State]) {
        self.init(
            frame: frame,
            classifications: classifications,
            asked: states.map { $0 != .withdrawn },
            answered: states.map { $0 == .answered }
        )
    }

    /// Returns the counts by class of a classification, or nil where there are none.
    public func breakdown(_ classification: String) -> Breakdown? {
        breakdowns.first { $0.classification == classification }
    }
}
