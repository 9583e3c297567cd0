// SPDX-License-Identifier: Apache-2.0

/// Units of the frame that are alike in everything that is known of all of them.
public struct ResponseCell: Hashable, Sendable {
    /// The class of each variable, in the order of the variables.
    public let classes: [String]
    /// The units of the frame, at least 1.
    public let units: Int
    /// The units that answered, 0 to `units`.
    public let respondents: Int

    /// Creates a cell.
    public init(classes: [String], units: Int, respondents: Int) {
        precondition(
            0 <= respondents && respondents <= units && units > 0,
            "A cell has units, and those who answered are of them."
        )
        self.classes = classes
        self.units = units
        self.respondents = respondents
    }

    /// Counts a frame unit by unit.
    ///
    /// - Parameters:
    ///   - frame: The class of each unit in each variable.
    ///   - answered: Whether each unit answered.
    /// - Returns: The cells that have units, sorted by their classes.
    public static func counting(_ frame: [[String]], answered: [Bool]) -> [ResponseCell] {
        precondition(frame.count == answered.count, "It is known of every unit whether it answered.")
        var counts: [[String]: (units: Int, respondents: Int)] = [:]
        for (classes, hasAnswered) in zip(frame, answered) {
            counts[classes, default: (0, 0)].units += 1
            if hasAnswered { counts[classes, default: (0, 0)].respondents += 1 }
        }
        return counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { ResponseCell(classes: $0.key, units: $0.value.units, respondents: $0.value.respondents) }
    }
}
