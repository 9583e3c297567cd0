// SPDX-License-Identifier: Apache-2.0

/// Strata merged because too few of their units answered, with a record of every step.
///
/// The rule is fixed before the answers are seen, uses only who answered, and is printed: a stratum with fewer respondents
/// than the least number is merged with the thinnest of its neighbours, neighbours being strata of one block (such as a size
/// class) that lie next to each other in the given order. Repeated until no stratum is thin or stands alone in its block.
public struct StratumCollapse: Hashable, Sendable {
    /// A stratum before merging.
    public struct Cell: Hashable, Sendable {
        /// The name.
        public let name: String
        /// The block within which merging is allowed.
        public let block: String
        /// The units in the frame.
        public let units: Int
        /// The units that answered.
        public let respondents: Int

        /// Creates a cell.
        public init(name: String, block: String, units: Int, respondents: Int) {
            self.name = name
            self.block = block
            self.units = units
            self.respondents = respondents
        }
    }

    /// One merging, and why.
    public struct Step: Hashable, Sendable, CustomStringConvertible {
        /// The stratum that was too thin, as it was named at the time.
        public let thin: String
        /// The stratum that it was merged with.
        public let partner: String
        /// The respondents of the thin one.
        public let respondents: Int
        /// The least number that was asked for.
        public let required: Int

        /// The step as a sentence.
        public var description: String {
            "\(thin) was merged with \(partner): \(respondents) answered, and at least \(required) are needed."
        }
    }

    /// The strata after merging, each named by its parts joined by "+".
    public let strata: [DesignStratum]
    /// The position in `strata` of each cell.
    public let stratumOfCell: [Int]
    /// The mergings, in the order in which they were made.
    public let steps: [Step]
    /// The strata that are still too thin, because their block has no other.
    public let stillThin: [String]

    /// Merges thin strata.
    ///
    /// - Parameters:
    ///   - cells: The strata in an order in which neighbours are alike.
    ///   - required: The least number of respondents of a stratum; 2 is the least that has a variance. A stratum all of whose
    ///     units answered is never thin.
    public init(_ cells: [Cell], atLeast required: Int = 2) {
        var groups = cells.indices.filter { cells[$0].units > 0 }.map { [$0] }
        var steps: [Step] = []
        func respondents(_ group: [Int]) -> Int { group.reduce(0) { $0 + cells[$1].respondents } }
        func units(_ group: [Int]) -> Int { group.reduce(0) { $0 + cells[$1].units } }
        func name(_ group: [Int]) -> String { group.map { cells[$0].name }.joined(separator: "+") }
        func isThin(_ group: [Int]) -> Bool { respondents(group) < min(required, units(group)) }
        func partners(of position: Int) -> [Int] {
            [position - 1, position + 1].filter {
                groups.indices.contains($0) && cells[groups[$0][0]].block == cells[groups[position][0]].block
            }
        }
        // The thinnest first; of equals the one that comes first.
        while let thin = groups.indices.filter({ isThin(groups[$0]) && !partners(of: $0).isEmpty })
            .min(by: { (respondents(groups[$0]), $0) < (respondents(groups[$1]), $1) }),
            let partner = partners(of: thin)
                .min(by: { (respondents(groups[$0]), $0) < (respondents(groups[$1]), $1) })
        {
            steps.append(
                Step(
                    thin: name(groups[thin]),
                    partner: name(groups[partner]),
                    respondents: respondents(groups[thin]),
                    required: required
                )
            )
            groups[min(thin, partner)] += groups[max(thin, partner)]
            groups.remove(at: max(thin, partner))
        }
        var stratumOfCell = Array(repeating: 0, count: cells.count)
        for (position, group) in groups.enumerated() {
            for cell in group { stratumOfCell[cell] = position }
        }
        self.strata = groups.map { DesignStratum(name: name($0), units: units($0)) }
        self.stratumOfCell = stratumOfCell
        self.steps = steps
        self.stillThin = groups.filter(isThin).map(name)
    }
}
