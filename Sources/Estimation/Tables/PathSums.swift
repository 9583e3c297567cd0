// SPDX-License-Identifier: Apache-2.0

/// The paths that have reached a node: what they added up to, and with what probability.
///
/// Paths of the same sum go on as one. They are joined now and then, so that the list does not grow with the number of paths.
struct PathSums {
    /// Paths of one sum.
    struct Path {
        let sum: Double
        var probability: Double
    }

    private var paths: [Path] = []
    private var joined = 0

    /// Adds a path; sums that differ by less than the tolerance are one.
    mutating func add(_ path: Path, tolerance: Double) {
        paths.append(path)
        if paths.count > 4 * joined + 256 { join(tolerance) }
    }

    /// The paths, from the largest sum to the smallest, each sum once.
    mutating func sorted(tolerance: Double) -> [Path] {
        join(tolerance)
        return paths
    }

    private mutating func join(_ tolerance: Double) {
        paths.sort { ($0.sum, $0.probability) > ($1.sum, $1.probability) }
        var distinct: [Path] = []
        for path in paths {
            if let last = distinct.last, last.sum - path.sum < tolerance {
                distinct[distinct.count - 1].probability += path.probability
            } else {
                distinct.append(path)
            }
        }
        (paths, joined) = (distinct, distinct.count)
    }
}
