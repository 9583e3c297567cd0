// SPDX-License-Identifier: Apache-2.0

public import Tabulation

extension Crosstab {
    /// Returns the 95 % interval of a cell's share, or nil where its base is empty.
    ///
    /// - Parameters:
    ///   - row: The position of the row.
    ///   - joined: The positions of the columns, joined where there are several.
    /// - Returns: The interval, by the method that the base calls for: a share of everyone is of classes whose sizes
    ///   the frame tells; a share of a filtered base is of a domain whose size in the frame nobody knows.
    public func interval(row: Int, columns joined: [Int]) -> Interval? {
        let positions = joined.map { row * columns.count + $0 }
        let count = positions.reduce(0) { $0 + counts[$1] }
        let base = positions.reduce(0) { $0 + bases[$1] }
        guard base > 0 else { return nil }
        let asked = joined.reduce(0) { $0 + columns[$1].asked }
        let answered = joined.reduce(0) { $0 + columns[$1].answered }
        guard isOfEveryone else {
            return ShareInterval.ofDomain([
                DomainStratum(units: asked, respondents: answered, base: base, count: count)
            ])
        }
        return ShareInterval.ofClass(count: count, base: base, units: asked)
    }
}
