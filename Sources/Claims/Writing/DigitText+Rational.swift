// SPDX-License-Identifier: Apache-2.0

import Variables

extension DigitText {
    /// Returns a number that is not negative, rounded half up to some decimals.
    func text(_ value: Rational, decimals: Int) -> String {
        let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
        return text((value * Rational(power)).rounded, decimals: decimals)
    }
}
