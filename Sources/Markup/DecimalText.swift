// SPDX-License-Identifier: Apache-2.0

/// Writes numbers for attributes: the same everywhere, whatever the locale.
enum DecimalText {
    /// Returns a number rounded to two decimals, halves away from zero, without trailing zeros and without “-0”.
    ///
    /// What is not finite, or too large to be a coordinate, becomes 0: SVG would otherwise drop the whole element.
    static func text(of number: Double) -> String {
        guard number.isFinite, number.magnitude < 1e12 else { return "0" }
        let hundredths = Int((number * 100).rounded())
        let magnitude = hundredths.magnitude
        let sign = hundredths < 0 ? "-" : ""
        let whole = "\(sign)\(magnitude / 100)"
        let rest = magnitude % 100
        if rest == 0 { return whole }
        if rest.isMultiple(of: 10) { return "\(whole).\(rest / 10)" }
        return rest < 10 ? "\(whole).0\(rest)" : "\(whole).\(rest)"
    }
}
