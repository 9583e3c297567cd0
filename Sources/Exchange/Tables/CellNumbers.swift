// SPDX-License-Identifier: Apache-2.0

import Claims

/// The numbers of a cell as a file has them, before it is known whether they fit each other.
struct CellNumbers {
    /// Why numbers make no figure: a rule and a sentence.
    struct Misfit: Error {
        var rule = "wrong-count"
        var sentence: String
    }

    var count: Int?
    var base: Int?
    /// The units asked that the question concerns.
    var asked: Int?
    var percent: WrittenNumber?
    /// The limits in points of a hundred.
    var lower: WrittenNumber?
    var upper: WrittenNumber?

    /// Returns the figure; nil where nobody is in the base.
    func figure() throws(Misfit) -> CellFigure? {
        guard let base else {
            throw Misfit(rule: "missing-value", sentence: "The cell has no base, the respondents that its share is of.")
        }
        let count = try count(of: base)
        guard count <= base else { throw Misfit(sentence: "The count \(count) is larger than its base \(base).") }
        guard base > 0 else { return nil }
        if let asked, asked < base {
            throw Misfit(sentence: "The base of \(base) is larger than the \(asked) units that were asked.")
        }
        let interval = try interval(around: Rational(percentOf: count, in: base))
        return CellFigure(count: count, base: base, interval: interval, asked: asked)
    }

    private func count(of base: Int) throws(Misfit) -> Int {
        guard let percent, base > 0 else {
            guard let count = count ?? (base == 0 ? 0 : nil) else {
                throw Misfit(rule: "missing-value", sentence: "The cell has neither a count nor a percentage.")
            }
            return count
        }
        let possible = AttainablePercentages(base: base, decimals: percent.decimals).counts(of: percent.value)
        let text = Self.text(percent)
        if let count {
            guard count > base || possible?.contains(count) == true else {
                throw Misfit(
                    sentence:
                        "\(count) of \(base) respondents are not \(text) per cent; weighted shares cannot be checked"
                        + " by counts."
                )
            }
            return count
        }
        guard let possible else {
            throw Misfit(sentence: "No number of \(base) respondents is \(text) per cent.")
        }
        guard possible.count == 1 else {
            throw Misfit(
                sentence: "\(text) per cent of \(base) respondents can be \(possible.lowerBound) to"
                    + " \(possible.upperBound) of them; give the count, or more decimals."
            )
        }
        return possible.lowerBound
    }

    private func interval(around points: Rational) throws(Misfit) -> ClosedRange<Double>? {
        guard let lower, let upper else {
            guard lower == nil, upper == nil else {
                throw Misfit(rule: "wrong-interval", sentence: "The interval has one limit; give both or neither.")
            }
            return nil
        }
        // The limits are rounded as the share is, so that they may lie half of their last digit on its other side.
        guard lower.value <= upper.value, upper.value <= 100, lower.value - Self.half(lower) <= points,
            points <= upper.value + Self.half(upper)
        else {
            throw Misfit(
                rule: "wrong-interval",
                sentence: "The interval from \(Self.text(lower)) to \(Self.text(upper)) does not hold the share; limits"
                    + " are given in per cent, the lower one first."
            )
        }
        let hundredth = Rational(1, 100)
        return (lower.value * hundredth).double...(upper.value * hundredth).double
    }

    private static func half(_ number: WrittenNumber) -> Rational {
        Rational(1, 2 * (0..<number.decimals).reduce(1) { power, _ in power * 10 })
    }

    private static func text(_ number: WrittenNumber) -> String { "\(number.value.double)".replacing(/\.0$/, with: "") }
}
