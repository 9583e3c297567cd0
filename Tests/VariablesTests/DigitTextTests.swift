// SPDX-License-Identifier: Apache-2.0

import Testing
import Variables

@Suite struct DigitTextTests {
    @Test(arguments: [
        (0, 0, "0", "0"), (139, 0, "139", "139"), (9_999, 0, "9999", "9999"), (10_000, 0, "10\u{A0}000", "10,000"),
        (1_234_567, 0, "1\u{A0}234\u{A0}567", "1,234,567"), (5, 1, "0,5", "0.5"), (5, 3, "0,005", "0.005"),
        (1_234_567, 2, "12\u{A0}345,67", "12,345.67"), (100, 2, "1,00", "1.00"), (-5, 1, "−0,5", "−0.5"),
    ])
    func `digits stand as the language writes them`(
        _ units: Int,
        _ decimals: Int,
        _ norwegian: String,
        _ english: String
    ) {
        #expect(DigitText(Language("nb")).text(units, decimals: decimals) == norwegian)
        #expect(DigitText(Language("nn")).text(units, decimals: decimals) == norwegian)
        #expect(DigitText(.english).text(units, decimals: decimals) == english)
        #expect(DigitText(Language("fr")).text(units, decimals: decimals) == english)
    }
}
