// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Testing

@Suite struct ContactRoundTests {
    private static func key(_ classification: Int, _ code: String) -> ContactRound.UnitClass {
        ContactRound.UnitClass(classification: classification, code: code)
    }

    private static func round(_ small: Int, _ large: Int) -> ContactRound {
        ContactRound(answered: small + large, byClass: [key(0, "small"): small, key(0, "large"): large])
    }

    private static func breakdown(_ small: Int, _ large: Int) -> Coverage.Breakdown {
        Coverage.Breakdown(
            classification: "size",
            classes: ["small", "large"],
            asked: [50, 50],
            answered: [small, large]
        )
    }

    private static func coverage(_ small: Int, _ large: Int) -> Coverage {
        Coverage(asked: 100, answered: small + large, breakdowns: [breakdown(small, large)])
    }

    @Test func `units are counted in all and by class, and one without a class only in all`() {
        let round = ContactRound(counting: [
            (classes: ["small", "health"], units: 3), (classes: ["large", "health"], units: 2),
            (classes: ["small", ""], units: 4),
        ])
        #expect(round.answered == 9)
        #expect(
            round.answeredByClass == [Self.key(0, "small"): 7, Self.key(0, "large"): 2, Self.key(1, "health"): 5]
        )
        #expect(round.answered(of: "small", in: 0) == 7)
        #expect(round.answered(of: "small", in: 1) == 0)
    }

    @Test func `a class of which nobody had answered is the same as none, and coverage is counted alike`() {
        #expect(Self.round(4, 0) == ContactRound(answered: 4, byClass: [Self.key(0, "small"): 4]))
        #expect(ContactRound(Self.coverage(4, 0)) == Self.round(4, 0))
    }

    @Test func `no count may be less than in a former round`() {
        #expect(Self.round(4, 2).canFollow(Self.round(4, 2)))
        #expect(Self.round(5, 2).canFollow(Self.round(4, 2)))
        #expect(!Self.round(9, 1).canFollow(Self.round(4, 2)))
        #expect(!Self.round(9, 0).canFollow(Self.round(4, 2)))
        let rounds = [Self.round(0, 0), Self.round(4, 2), Self.round(5, 6)]
        #expect(ContactRound.excess(in: rounds, of: Self.coverage(5, 6)) == nil)
        #expect(ContactRound.excess(in: rounds, of: Self.coverage(5, 5)) == 3)
        #expect(ContactRound.excess(in: rounds.reversed(), of: Self.coverage(9, 9)) == 1)
        #expect(ContactRound.excess(in: [], of: Self.coverage(0, 0)) == nil)
    }

    @Test func `with one reminder the first and the last are everyone who answered`() throws {
        let found = try #require(
            Arrivals(Self.breakdown(11, 9), at: 0, rounds: [Self.round(0, 0), Self.round(4, 7)])
        )
        #expect(found.first == [4, 7] && found.last == [7, 2])
    }

    @Test func `with several reminders those between take no part`() throws {
        let rounds = [Self.round(0, 0), Self.round(4, 7), Self.round(6, 8), Self.round(9, 8)]
        let found = try #require(Arrivals(Self.breakdown(11, 9), at: 0, rounds: rounds))
        #expect(found.first == [4, 7] && found.last == [2, 1])
    }

    @Test func `a round before which nobody had answered reminds nobody`() throws {
        #expect(Arrivals(Self.breakdown(4, 7), at: 0, rounds: []) == nil)
        #expect(Arrivals(Self.breakdown(4, 7), at: 0, rounds: [Self.round(0, 0)]) == nil)
        // The invitation of a fieldwork that an earlier version has begun was not noted.
        let found = try #require(Arrivals(Self.breakdown(4, 7), at: 0, rounds: [Self.round(3, 3)]))
        #expect(found.first == [3, 3] && found.last == [1, 4])
    }
}
