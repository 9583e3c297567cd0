// SPDX-License-Identifier: Apache-2.0

import Machine

/// How long something took, on the clock and on the processors.
struct Stopwatch {
    let seconds: Double
    let processorSeconds: Double

    init(seconds: Double, processorSeconds: Double) {
        self.seconds = seconds
        self.processorSeconds = processorSeconds
    }

    /// Runs something to its end.
    init(_ body: () -> Void) {
        let before = Usage.ofThisProcess
        let time = ContinuousClock().measure(body)
        self.init(seconds: time / .seconds(1), processorSeconds: Usage.ofThisProcess - before)
    }
}
