// SPDX-License-Identifier: Apache-2.0

/// What one stratum tells of a share in a domain: of a base that the frame does not know, such as those involved.
///
/// A stratum is a group of units within which answering is taken to be random; the whole survey may be one.
public struct DomainStratum: Hashable, Sendable {
    /// The units of the frame in the stratum, N.
    public let units: Int
    /// The units that answered the survey, n, whether or not they belong to the base.
    public let respondents: Int
    /// The respondents that belong to the base, m.
    public let base: Int
    /// The respondents of the base that have the property, x.
    public let count: Int

    /// Creates a stratum.
    ///
    /// - Parameters:
    ///   - units: The units of the frame.
    ///   - respondents: The units that answered, 0 to `units`.
    ///   - base: The respondents in the base, 0 to `respondents`.
    ///   - count: Those of the base that have the property, 0 to `base`.
    public init(units: Int, respondents: Int, base: Int, count: Int) {
        precondition(0 <= count && count <= base && base <= respondents && respondents <= units, "Each is of the next.")
        self.units = units
        self.respondents = respondents
        self.base = base
        self.count = count
    }
}
