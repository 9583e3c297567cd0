// SPDX-License-Identifier: Apache-2.0

/// One respondent, or several who are alike in everything that an estimate looks at.
///
/// That one record may stand for many is what lets a million respondents be estimated from in the memory of a table.
public struct DesignRecord: Hashable, Sendable {
    /// The position of the stratum.
    public let stratum: Int
    /// The position of the cluster; nil where the respondent is itself the unit that was drawn.
    public let cluster: Int?
    /// The design weight of each respondent: the units of the population that it stands for.
    public let weight: Double
    /// How many respondents the record stands for.
    public let count: Int

    /// Creates a record.
    public init(stratum: Int, cluster: Int? = nil, weight: Double, count: Int = 1) {
        precondition(count >= 0 && weight >= 0, "Neither respondents nor weights are below 0.")
        self.stratum = stratum
        self.cluster = cluster
        self.weight = weight
        self.count = count
    }
}
