// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Estimation
import Foundation
import Machine

/// Estimates a large study, in a process of its own, so that the memory is that of nothing else.
struct Large: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures a study that R cannot do in reasonable time.",
        shouldDisplay: false
    )

    @Option(help: "How many respondents the study has.")
    var respondents = 1_000_000
    @Option(help: "What the respondents follow from.")
    var seed: UInt64 = 2019

    func run() {
        let study = MadeUpStudy(seed: seed)
        var counts = study.emptyCount
        var (counting, estimates) = (0.0, [CellEstimate]())
        study.forEachBatch(of: respondents, size: 10_000) { batch in
            counting += Stopwatch { counts.add(batch) }.seconds
        }
        let estimating = Stopwatch { estimates = StudyEstimates.estimates(of: study, from: counts) }.seconds
        let memory = Usage.memory(of: ProcessInfo.processInfo.processIdentifier).most
        print(
            String(
                format: "%d estimates; counting %.2f s, estimating %.2f s, together %.2f s; at most %.0f MB",
                estimates.count,
                counting,
                estimating,
                counting + estimating,
                memory
            )
        )
    }
}
