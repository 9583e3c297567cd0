// SPDX-License-Identifier: Apache-2.0

/// How long something took, on the clock and on the processors.
package struct Stopwatch {
    package let seconds: Double
    package let processorSeconds: Double

    package init(seconds: Double, processorSeconds: Double) {
        self.seconds = seconds
        self.processorSeconds = processorSeconds
    }

    /// Runs something to its end.
    package init(_ body: () throws -> Void) rethrows {
        let before = Usage.ofThisProcess
        let time = try ContinuousClock().measure(body)
        self.init(seconds: time / .seconds(1), processorSeconds: Usage.ofThisProcess - before)
    }
}
