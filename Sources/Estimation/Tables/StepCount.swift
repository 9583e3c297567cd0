// SPDX-License-Identifier: Apache-2.0

/// The steps that an exact test may still take.
struct StepCount {
    private let allowed: Int
    private var left: Int

    init(allowed: Int) {
        (self.allowed, left) = (allowed, allowed)
    }

    /// Refuses to go through the tables of margins that take more steps than are left, before the first one is taken.
    func announce(_ margins: TableMargins) throws(ExactTestRefusal) {
        // Where there are so many respondents, even counting the arcs would take long.
        guard margins.rowTotals.reduce(0, +) <= left, margins.arcs <= Double(left) else {
            throw .tooManySteps(allowed: allowed)
        }
    }

    /// Counts steps, and refuses when there are not so many left.
    mutating func spend(_ steps: Int) throws(ExactTestRefusal) {
        guard steps <= left else { throw .tooManySteps(allowed: allowed) }
        left -= steps
    }
}
