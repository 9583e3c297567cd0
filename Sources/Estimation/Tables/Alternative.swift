// SPDX-License-Identifier: Apache-2.0

/// What a test is asked to find.
public enum Alternative: Hashable, Sendable, CaseIterable {
    /// The quantity is smaller than the hypothesis has it: a lower share, a falling trend.
    case less
    /// The quantity is larger.
    case greater
    /// The quantity is smaller or larger; the question to ask unless the direction was settled before the answers were seen.
    case twoSided
}
