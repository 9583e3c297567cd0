// SPDX-License-Identifier: Apache-2.0

extension ClaimReview {
    /// Returns what would be true in place of a claim, in its language and register and ready to paste, the best first.
    ///
    /// Where no phrase is true of what is bound, such as a trend over classes that do not all move one way, it is a whole
    /// link that compares two of the cells.
    ///
    /// - Parameter claim: One of the claims, false or unreadable.
    /// - Returns: True phrases; none where the tables tell nothing.
    public func repairs(of claim: JudgedClaim) -> [String] {
        guard let grounds = claim.grounds else { return [] }
        let phrases = grounds.value(for: claim.binding.target).map {
            ClaimRepair(prose.language, policy: policy).phrases(for: claim.words, of: $0)
        }
        if let phrases, !phrases.isEmpty { return phrases }
        guard let (first, second) = grounds.unlike(claim.binding.target) else { return [] }
        return QuantityWriter(prose.language, policy: policy)
            .comparison(first.figure.points, with: second.figure.points)
            .map { "[\($0)](compare:\(first.cell);\(second.cell))" }
    }
}

extension ClaimReading.Grounds {
    /// The two cells whose comparison tells most where nothing is true of all of them.
    fileprivate func unlike(_ target: Binding.Target) -> (Placed, Placed)? {
        switch self {
        case .classes(let classes, _):
            guard let first = classes.first, let last = classes.last, classes.count > 1 else { return nil }
            return (last, first)
        case .rivals(let own, let rivals, _):
            guard let cell = target.cells.first, let tied = rivals.first(where: { $0.figure.points == own.points })
            else { return nil }
            return (Placed(cell: cell, figure: own), tied)
        case .cell, .pair: return nil
        }
    }
}
