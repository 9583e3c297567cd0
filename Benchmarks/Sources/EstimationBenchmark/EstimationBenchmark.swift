// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// How fast a study is estimated, beside R's package survey on a study that R can do.
@main
struct EstimationBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "estimation",
        abstract: "Measures how fast a study is estimated, beside R's package survey on the same machine.",
        subcommands: [Compare.self, Large.self],
        defaultSubcommand: Compare.self
    )
}
