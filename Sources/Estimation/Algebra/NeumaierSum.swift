// SPDX-License-Identifier: Apache-2.0

/// A running sum that carries its rounding error along.
///
/// Kahan's summation as improved by Neumaier (1974, Zeitschrift für angewandte Mathematik und Mechanik 54:39): the error of the
/// total is about one rounding, however many terms there are, so that a million weights still sum to the frame.
public struct NeumaierSum: Hashable, Sendable {
    private var sum = 0.0
    private var correction = 0.0

    /// Creates an empty sum.
    public init() {}

    /// Creates the sum of some terms.
    public init(_ terms: some Sequence<Double>) {
        for term in terms { add(term) }
    }

    /// The total so far.
    public var value: Double {
        // An infinite sum has a correction that is not a number.
        sum.isFinite ? sum + correction : sum
    }

    /// Adds a term.
    public mutating func add(_ term: Double) {
        let next = sum + term
        correction += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
        sum = next
    }

    /// Adds another sum with its correction, so that parts summed apart lose nothing.
    public mutating func add(_ other: NeumaierSum) {
        add(other.sum)
        correction += other.correction
    }
}
