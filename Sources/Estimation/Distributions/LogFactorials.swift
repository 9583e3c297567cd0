// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The logarithms of the factorials of 0 to a number, summed with their rounding errors.
struct LogFactorials {
    private let values: [Double]

    init(upTo largest: Int) {
        var (values, sum) = ([0.0], NeumaierSum())
        values.reserveCapacity(largest + 1)
        for number in 0..<largest {
            sum.add(log(Double(number + 1)))
            values.append(sum.value)
        }
        self.values = values
    }

    /// ln n!.
    subscript(_ number: Int) -> Double { values[number] }

    /// ln of the number of ways to choose some of a number.
    func choose(_ total: Int, _ count: Int) -> Double {
        values[total] - values[count] - values[total - count]
    }
}
