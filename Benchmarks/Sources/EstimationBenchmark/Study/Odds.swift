// SPDX-License-Identifier: Apache-2.0

import Populations

/// Some outcomes, each with its odds.
struct Odds {
    private let upTo: [Int]

    /// Draws the odds themselves, none more than four times as likely as another.
    init(outcomes: Int, using generator: inout SeededGenerator) {
        var sum = 0
        upTo = (0..<outcomes).map { _ in
            sum += Int.random(in: 25...100, using: &generator)
            return sum
        }
    }

    /// Draws an outcome.
    func draw(using generator: inout SeededGenerator) -> Int32 {
        let number = Int.random(in: 0..<(upTo.last ?? 1), using: &generator)
        return Int32(upTo.firstIndex { number < $0 } ?? 0)
    }
}
