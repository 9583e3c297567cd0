// SPDX-License-Identifier: Apache-2.0

public import Populations

/// What has become of the units so far, in all and by class: counts, and no unit.
public struct Dispositions: Hashable, Sendable {
    /// How many units are in each state.
    public struct Counts: Hashable, Sendable {
        /// The ballot is in (AAPOR: complete, I).
        public var answered = 0
        /// The respondent has said no (AAPOR: refusal, R).
        public var declined = 0
        /// Nothing has been heard that settles the case (AAPOR: non-contact and other, NC and O).
        public var unheard = 0
        /// The unit is no longer asked (AAPOR: not eligible).
        public var withdrawn = 0

        /// Those who are asked: everyone but those withdrawn.
        public var asked: Int { answered + declined + unheard }
        /// I/(I + R + NC + O), 0 to 1; nil where nobody is asked.
        ///
        /// A ballot counts once it is handed in, and whoever is asked is known to be eligible: there are no partial interviews
        /// and no cases of unknown eligibility, so that the six rates of AAPOR, RR1 to RR6, are one.
        public var responseRate: Double? { share(answered) }
        /// R/(I + R + NC + O), 0 to 1, AAPOR's REF1 and, for the same reasons, REF2 and REF3; nil where nobody is asked.
        public var refusalRate: Double? { share(declined) }

        private func share(_ count: Int) -> Double? { asked > 0 ? Double(count) / Double(asked) : nil }

        fileprivate mutating func count(_ state: Case.State) {
            switch state {
            case .answered: answered += 1
            case .declined: declined += 1
            case .open: unheard += 1
            case .withdrawn: withdrawn += 1
            }
        }
    }

    /// The counts of everyone.
    public private(set) var total = Counts()
    /// The counts by class of each classification, aligned with its `allClasses`; a unit without a class is left out.
    public private(set) var breakdowns: [[Counts]]

    /// Counts a register.
    ///
    /// - Parameters:
    ///   - frame: The frame.
    ///   - classifications: The classifications to count by.
    ///   - states: What has become of each unit, in the frame's order.
    public init(frame: Frame, classifications: [Classification], states: [Case.State]) {
        precondition(states.count == frame.units.count, "Something has become of every unit.")
        breakdowns = classifications.map { Array(repeating: Counts(), count: $0.allClasses.count) }
        for (unit, state) in zip(frame.units, states) {
            total.count(state)
            for (position, classification) in classifications.enumerated() {
                guard let index = classification.classIndex(of: unit, in: frame) else { continue }
                breakdowns[position][index].count(state)
            }
        }
    }
}
