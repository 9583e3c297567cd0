// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// All tables with given margins, as paths through a network that fills one column after the other.
///
/// A node is what is left of the row totals when some columns are filled; an arc is a way to fill the next column, with its
/// probability given the node and what it adds to a statistic that is a sum over cells. The last column takes what is left.
/// For every node the least and the most that any way onwards adds is known, so that a path is left as soon as its end is
/// decided (Mehta and Patel 1983, JASA 78:427).
struct MarginNetwork {
    /// A way to fill a column.
    struct Arc {
        /// The node of the next stage.
        let target: Int
        /// What the column adds to the statistic.
        var value: Double
        /// Its probability given the node.
        let probability: Double
    }

    /// A column: its arcs, node after node.
    struct Stage {
        fileprivate(set) var arcs: [Arc] = []
        /// Where the arcs of each node begin, and where those of the last one end.
        fileprivate(set) var starts = [0]

        /// The number of nodes.
        var nodes: Int { starts.count - 1 }
        /// The positions of the arcs of a node.
        func arcs(of node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }
    }

    /// One stage for each column but the last.
    private(set) var stages: [Stage] = []
    /// By stage and node, what any way onwards adds at the least; after the stages, what the last column adds.
    private(set) var least: [[Double]] = []
    /// By stage and node, what any way onwards adds at the most.
    private(set) var most: [[Double]] = []

    /// Builds the network of a table's margins.
    ///
    /// - Parameters:
    ///   - margins: The margins.
    ///   - steps: The steps that may be taken.
    ///   - contribution: What a cell adds to the statistic, by row, column and count.
    /// - Throws: ``ExactTestRefusal`` when the steps do not suffice.
    init(
        _ margins: TableMargins,
        steps: inout StepCount,
        contribution: ColumnFilling.Contribution
    ) throws(ExactTestRefusal) {
        let (rows, radices) = (margins.rowTotals.count, margins.radices)
        var filling = ColumnFilling(
            rowTotals: margins.rowTotals,
            columns: margins.columnTotals.count,
            isSymmetric: margins.isSymmetric,
            contribution: contribution
        )
        var nodes = margins.isSymmetric ? margins.rowTotals.sorted(by: >) : margins.rowTotals
        for (column, total) in margins.columnTotals.enumerated().dropLast() {
            var (stage, next, positions) = (Stage(), [Int](), KeyPositions())
            for start in stride(from: 0, to: nodes.count, by: rows) {
                filling.begin(column, from: nodes[start..<start + rows], filling: total)
                repeat {
                    try steps.spend(1)
                    var key = 0
                    for row in 0..<rows { key = key * radices[row] + filling.left[row] }
                    let target = positions.position(of: key)
                    if target * rows == next.count { next += filling.left }
                    stage.arcs.append(
                        Arc(target: target, value: filling.value, probability: exp(filling.logProbability))
                    )
                } while filling.advance()
                stage.starts.append(stage.arcs.count)
            }
            stages.append(stage)
            nodes = next
        }
        bound(
            ends: stride(from: 0, to: nodes.count, by: rows).map {
                filling.value(ofLast: margins.columnTotals.count - 1, taking: nodes[$0..<$0 + rows])
            }
        )
    }

    /// The same network for the statistic with its sign changed.
    var negated: MarginNetwork {
        var network = self
        for stage in stages.indices {
            for arc in stages[stage].arcs.indices { network.stages[stage].arcs[arc].value.negate() }
        }
        network.least = most.map { $0.map { -$0 } }
        network.most = least.map { $0.map { -$0 } }
        return network
    }

    /// Finds what can be added from each node on, from the last stage to the first.
    private mutating func bound(ends: [Double]) {
        (least, most) = ([ends], [ends])
        for stage in stages.reversed() {
            let (lowest, highest) = (least[least.count - 1], most[most.count - 1])
            var (fewest, greatest) = ([Double](), [Double]())
            for node in 0..<stage.nodes {
                var (low, high) = (Double.infinity, -Double.infinity)
                for position in stage.arcs(of: node) {
                    let arc = stage.arcs[position]
                    low = min(low, arc.value + lowest[arc.target])
                    high = max(high, arc.value + highest[arc.target])
                }
                fewest.append(low)
                greatest.append(high)
            }
            least.append(fewest)
            most.append(greatest)
        }
        least.reverse()
        most.reverse()
    }
}
