// SPDX-License-Identifier: Apache-2.0

/// What a load found.
struct LoadReport: Codable, Sendable {
    /// How many answers were acknowledged within the measured time.
    var measured: Int
    /// How long was measured, in seconds.
    var seconds: Double
    /// How many answers were acknowledged in all, those before the measured time included.
    var acknowledged: Int
    /// How many requests were answered with anything else.
    var refused: Int
    /// Milliseconds from when an answer was sent, or was to be sent, until it was acknowledged.
    var latency: Latency
    /// What the process that put the load on used of the processors, in seconds.
    var processorSeconds = 0.0

    /// Answers a second.
    var rate: Double { Double(measured) / seconds }
}

/// How long answers took, in milliseconds.
struct Latency: Codable, Sendable {
    let half: Double
    let ninety: Double
    let ninetyNine: Double
    let longest: Double

    /// Sums up times in nanoseconds: each figure is the smallest time that so large a part did not exceed.
    init(_ nanoseconds: [Int64]) {
        let sorted = nanoseconds.sorted()
        func quantile(_ part: Double) -> Double {
            guard !sorted.isEmpty else { return 0 }
            let rank = Int((part * Double(sorted.count)).rounded(.up))
            return Double(sorted[max(0, min(sorted.count, rank) - 1)]) / 1_000_000
        }
        half = quantile(0.5)
        ninety = quantile(0.9)
        ninetyNine = quantile(0.99)
        longest = quantile(1)
    }
}

/// A load's report, and how far its respondents have come.
struct LoadRun: Sendable {
    let report: LoadReport
    let respondents: [Respondent]
}
