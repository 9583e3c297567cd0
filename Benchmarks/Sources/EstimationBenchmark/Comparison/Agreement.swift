// SPDX-License-Identifier: Apache-2.0

import Machine

/// How far two programs' estimates of the same cells are from each other.
struct Agreement {
    /// Figures count only where no number is farther from its peer than this, relative to it.
    static let limit = 1e-6

    /// The greatest relative differences, by what is compared.
    let greatest: [(name: String, difference: Double)]

    /// Compares estimates cell by cell.
    ///
    /// - Throws: `Shell.Failure` where the cells are not the same, or a number is farther off than the limit.
    init(_ own: [CellEstimate], _ other: [CellEstimate]) throws {
        let peers = Dictionary(other.map { ($0.cell, $0) }) { first, _ in first }
        guard own.count == other.count, peers.count == other.count else {
            throw Shell.Failure(description: "There are \(own.count) estimates here and \(other.count) in R.")
        }
        let pairs = try own.map { estimate in
            guard let peer = peers[estimate.cell] else {
                throw Shell.Failure(description: "R has no estimate of \(estimate.cell).")
            }
            return (estimate, peer)
        }
        let compared: [(String, (CellEstimate) -> Double)] = [
            ("shares", \.share), ("standard errors", \.standardError), ("lower limits", \.lower),
            ("upper limits", \.upper),
        ]
        greatest = compared.map { name, value in
            (name, pairs.map { Self.difference(value($0), value($1)) }.max() ?? 0)
        }
        for (name, difference) in greatest where difference > Self.limit {
            throw Shell.Failure(description: "The \(name) differ by up to \(difference) of themselves.")
        }
    }

    private static func difference(_ one: Double, _ other: Double) -> Double {
        if one == other { return 0 }
        let difference = abs(one - other) / max(abs(one), abs(other))
        return difference.isNaN ? .infinity : difference
    }
}
