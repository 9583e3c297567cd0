// SPDX-License-Identifier: Apache-2.0

import Variables

/// A dataset of JSON-stat 2.0 (json-stat.org/full): a cube of values over dimensions.
struct JSONStatDataset {
    /// A dimension and its categories.
    struct Dimension {
        var id: String
        /// The codes of the categories, in order.
        var codes: [String]
        /// What readers see of them, by code.
        var labels: [String: String]
        var location: SourceLocation
    }

    /// The name, where the file or the collection tells one.
    var name: String?
    var dimensions: [Dimension]
    /// The dimensions whose role is to tell what is measured.
    var metrics: [String]
    /// The values, by position in the cube, the last dimension changing fastest; null where the cell exists and nothing is
    /// told of it.
    var values: [Int: JSONValue]
    /// Their statuses, by position; under nil that of all.
    var statuses: [Int?: String]
    var location: SourceLocation

    /// Returns the position of each dimension's category for a position in the cube.
    func coordinates(of position: Int) -> [Int] {
        var rest = position
        var coordinates: [Int] = []
        for dimension in dimensions.reversed() {
            coordinates.append(rest % dimension.codes.count)
            rest /= dimension.codes.count
        }
        return coordinates.reversed()
    }
}
