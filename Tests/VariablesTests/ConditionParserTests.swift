// SPDX-License-Identifier: Apache-2.0

import Testing
import Variables

@Suite struct ConditionParserTests {
    @Test(arguments: [
        ("{a} = 'x'", Condition.equals(variable: "a", code: "x")),
        ("{a} != 'x'", .differs(variable: "a", code: "x")),
        ("{a.b} anyof ['x', 'y']", .anyOf(variable: "a.b", codes: ["x", "y"])),
        ("{a} allof ['x','y']", .allOf(variable: "a", codes: ["x", "y"])),
        ("{a} noneof ['x']", .noneOf(variable: "a", codes: ["x"])),
        ("{a} contains 'x'", .anyOf(variable: "a", codes: ["x"])),
        ("{a} empty", .empty(variable: "a")),
        ("{a} notempty", .notEmpty(variable: "a")),
        ("count({a}) >= 2", .count(variable: "a", .atLeast, 2)),
        ("not ({a} empty)", .not(.empty(variable: "a"))),
        (
            "{a} empty or {b} empty and {c} empty",
            .or([.empty(variable: "a"), .and([.empty(variable: "b"), .empty(variable: "c")])])
        ),
        (
            "({a} empty or {b} empty) and {c} empty",
            .and([.or([.empty(variable: "a"), .empty(variable: "b")]), .empty(variable: "c")])
        ),
    ])
    func `a condition is read as it is written`(_ text: String, _ condition: Condition) throws {
        #expect(try ConditionParser.parse(text).condition == condition)
        #expect(try ConditionParser.parse("\(condition)").condition == condition, "\(condition)")
    }

    @Test(arguments: [
        (Condition.always, ""),
        (.equals(variable: "a", code: "x"), "{a} = 'x'"),
        (.anyOf(variable: "a.b", codes: ["x", "y"]), "{a.b} anyof ['x', 'y']"),
        (
            .and([.or([.empty(variable: "a"), .notEmpty(variable: "b")]), .not(.count(variable: "c", .less, 2))]),
            "({a} empty or {b} notempty) and not (count({c}) < 2)"
        ),
    ])
    func `a condition is written as a study writes it`(_ condition: Condition, _ text: String) {
        #expect("\(condition)" == text)
    }

    @Test(arguments: [
        ("{a} = yes", 6), ("{a}", 3), ("", 0), ("{a = 'x'", 0), ("{a} = 'x", 6), ("{a} = 'x' {b} = 'y'", 10),
        ("({a} empty", 10), ("{a} ~ 'x'", 4), ("count({a}) 2", 11), ("{} empty", 0), ("{a} anyof 'x'", 10),
    ])
    func `what is no condition is told where it stops being one`(_ text: String, _ offset: Int) {
        do {
            _ = try ConditionParser.parse(text)
            Issue.record("“\(text)” was read.")
        } catch {
            #expect(error.offset == offset, "\(error)")
            #expect(error.description.hasSuffix("."))
        }
    }

    @Test func `names and codes are told with their places`() throws {
        let mentions = try ConditionParser.parse("{a} = 'x' and {b} anyof ['y', 'z']").mentions
        #expect(mentions.map(\.offset) == [0, 6, 14, 25, 30])
        #expect(mentions.map(\.code) == [nil, "x", nil, "y", "z"])
    }

    @Test func `deep nesting is refused and does not overflow`() {
        let deep = String(repeating: "(", count: 10_000) + "{a} empty" + String(repeating: ")", count: 10_000)
        #expect(throws: ConditionSyntaxError.self) { try ConditionParser.parse(deep) }
        let denied = String(repeating: "not ", count: 10_000) + "{a} empty"
        #expect(throws: ConditionSyntaxError.self) { try ConditionParser.parse(denied) }
    }

    @Test func `a comparison with no answer is false, except that it differs and is empty`() throws {
        let unanswered: (String) -> [String]? = { _ in nil }
        for text in ["{a} = 'x'", "{a} anyof ['x']", "{a} noneof ['x']", "{a} notempty", "count({a}) < 3"] {
            #expect(try !ConditionParser.parse(text).condition.holds(unanswered), "\(text)")
        }
        for text in ["{a} != 'x'", "{a} empty", "not ({a} = 'x')"] {
            #expect(try ConditionParser.parse(text).condition.holds(unanswered), "\(text)")
        }
    }
}
