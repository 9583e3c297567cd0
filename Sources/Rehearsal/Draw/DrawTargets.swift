// SPDX-License-Identifier: Apache-2.0

import Instruments
import Populations
import Variables

/// What answers would look like if no expectation stood in the way: drawn from the seed, and only ever approached.
struct DrawTargets {
    private var random: SeededGenerator

    /// Creates targets for one attempt; each attempt has others, so that a base that led nowhere is left.
    init(seed: UInt64, attempt: Int, purpose: String) {
        random = SeededGenerator(seed: seed, purpose: "targets \(purpose) \(attempt)")
    }

    /// Returns how large a part of the frame answers where no expectation tells.
    mutating func responseRate() -> Double { Double.random(in: 0.28...0.4, using: &random) }

    /// Returns weights of categories that one respondent has one of; they sum to 1.
    mutating func weights(of categories: [Category]) -> [Double] {
        let weights = categories.map { category in
            switch category.role {
            case .substantive: Double.random(in: 0.5...1.5, using: &random)
            case .other: 0.08
            case .none: 0.08
            case .dontKnow: Double.random(in: 0.02...0.06, using: &random)
            case .notApplicable: 0.03
            }
        }
        let sum = weights.reduce(0, +)
        return weights.map { $0 / max(sum, 1e-9) }
    }

    /// Returns shares of options of which a respondent has several, in all at most `room` a respondent.
    mutating func shares(of options: [Category], room: Double) -> [Double] {
        let shares = options.map { option in
            switch option.role {
            case .substantive: Double.random(in: 0.08...0.5, using: &random)
            case .other: 0.05
            case .none, .dontKnow, .notApplicable: 0.025
            }
        }
        let sum = shares.reduce(0, +)
        return sum > room ? shares.map { $0 * room / sum } : shares
    }

    /// Returns a number of respondents near a part of a whole, a little different each time.
    mutating func count(_ share: Double, of whole: Int) -> Int {
        let noise = Double.random(in: 0.85...1.15, using: &random)
        return min(whole, max(0, Int((share * noise * Double(whole)).rounded())))
    }
}
