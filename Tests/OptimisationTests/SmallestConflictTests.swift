// SPDX-License-Identifier: Apache-2.0

import Optimisation
import Testing

@Suite struct SmallestConflictTests {
    /// Says whether none of the planted conflicts lies among some conditions.
    private static func isPossible(_ conditions: [Int], planted: [[Int]]) -> Bool {
        !planted.contains { $0.allSatisfy(conditions.contains) }
    }

    @Test(arguments: [[[4]], [[3, 17]], [[1, 8, 22]], [[0, 9, 18, 27]]])
    func `the only conflict is found`(_ planted: [[Int]]) {
        let found = SmallestConflict.find(among: 30) { Self.isPossible($0, planted: planted) }
        #expect(found?.members == planted[0])
        #expect(found?.isSmallest == true)
    }

    @Test func `of several conflicts a smallest one is found, whichever is met first`() {
        for planted in [
            [[0, 1, 2, 3], [10, 20]], [[10, 20], [25, 26, 27, 28]], [[0, 1, 2], [2, 3, 4], [4, 5]],
        ] {
            let found = SmallestConflict.find(among: 30) { Self.isPossible($0, planted: planted) }
            #expect(found?.members.count == 2)
            #expect(planted.contains(found?.members ?? []))
            #expect(found?.isSmallest == true)
        }
    }

    @Test func `there is no conflict where everything can hold`() {
        #expect(SmallestConflict.find(among: 12) { _ in true } == nil)
        #expect(SmallestConflict.find(among: 0) { _ in true } == nil)
    }

    @Test func `when the budget is spent a conflict is still one, and is not called smallest`() {
        let planted = [[0, 1, 2, 3, 4, 5], [10, 20]]
        let found = SmallestConflict.find(among: 30, budget: 0) { Self.isPossible($0, planted: planted) }
        let members = found?.members ?? []
        #expect(planted.contains(members))
        #expect(found?.isSmallest == false)
    }
}
