// SPDX-License-Identifier: Apache-2.0

import Foundation
import Machine

/// How long something took, measured several times.
struct Times {
    private let clock: [Double]
    private let processor: [Double]

    init(_ rounds: [Stopwatch]) {
        clock = rounds.map { 1000 * $0.seconds }.sorted()
        processor = rounds.map { 1000 * $0.processorSeconds }.sorted()
    }

    /// The medians, in milliseconds.
    var onTheClock: Double { clock[clock.count / 2] }
    var ofTheProcessor: Double { processor[processor.count / 2] }

    /// A line of a table: the name, the time on the clock with its range, and that of the processor.
    func row(_ name: String) -> String {
        let range = String(format: "(%.1f–%.1f)", clock[0], clock[clock.count - 1])
        return "  " + name + String(repeating: " ", count: max(1, 30 - name.count))
            + String(format: "%7.1f ", onTheClock) + range + String(format: ", %.1f", ofTheProcessor)
    }
}
