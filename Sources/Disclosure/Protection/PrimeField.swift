// SPDX-License-Identifier: Apache-2.0

/// Arithmetic modulo the prime 2⁶¹ − 1, in which rows are reduced.
///
/// Published numbers are sums of counts, so a relation between them that holds over the rational numbers holds here
/// too: whatever can be derived exactly is found. A relation that holds only here would withhold one cell more than
/// needed, never one too few.
enum PrimeField {
    static let modulus: UInt64 = (1 << 61) - 1

    static func element(_ value: Int) -> UInt64 {
        value >= 0 ? UInt64(value) % modulus : modulus - UInt64(-value) % modulus
    }

    static func multiply(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let (high, low) = a.multipliedFullWidth(by: b)
        let sum = (low & modulus) + ((high << 3) | (low >> 61))
        return sum >= modulus ? sum - modulus : sum
    }

    static func subtract(_ a: UInt64, _ b: UInt64) -> UInt64 {
        a >= b ? a - b : a + modulus - b
    }

    /// Returns the inverse by Fermat's little theorem; the value must not be 0.
    static func inverse(_ value: UInt64) -> UInt64 {
        var result: UInt64 = 1
        var base = value
        var exponent = modulus - 2
        while exponent > 0 {
            if exponent & 1 == 1 { result = multiply(result, base) }
            base = multiply(base, base)
            exponent >>= 1
        }
        return result
    }
}
