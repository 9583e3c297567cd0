// SPDX-License-Identifier: Apache-2.0

import Populations
import Testing

@testable import Processing

@Suite struct ClassCoarseningTests {
    private func counts(_ classes: [[Int?]]) -> [[Int?]: Int] {
        classes.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    @Test func `after coarsening every combination holds enough respondents, and no class is made up`() {
        for round in 0..<RandomAnswers.rounds(300, soaking: 20_000) {
            var random = SeededGenerator(seed: UInt64(round), purpose: "coarsening")
            let sizes = [Int.random(in: 1...4, using: &random), Int.random(in: 1...5, using: &random), 18]
            let used = [true, Bool.random(using: &random), Bool.random(using: &random)]
            let classes = (0..<Int.random(in: 0...150, using: &random)).map { _ in
                sizes.map { Int.random(in: 0..<$0, using: &random) }
            }
            let least = Int.random(in: 1...6, using: &random)
            let coarse = ClassCoarsening(classes, used: used, least: least).classes
            for (combination, number) in counts(coarse) {
                #expect(
                    number >= least || classes.count < least && combination.allSatisfy { $0 == nil },
                    "round \(round): \(combination) holds \(number)"
                )
            }
            for (before, after) in zip(classes, coarse) {
                #expect(zip(before, after).allSatisfy { $1 == nil || $0 == $1 })
                #expect(zip(used, after).allSatisfy { $0 || $1 == nil })
            }
        }
    }

    @Test func `a large combination gives no more company than is needed`() {
        let classes = Array(repeating: [0, 0], count: 10) + [[1, 0]]
        let coarse = ClassCoarsening(classes, used: [true, true], least: 3).classes
        #expect(counts(coarse) == [[0, 0]: 8, [nil, 0]: 3])
    }

    @Test func `whoever stands in company loses nothing`() {
        let classes = [[0, 0], [0, 0], [0, 1], [0, 1], [1, 1], [1, 1]]
        #expect(ClassCoarsening(classes, used: [true, true], least: 2).classes == classes)
    }

    @Test func `two who stand alone join where fewest classes are lost`() {
        let classes = [[1, 2], [0, 0], [0, 0], [0, 0], [1, 1]]
        let coarse = ClassCoarsening(classes, used: [true, true], least: 2).classes
        #expect(coarse == [[1, nil], [0, 0], [0, 0], [0, 0], [1, nil]])
    }
}
