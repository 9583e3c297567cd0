// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Divisions of one number of respondents among some classes.
struct Divisions {
    /// ln of the number of all ways, of which shares are.
    let whole: Double
    /// The share of the ways whose divisions are not listed.
    var rest = NeumaierSum()
    /// ln of the number of ways of each division listed.
    private(set) var logarithms: [Double] = []
    /// The positions of the divisions, least likely first.
    private(set) var order: [Int] = []

    private let classes: Int
    private var counts: [Int32] = []

    init(classes: Int, whole: Double) {
        self.classes = classes
        self.whole = whole
    }

    mutating func append(_ division: [Int], logarithm: Double) {
        logarithms.append(logarithm)
        for count in division { counts.append(Int32(count)) }
    }

    mutating func sort() {
        order = logarithms.indices.sorted { (logarithms[$0], $0) < (logarithms[$1], $1) }
    }

    /// The respondents of each class.
    func division(_ index: Int) -> [Int] { counts[index * classes..<(index + 1) * classes].map { Int($0) } }

    /// The share of all ways that are of a division.
    func share(of index: Int) -> Double { exp(logarithms[index] - whole) }
}
