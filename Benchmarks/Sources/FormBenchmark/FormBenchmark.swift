// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// How many answers a second the form saves, beside a bare handler that only commits as many bytes.
///
/// The servers, and the load that is put on them, are processes of their own, so that what each uses is told apart.
@main
struct FormBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "Measures how many answers the form saves a second, beside a bare handler on the same machine.",
        subcommands: [Compare.self, Bare.self, Load.self],
        defaultSubcommand: Compare.self
    )
}
