// SPDX-License-Identifier: Apache-2.0

extension RouteProfiles {
    /// What a respondent may have on a gate, as far as conditions can tell.
    public struct GateState: Hashable, Sendable {
        /// Whether the gate is on the respondent's route.
        public var isAsked: Bool
        /// The chosen codes among those that conditions mention.
        public var chosen: [String]
        /// How many other codes may be chosen besides.
        public var others: ClosedRange<Int>
        /// Codes that the state allows, as conditions see them; nil when there is no answer.
        public var example: [String]?

        /// Creates a state.
        public init(isAsked: Bool, chosen: [String], others: ClosedRange<Int>, example: [String]?) {
            self.isAsked = isAsked
            self.chosen = chosen
            self.others = others
            self.example = example
        }

        /// The gate is not on the route.
        public static let notAsked = GateState(isAsked: false, chosen: [], others: 0...0, example: nil)
        /// The gate is on the route and was left unanswered.
        public static let unanswered = GateState(isAsked: true, chosen: [], others: 0...0, example: nil)
    }
}
