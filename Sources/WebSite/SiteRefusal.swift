// SPDX-License-Identifier: Apache-2.0

public import Variables

/// Why a site is not made: a report claims what is not so, or what the study does not let stand.
public struct SiteRefusal: Error, Hashable, Sendable {
    /// Each claim that stops the release, where it stands, and what would be true.
    public let findings: [Finding]

    init(_ findings: [Finding]) { self.findings = findings }
}
