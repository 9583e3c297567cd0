// SPDX-License-Identifier: Apache-2.0

import Disclosure
import Fieldwork
import Processing
import Tabulation
import Testing

/// What a release tells of those who answered first and last.
@Suite struct ArrivalTests {
    /// A made-up study in which a share of each class had answered before each of some reminders.
    private static func study(_ shares: [Double]) -> MadeUpStudy {
        var study = MadeUpStudy(seed: 3)
        let coverage = study.ingredients.fieldwork.coverage
        study.ingredients.fieldwork.rounds = ([0] + shares).map { share in
            func part(_ count: Int) -> Int { Int(share * Double(count)) }
            var byClass: [ContactRound.UnitClass: Int] = [:]
            for (position, breakdown) in coverage.breakdowns.enumerated() {
                for (code, answered) in zip(breakdown.classes, breakdown.answered) {
                    byClass[ContactRound.UnitClass(classification: position, code: code)] = part(answered)
                }
            }
            return ContactRound(answered: part(coverage.answered), byClass: byClass)
        }
        return study
    }

    @Test func `without reminders nothing is told, and everything else is as it was`() throws {
        let without = try Release(MadeUpStudy(seed: 3).ingredients, profile: .protected)
        #expect(without.representativeness.allSatisfy { $0.arrival == nil })
        #expect(try Release(Self.study([]).ingredients, profile: .protected) == without)
    }

    @Test func `first and last are told by every classification that breaks a table down`() throws {
        var study = Self.study([0.5, 0.5])
        let both = try Release(study.ingredients, profile: .protected).representativeness.map(\.arrival)
        #expect(both.count == 2)
        for arrival in both {
            let arrival = try #require(arrival)
            #expect(arrival.reminders == 2 && !arrival.isDifferent)
            #expect(arrival.exact ?? 0 > 0.5 && arrival.dissimilarity < 10)
        }
        for index in study.ingredients.plan.tables.indices {
            study.ingredients.plan.tables[index].breakdowns = ["size"]
        }
        let one = try Release(study.ingredients, profile: .protected).representativeness.map(\.arrival)
        #expect(one == [both[0], nil])
    }

    @Test func `those who answered between the first and the last reminder take no part`() throws {
        let ends = try Release(Self.study([0.3, 0.4, 0.7]).ingredients, profile: .protected)
        let same = try Release(Self.study([0.3, 0.6, 0.7]).ingredients, profile: .protected)
        let other = try Release(Self.study([0.3, 0.4]).ingredients, profile: .protected)
        #expect(ends == same)
        #expect(ends.representativeness.map(\.arrival?.reminders) == [3, 3])
        #expect(ends != other)
    }

    @Test func `where too few answered first or last, nothing is told of them`() throws {
        for shares in [[0.05], [0.95], [0.05, 0.95]] {
            let release = try Release(Self.study(shares).ingredients, profile: .protected)
            #expect(release.representativeness.allSatisfy { $0.arrival == nil })
        }
    }
}
