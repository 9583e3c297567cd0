// SPDX-License-Identifier: Apache-2.0

import Instruments
import Testing
import Variables

@Suite struct RouteProfileTests {
    private static let here = SourceLocation(file: "test")

    private func question(_ id: String, _ codes: [String], several: Int? = nil, route: Condition = .always) -> Question
    {
        let categories = codes.map { Category(code: $0, label: LocalizedText(), location: Self.here) }
        return Question(
            id: id,
            kind: several.map { .multiple(categories, maximum: $0) } ?? .single(categories),
            text: LocalizedText(),
            route: route,
            location: Self.here
        )
    }

    private func profiles(_ questions: [Question]) throws -> RouteProfiles {
        let section = Section(id: "s", title: LocalizedText(), questions: questions, location: Self.here)
        return try RouteProfiles(of: Instrument(sections: [section]), mayBeUnanswered: true)
    }

    @Test func `a route that contradicts itself or what leads to it can never hold`() throws {
        let involved = question("involved", ["yes", "no"])
        let yes = Condition.equals(variable: "involved", code: "yes")
        let no = Condition.equals(variable: "involved", code: "no")
        let followed = question("followed", ["a", "b"], route: yes)
        let after = Condition.and([no, .equals(variable: "followed", code: "a")])
        let found = try profiles([involved, followed, question("last", ["x"], route: after)])
        #expect(found.canHold(yes))
        #expect(!found.canHold(.and([yes, no])))
        #expect(!found.canHold(after))
        #expect(found.canHold(.and([yes, .notEmpty(variable: "followed")])))
        #expect(!found.canHold(.and([no, .notEmpty(variable: "followed")])))
    }

    @Test func `the maximum of a several-answers question bounds what conditions can see`() throws {
        let drivers = question("drivers", ["a", "b", "c"], several: 2)
        let all = Condition.allOf(variable: "drivers", codes: ["a", "b", "c"])
        let two = Condition.allOf(variable: "drivers", codes: ["a", "b"])
        let found = try profiles([drivers, question("x", ["y"], route: all), question("z", ["y"], route: two)])
        #expect(!found.canHold(all))
        #expect(found.canHold(two))
        #expect(!found.canHold(.count(variable: "drivers", .greater, 2)))
    }

    @Test func `gates that never meet are told apart, so that profiles add up and do not multiply`() throws {
        let pairs = (0..<8).flatMap { number in
            [
                question("gate\(number)", ["yes", "no"]),
                question("after\(number)", ["x"], route: .equals(variable: "gate\(number)", code: "yes")),
            ]
        }
        let found = try profiles(pairs)
        #expect(found.components.count == 8)
        #expect(found.components.allSatisfy { $0.profiles.count == 3 })
    }
}
