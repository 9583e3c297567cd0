// SPDX-License-Identifier: Apache-2.0

/// The paths that have reached the nodes of a stage: what they added up to, and with what probability.
///
/// Paths of the same sum at the same node go on as one.
struct PathSums {
    /// Paths of one sum.
    struct Path {
        let sum: Double
        fileprivate(set) var probability: Double
        fileprivate let node: Int
    }

    /// Sums that fall into the same grain are one.
    private let grain: Double
    /// No sum is farther from 0.
    private let farthest: Double
    private var isJoining = false
    private var met: [Path] = []
    private var positions = KeyPositions()
    private var paths: [Path] = []
    private var starts: [Int] = []

    /// Creates an empty list.
    ///
    /// - Parameters:
    ///   - grain: A difference that is one of rounding; 0 where no two sums are one.
    ///   - farthest: The greatest distance from 0 that a sum can have.
    init(grain: Double, farthest: Double) { (self.grain, self.farthest) = (grain, farthest) }

    /// Forgets all paths, and makes room for those of a stage of so many nodes.
    mutating func begin(nodes: Int) {
        met.removeAll(keepingCapacity: true)
        positions = KeyPositions()
        starts = Array(repeating: 0, count: nodes + 1)
        // Grain and node are one number of 63 bits where they fit; where they do not, paths go on side by side.
        isJoining = 2 * farthest < grain * Double(1 << Self.grainBits) && nodes < 1 << (62 - Self.grainBits)
    }

    /// Adds a path.
    mutating func add(_ sum: Double, to node: Int, probability: Double) {
        let position = isJoining ? positions.position(of: key(sum, node)) : met.count
        if position == met.count {
            met.append(Path(sum: sum, probability: probability, node: node))
        } else {
            met[position].probability += probability
        }
    }

    /// Puts the paths in the order of their nodes, so that those of a node can be asked for.
    mutating func sort() {
        for path in met { starts[path.node + 1] += 1 }
        for node in starts.indices.dropLast() { starts[node + 1] += starts[node] }
        var places = starts
        paths = met
        for path in met {
            paths[places[path.node]] = path
            places[path.node] += 1
        }
    }

    /// Returns the positions of the paths at a node.
    func paths(at node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }

    subscript(_ position: Int) -> Path { paths[position] }

    private static let grainBits = 44

    /// The number of a node and a grain.
    private func key(_ sum: Double, _ node: Int) -> Int {
        node << Self.grainBits | Int(((sum + farthest) / grain).rounded())
    }
}
