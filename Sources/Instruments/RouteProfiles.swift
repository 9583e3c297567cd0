// SPDX-License-Identifier: Apache-2.0

public import Variables

/// Every way in which the gates of a questionnaire can be answered along its routes.
///
/// A *gate* is a variable that some condition mentions. Gates that meet in one condition, or one of which decides
/// whether another is asked, form a *component*; the profiles of different components are independent, so that the
/// number of profiles is a sum over components and not a product. Codes that no condition mentions are not told apart.
public struct RouteProfiles: Hashable, Sendable {
    /// A condition that decides together with the route of a question, such as the base of a table.
    public struct Base: Hashable, Sendable {
        /// The question's id.
        public var question: String
        /// The condition.
        public var condition: Condition

        /// Creates a base.
        public init(question: String, condition: Condition) {
            self.question = question
            self.condition = condition
        }
    }

    /// A set of gates and all the ways in which they can be answered.
    public struct Component: Hashable, Sendable {
        /// The names of the gates, in the order in which they are asked.
        public var gates: [String]
        /// The profiles, each with one state a gate.
        public var profiles: [[GateState]]

        /// Returns the position of a gate, or nil.
        public func position(of gate: String) -> Int? { gates.firstIndex(of: gate) }

        /// Returns whether a condition on these gates holds in a profile.
        public func holds(_ condition: Condition, in profile: Int) -> Bool {
            condition.holds { name in position(of: name).flatMap { profiles[profile][$0].example } }
        }
    }

    /// More profiles than a caller allows.
    public struct TooMany: Error, Hashable, CustomStringConvertible {
        /// The gates of the component.
        public var gates: [String]
        /// The largest number allowed.
        public var limit: Int

        /// A whole sentence.
        public var description: String {
            "The questions \(gates.joined(separator: ", ")) can be answered in more than \(limit) ways along the routes; "
                + "let fewer conditions depend on one another."
        }
    }

    /// The components, ordered by their first gate.
    public let components: [Component]

    /// Enumerates the profiles of a questionnaire.
    ///
    /// - Parameters:
    ///   - instrument: The questionnaire. A name in a condition that it does not have counts as unanswered.
    ///   - bases: Further conditions, which are gates as routes are.
    ///   - distinguishing: Further codes to tell apart, by the name of the variable.
    ///   - mayBeUnanswered: Whether a gate on the route may be left unanswered.
    ///   - limit: The largest number of profiles allowed in a component.
    /// - Throws: `TooMany`.
    public init(
        of instrument: Instrument,
        bases: [Base] = [],
        distinguishing: [String: [String]] = [:],
        mayBeUnanswered: Bool,
        limit: Int = 4096
    ) throws(TooMany) {
        var plan = GatePlan(instrument: instrument, distinguishing: distinguishing)
        for question in instrument.questions { plan.link(question.route, deciding: question) }
        for base in bases {
            guard let question = instrument.question(base.question) else { continue }
            plan.link(.and([base.condition, question.route]), deciding: question)
        }
        var components: [Component] = []
        for gates in plan.components() {
            components.append(try Self.enumerate(gates, mayBeUnanswered: mayBeUnanswered, limit: limit))
        }
        self.components = components
    }

    /// Returns the component that holds the gates of a condition, or nil where it mentions none.
    ///
    /// All gates of a route, or of one of the bases given, are in one component.
    public func component(of condition: Condition) -> Int? {
        let names = condition.variables
        return components.firstIndex { component in names.contains { component.position(of: $0) != nil } }
    }

    /// Returns whether there is a way to answer for which a condition holds.
    public func canHold(_ condition: Condition) -> Bool {
        guard let index = component(of: condition) else { return condition.holds { _ in nil } }
        return components[index].profiles.indices.contains { components[index].holds(condition, in: $0) }
    }

    private static func enumerate(
        _ gates: [GatePlan.Gate],
        mayBeUnanswered: Bool,
        limit: Int
    ) throws(TooMany) -> Component {
        let names = gates.map(\.name)
        let positions = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        var profiles: [[GateState]] = [[]]
        for gate in gates {
            guard let states = gate.states(limit: limit) else { throw TooMany(gates: names, limit: limit) }
            var longer: [[GateState]] = []
            for profile in profiles {
                let isAsked = gate.route.holds { name in
                    positions[name].flatMap { $0 < profile.count ? profile[$0].example : nil }
                }
                if !isAsked {
                    longer.append(profile + [.notAsked])
                    continue
                }
                longer += states.map { profile + [$0] }
                if mayBeUnanswered { longer.append(profile + [.unanswered]) }
                guard longer.count <= limit else { throw TooMany(gates: names, limit: limit) }
            }
            profiles = longer
        }
        return Component(gates: names, profiles: profiles)
    }
}
