// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// Measures the form beside the bare handler on both kinds of database, and prints a table.
struct Compare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Measures the form beside a bare handler.")

    /// Which databases are measured.
    enum Databases: String, ExpressibleByArgument {
        case sqlite, postgres, both
    }

    @Option(help: "The program to measure, built for release.")
    var program: String
    @Option(help: "Which databases to measure: sqlite, postgres or both.")
    var on = Databases.both
    @Option(help: "How many cases are open.")
    var units = 100_000
    @Option(help: "How many respondents answer.")
    var sessions = 10_000
    @Option(help: "How many connections send answers at saturation; four times as many are there at a given rate.")
    var connections = 64
    @Option(help: "How many seconds to measure at a time, after a second of warming up.")
    var seconds = 3.0
    @Option(help: "How often each server is measured at saturation; the median counts.")
    var rounds = 7
    @Option(help: "How many answers to send a second when their time is measured.")
    var rate = 2_000.0

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "benchmark-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var contests: [Contest] = []
        if on != .postgres {
            let own = folder.appending(path: "sqlite")
            try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
            contests.append(try Contest(.sqlite(own), in: own, self))
        }
        if on != .sqlite {
            let own = folder.appending(path: "postgres")
            try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
            let server = try ScratchPostgres()
            defer { server.stop() }
            contests.append(try Contest(.postgreSQL(server), in: own, self))
        }
        print(ResultTable(contests, self).text)
    }
}
