// SPDX-License-Identifier: Apache-2.0

import Populations
import Variables

/// The columns that tables have, taken together: everyone, and every class of the classifications that break some down.
struct Places {
    /// The class of each place; the first is everyone.
    private(set) var domains: [CellReference.Domain?] = [nil]
    /// The number of units of each place.
    private(set) var sizes: [Int]
    /// The places of the classes of each classification, the class outside included.
    private(set) var classes: [[Int]] = []

    /// For each place, the first place that holds the same strata: units outside several classifications are the same.
    private(set) var twins: [Int] = [0]

    init(_ strata: Strata, brokenDownBy used: Set<String>) {
        sizes = [strata.cells.reduce(0) { $0 + $1.units.count }]
        for classification in strata.classifications where used.contains(classification.id) {
            var own: [Int] = []
            for unitClass in classification.allClasses {
                let domain = CellReference.Domain(classification: classification.id, classCode: unitClass.code)
                own.append(domains.count)
                domains.append(domain)
                sizes.append(strata.cellMembers(of: domain).reduce(0) { $0 + strata.cells[$1].units.count })
            }
            classes.append(own)
        }
        let members = domains.map { strata.members(of: $0) }
        twins = members.indices.map { place in members.firstIndex(of: members[place]) ?? place }
    }

    /// Returns the place of a class (nil: everyone), or nil where no table is broken down by it.
    func position(of domain: CellReference.Domain?) -> Int? { domains.firstIndex(of: domain) }
}
