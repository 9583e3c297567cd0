// SPDX-License-Identifier: Apache-2.0

import Testing
import Variables

@Suite struct DecimalNumberTests {
    @Test(arguments: [
        ("47", "47"), ("47,5", "47.5"), ("47.50", "47.5"), ("1 234", "1234"),
        ("1\u{A0}234\u{202F}567,25", "1234567.25"),
        (" 12 ", "12"), ("-3,5", "-3.5"), ("\u{2212}3", "-3"), ("+5", "5"), ("007", "7"), ("0,0", "0"),
        ("-0.05", "-0.05"),
        ("12.345", "12.345"), ("99999999999999999", "99999999999999999"),
    ])
    func `numbers are read as people write them, exactly`(_ text: String, _ value: String) throws {
        #expect(try DecimalNumber(text).description == value)
    }

    @Test(arguments: [
        ("", DecimalNumber.Fault.notANumber), ("x", .notANumber), ("1e3", .notANumber), ("-", .notANumber),
        (",5", .notANumber),
        ("5,", .notANumber), ("1,2 3", .notANumber), ("1.234.567", .severalMarks), ("1.234,5", .severalMarks),
        ("12 34", .unevenThousands), ("1234 567", .unevenThousands), ("1  234", .unevenThousands),
        ("123456789012345678", .tooLong), ("٣", .notANumber),
    ])
    func `what is no number is told with what to write`(_ text: String, _ fault: DecimalNumber.Fault) {
        #expect(throws: fault) { try DecimalNumber(text) }
        #expect(fault.advice.hasPrefix("Write ") && fault.advice.hasSuffix("."))
    }

    @Test func `numbers are ordered by size, to the last decimal`() throws {
        let texts = [
            "-10", "-9,99", "0", "0,1", "0,10001", "2", "2999,99999", "3000", "12345678901234567", "99999999999999999",
        ]
        let numbers = try texts.map { try DecimalNumber($0) }
        for (position, number) in numbers.enumerated() {
            for (other, second) in numbers.enumerated() { #expect((number < second) == (position < other)) }
        }
        #expect(try DecimalNumber("2,50") == DecimalNumber("2.5"))
    }

    @Test(arguments: [
        ("12.345", true), ("1,234", true), ("1234,567", false), ("12.34", false), ("12345", false),
        ("1.234.567", false),
    ])
    func `a number that may be meant as thousands is known`(_ text: String, _ isDoubtful: Bool) {
        #expect(DecimalNumber.looksLikeThousands(text) == isDoubtful)
    }
}
