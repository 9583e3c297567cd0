// SPDX-License-Identifier: Apache-2.0

import Instruments
import Populations
import Variables

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What answers would look like if no expectation stood in the way: drawn from the seed, and only ever approached.
struct DrawTargets {
    /// How far numbers of respondents stray from their parts, as a share of them.
    let straying: Double
    private var random: SeededGenerator

    /// Creates targets for one attempt; each attempt has others, so that a base that led nowhere is left.
    ///
    /// - Parameters:
    ///   - seed: The number that decides the draw.
    ///   - attempt: The number of the attempt.
    ///   - purpose: What is drawn.
    ///   - failures: How many attempts led nowhere: the more, the further respondents may stray from their parts.
    init(seed: UInt64, attempt: Int, purpose: String, failures: Int = 0) {
        straying = min(Self.noise, 0.01 * Double(failures))
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

    /// Returns a share within its bounds, in thousandths of a point.
    ///
    /// Wide bounds say “at least” or “at most” rather than what is expected, so that the share of everyone lies towards
    /// the bound that was stated, but not on it: “at least half” becomes something between 52 and 75 per cent. The share
    /// of a class lies around that of everyone, higher the more shares it must be above.
    mutating func share(of cell: CellReference, within bounds: ShareBounds, everyone: Int?) -> Int {
        let range = bounds[cell]
        let width = Double(range.upperBound - range.lowerBound)
        func inside(_ part: Double) -> Int { range.lowerBound + Int((width * part).rounded()) }
        guard bounds.isWide(cell) else { return inside(Double.random(in: 0.1...0.9, using: &random)) }
        guard cell.domain == nil else {
            let middle = everyone ?? Int.random(in: 30_000...60_000, using: &random)
            let spread = Double.random(in: 20_000...45_000, using: &random)
            let value = middle + Int((spread * (bounds.rank(of: cell) - 0.5)).rounded())
            return min(max(value, inside(0.05)), inside(0.95))
        }
        let isAtMost = range.lowerBound == 0 && range.upperBound < 100_000
        return inside(Double.random(in: isAtMost ? 0.5...0.95 : 0.05...0.5, using: &random))
    }

    /// Returns a number of respondents near a part of a whole, a little different each time.
    mutating func count(_ share: Double, of whole: Int) -> Int {
        let noise = Double.random(in: (1 - Self.noise)...(1 + Self.noise), using: &random)
        return min(whole, max(0, Int((share * noise * Double(whole)).rounded())))
    }

    /// Returns how reluctant a number is to be the whole one above its part rather than below; less than 0 is eager.
    ///
    /// Where that alone decides, the number is above with the part's fraction as probability: reluctance is the logit of a
    /// uniform number less that of the fraction. It is from -10 to 10, so that it cannot outweigh everything else.
    mutating func reluctance(toRoundUp fraction: Double) -> Double {
        func logit(_ share: Double) -> Double { log(share / (1 - share)) }
        let chance = Double.random(in: 1e-6...(1 - 1e-6), using: &random)
        return min(max(logit(chance) - logit(fraction), -10), 10)
    }

    /// Returns one of some numbers near a wanted one, from which it may stray by a share of it; nil where there is none.
    mutating func number(near wanted: Double, straying: Double = noise, in allowed: RangeSet<Int>) -> Int? {
        let near = Int((wanted * Double.random(in: (1 - straying)...(1 + straying), using: &random)).rounded())
        return allowed.ranges.map { min(max(near, $0.lowerBound), $0.upperBound - 1) }
            .min { (abs($0 - near), $0) < (abs($1 - near), $1) }
    }

    /// How much a number differs from one time to the next, as a share of it.
    static let noise = 0.15
}
