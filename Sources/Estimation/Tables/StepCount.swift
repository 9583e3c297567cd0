// SPDX-License-Identifier: Apache-2.0

/// The steps that an exact test may still take.
struct StepCount {
    private let allowed: Int
    private var left: Int

    init(allowed: Int) {
        (self.allowed, left) = (allowed, allowed)
    }

    /// Counts steps, and refuses when there are not so many left.
    mutating func spend(_ steps: Int) throws(ExactTestRefusal) {
        guard steps <= left else { throw .tooManySteps(allowed: allowed) }
        left -= steps
    }
}
