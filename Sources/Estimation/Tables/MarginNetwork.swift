// SPDX-License-Identifier: Apache-2.0

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
        let value: Double
        /// Its probability given the node.
        let probability: Double
    }

    /// The arcs by stage, one stage for each column but the last, and by node.
    private(set) var arcs: [[[Arc]]] = []
    /// By stage and node, what any way onwards adds at the least; after the stages, what the last column adds.
    private(set) var least: [[Double]] = []
    /// By stage and node, what any way onwards adds at the most.
    private(set) var most: [[Double]] = []

    /// Builds the network of a table's margins.
    ///
    /// - Parameters:
    ///   - rowTotals: The totals of the rows.
    ///   - columnTotals: The totals of the columns, at least two, of the same sum.
    ///   - isSymmetric: Whether the statistic is the same when rows change places, so that nodes that differ by that are one.
    ///   - steps: The steps that may be taken.
    ///   - contribution: What a cell adds to the statistic, by row, column and count.
    /// - Throws: ``ExactTestRefusal`` when the steps do not suffice.
    init(
        rowTotals: [Int],
        columnTotals: [Int],
        isSymmetric: Bool,
        steps: inout StepCount,
        contribution: ColumnFilling.Contribution
    ) throws(ExactTestRefusal) {
        let filling = try ColumnFilling(rowTotals: rowTotals, isSymmetric: isSymmetric, steps: &steps)
        var nodes = [filling.node(rowTotals)]
        for (column, total) in columnTotals.enumerated().dropLast() {
            var (stage, next, positions) = ([[Arc]](), [[Int]](), [Int: Int]())
            for node in nodes {
                let ways = try filling.ways(
                    from: node,
                    filling: total,
                    column: column,
                    steps: &steps,
                    contribution: contribution
                )
                stage.append(
                    ways.map { way in
                        let key = filling.key(of: way.left)
                        let target = positions[key] ?? next.count
                        if target == next.count {
                            positions[key] = target
                            next.append(way.left)
                        }
                        return Arc(target: target, value: way.value, probability: way.probability)
                    }
                )
            }
            arcs.append(stage)
            nodes = next
        }
        let last = columnTotals.count - 1
        let ends = nodes.map { node in node.indices.reduce(0) { $0 + contribution($1, last, node[$1]) } }
        (least, most) = ([ends], [ends])
        for stage in arcs.reversed() {
            let (lowest, highest) = (least[least.count - 1], most[most.count - 1])
            least.append(stage.map { $0.reduce(.infinity) { min($0, $1.value + lowest[$1.target]) } })
            most.append(stage.map { $0.reduce(-.infinity) { max($0, $1.value + highest[$1.target]) } })
        }
        least.reverse()
        most.reverse()
    }
}
