// SPDX-License-Identifier: Apache-2.0

import BuiltProgram
import Foundation
import Testing

@Suite struct StatusTests {
    @Test func `before anybody is asked, status tells who would be and what comes next`() throws {
        let study = try DeskStudy()
        defer { study.program.clean() }
        let outcome = try study.program.run("status", "mine")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let expected = """
            Our innovation barometer (mine): anonymous.
            Nobody has been asked yet. For the desk, not for publication: where a class is small, its counts
            tell who has answered.

            90 units would be asked.

            size      asked
              small      30
              middle     30
              large      30

            sector       asked
              health        90
              education      0
              technical      0

            Next:
              barometer rehearse mine  plays the study through first
              barometer open mine      registers who is asked, and locks what is promised

            """
        #expect(outcome.output == expected)
        let record = try study.json("status", as: [String: Any].self)
        #expect(record["stage"] as? String == "planned")
        #expect((record["everyone"] as? [String: Any])?["asked"] as? Int == 90)
    }

    @Test func `a rehearsal shows what will be told while people answer`() throws {
        let study = try DeskStudy([(5, 5), (10, 10), (15, 15)])
        defer { study.program.clean() }
        let text = try study.program.run("status", "mine").output
        let middle = """
            60 of 90 asked have answered: 66.7 %, AAPOR's response rate RR1.

            size      asked  answered  rate %  difference  partial R
              small      30        10    33.3       -16.7     -0.192
              middle     30        20    66.7         0.0      0.000
              large      30        30   100.0        16.7      0.192

            """
        #expect(text.contains(middle), "\(text)")
        #expect(text.contains("the answers are rehearsed"))
        #expect(text.contains("By sector all are of\none class: nothing to compare."))
        // The smallest (n + ½)/N is the small class's until it has as many as the middle one.
        #expect(text.contains("size: 15 × small, 5 × middle (20 answers; R"))
        let record = try study.json("status", as: [String: Any].self)
        let balances = try #require(record["classifications"] as? [[String: Any]])
        let size = try #require(balances.first)
        #expect((size["next_calls"] as? [String])?.prefix(10) == Array(repeating: "small", count: 10)[...])
        let judgement = try #require(size["representativeness"] as? [String: Any])
        #expect(judgement["may_be_called_representative"] as? Bool == false)
        #expect(abs((judgement["greatest_difference"] as? Double ?? .nan) - 50.0 / 3) < 1e-12)
        let criteria = try #require(judgement["criteria"] as? [[String: Any]])
        #expect(criteria.map { $0["name"] as? String } == ["probability", "difference", "dissimilarity"])
        #expect(criteria.allSatisfy { $0["is_met"] as? Bool == false })
        #expect(balances.last?["representativeness"] == nil)
    }

    @Test func `where nobody answered nothing is called anything`() throws {
        let study = try DeskStudy([(0, 0), (0, 0), (0, 0)])
        defer { study.program.clean() }
        let outcome = try study.program.run("status", "mine")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("0 of 90 asked have answered: 0.0 %"))
        #expect(outcome.output.contains("Nobody has answered: there is nothing to compare"))
        #expect(!outcome.output.lowercased().contains("representative"))
        #expect(outcome.output.contains("size: 7 × large, 7 × middle, 6 × small (20 answers)"))
    }

    @Test func `where all answered nobody is left to remind`() throws {
        let study = try DeskStudy([(10, 20), (10, 20), (10, 20)])
        defer { study.program.clean() }
        let outcome = try study.program.run("status", "mine")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("90 of 90 asked have answered: 100.0 %"))
        #expect(!outcome.output.contains("Remind next"))
        let record = try study.json("status", as: [String: Any].self)
        let size = try #require((record["classifications"] as? [[String: Any]])?.first)
        #expect((size["next_calls"] as? [String])?.isEmpty == true)
        let judgement = try #require(size["representativeness"] as? [String: Any])
        #expect(judgement["may_be_called_representative"] as? Bool == true)
        #expect(judgement["corrected_p"] as? Double == 1)
        #expect(judgement["r_standard_error"] == nil)
    }
}
