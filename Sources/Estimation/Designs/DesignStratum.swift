// SPDX-License-Identifier: Apache-2.0

/// A stratum of the first stage: a group of units within which drawing, or answering, is taken to be random.
///
/// In a census with non-response it is a response-homogeneity group (Särndal, Swensson and Wretman 1992, ch. 15): given how
/// many of its N units answered, which of them did is taken to be a simple random draw. The correction 1 − n/N is then
/// right, and covers only the question what all N would have answered.
public struct DesignStratum: Hashable, Sendable {
    /// The name, for the record.
    public let name: String
    /// The number of first-stage units in the frame, N; nil for a population without end, which gets no correction.
    public let units: Int?

    /// Creates a stratum.
    public init(name: String, units: Int?) {
        self.name = name
        self.units = units
    }
}
