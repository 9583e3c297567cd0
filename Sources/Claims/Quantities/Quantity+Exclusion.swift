// SPDX-License-Identifier: Apache-2.0

extension Quantity {
    /// Says whether no answers can make both this and another quantity true of the same cells.
    ///
    /// - Parameter other: What other words say of the same cells.
    /// - Returns: Whether their bands have nothing in common; false where they speak of different things, such as a share
    ///   and a number of respondents, or places from either end.
    func excludes(_ other: Quantity) -> Bool {
        if let band = shareBand, let otherBand = other.shareBand { return band.isDisjoint(from: otherBand) }
        switch (meaning, other.meaning) {
        case (.count(let band), .count(let otherBand)), (.mean(let band), .mean(let otherBand)),
            (.difference(let band), .difference(let otherBand)), (.ratio(let band), .ratio(let otherBand)):
            return band.isDisjoint(from: otherBand)
        case (.rank(let places, let end), .rank(let otherPlaces, let otherEnd)):
            return end == otherEnd && !places.overlaps(otherPlaces)
        case (.trend(let direction), .trend(let otherDirection)): return direction != otherDirection
        default: return false
        }
    }
}
