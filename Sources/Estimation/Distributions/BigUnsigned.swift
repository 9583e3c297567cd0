// SPDX-License-Identifier: Apache-2.0

/// A natural number of any size, with just the arithmetic that hypergeometric tails need.
struct BigUnsigned: Hashable, Sendable {
    /// The digits in base 2⁶⁴, least significant first, without leading zeros.
    private var limbs: [UInt64]

    /// Creates a small number.
    init(_ value: UInt64) {
        limbs = value == 0 ? [] : [value]
    }

    /// Creates 2 to the power of 64 times `limbCount`.
    init(powerOfTwo64 limbCount: Int) {
        limbs = Array(repeating: 0, count: limbCount) + [1]
    }

    var isZero: Bool { limbs.isEmpty }

    /// Multiplies in place.
    mutating func multiply(by factor: UInt64) {
        guard factor != 0 else {
            limbs.removeAll()
            return
        }
        var carry: UInt64 = 0
        for index in limbs.indices {
            let product = limbs[index].multipliedFullWidth(by: factor)
            let (low, overflow) = product.low.addingReportingOverflow(carry)
            limbs[index] = low
            carry = product.high + (overflow ? 1 : 0)
        }
        if carry != 0 { limbs.append(carry) }
    }

    /// Divides in place and drops the remainder.
    mutating func divide(by divisor: UInt64) {
        var remainder: UInt64 = 0
        for index in limbs.indices.reversed() {
            (limbs[index], remainder) = divisor.dividingFullWidth((remainder, limbs[index]))
        }
        while limbs.last == 0 { limbs.removeLast() }
    }

    /// Adds in place.
    mutating func add(_ other: BigUnsigned) {
        if limbs.count < other.limbs.count {
            limbs += Array(repeating: 0, count: other.limbs.count - limbs.count)
        }
        var carry: UInt64 = 0
        for index in limbs.indices {
            guard index < other.limbs.count || carry != 0 else { return }
            let addend = index < other.limbs.count ? other.limbs[index] : 0
            let (partial, first) = limbs[index].addingReportingOverflow(addend)
            let (sum, second) = partial.addingReportingOverflow(carry)
            limbs[index] = sum
            carry = (first ? 1 : 0) + (second ? 1 : 0)
        }
        if carry != 0 { limbs.append(carry) }
    }

    /// The product with a small number.
    func times(_ factor: UInt64) -> BigUnsigned {
        var product = self
        product.multiply(by: factor)
        return product
    }

    /// The number of ways to choose `count` of `total`.
    static func binomial(_ total: Int, _ count: Int) -> BigUnsigned {
        var result = BigUnsigned(1)
        result.multiply(byBinomial: total, count)
        return result
    }

    /// Multiplies by the number of ways to choose `count` of `total`, in place.
    mutating func multiply(byBinomial total: Int, _ count: Int) {
        for step in 0..<min(count, total - count) {
            multiply(by: UInt64(total - step))
            divide(by: UInt64(step + 1))
        }
    }
}

extension BigUnsigned: Comparable {
    static func < (left: BigUnsigned, right: BigUnsigned) -> Bool {
        guard left.limbs.count == right.limbs.count else { return left.limbs.count < right.limbs.count }
        for (mine, other) in zip(left.limbs.reversed(), right.limbs.reversed()) where mine != other {
            return mine < other
        }
        return false
    }
}
