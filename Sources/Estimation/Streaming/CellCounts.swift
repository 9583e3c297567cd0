// SPDX-License-Identifier: Apache-2.0

/// The respondents of each group, class and category of one question by one classification.
public struct CellCounts: Hashable, Sendable {
    /// The number of groups.
    public let groups: Int
    /// The number of classes.
    public let classes: Int
    /// The number of categories, missing answers not among them.
    public let categories: Int
    /// The respondents: group after group, in it class after class, in it the missing answers and then the categories.
    public private(set) var counts: [Int]

    /// Creates an empty table.
    public init(groups: Int, classes: Int, categories: Int) {
        self.groups = groups
        self.classes = classes
        self.categories = categories
        counts = Array(repeating: 0, count: groups * classes * (categories + 1))
    }

    /// Counts respondents.
    ///
    /// - Parameters:
    ///   - positions: The group times the number of classes plus the class, of each respondent.
    ///   - answers: The category of each respondent's answer, −1 where it is missing; both within range.
    mutating func add(positions: [Int32], answers: [Int32]) {
        let width = categories + 1
        counts.withUnsafeMutableBufferPointer { counts in
            for index in positions.indices { counts[Int(positions[index]) * width + Int(answers[index]) + 1] += 1 }
        }
    }

    /// Adds the counts of another part of the respondents.
    mutating func merge(_ other: CellCounts) {
        precondition(counts.count == other.counts.count, "Only tables of one shape can be joined.")
        for index in counts.indices { counts[index] += other.counts[index] }
    }

    /// The respondents of each group.
    public var respondents: [Int] {
        let width = classes * (categories + 1)
        return (0..<groups).map { group in counts[group * width..<(group + 1) * width].reduce(0, +) }
    }

    /// Returns the cells as records that estimates can be made from.
    ///
    /// - Parameter design: A design with one record for each group, weighted and calibrated as it is to be; the numbers of
    ///   its respondents are those of the groups.
    /// - Returns: The design with one record for each cell that is not empty, and the class and answer of each.
    public func sample(of design: SampleDesign) -> CountedSample {
        precondition(design.records.count == groups, "Each group has a record.")
        let width = categories + 1
        let filled = counts.indices.filter { counts[$0] > 0 }
        return CountedSample(
            design: design.divided(filled.map { ($0 / (classes * width), counts[$0]) }),
            classes: filled.map { $0 / width % classes },
            answers: filled.map { $0.isMultiple(of: width) ? nil : $0 % width - 1 }
        )
    }
}
