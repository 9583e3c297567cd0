// SPDX-License-Identifier: Apache-2.0

import Foundation
import Machine

/// One of the two servers, with what has been measured of it.
final class Contestant {
    let server: ServerProcess
    private let database: BenchmarkDatabase
    private let sessions: URL
    /// What was measured at saturation, a report a round.
    private(set) var rounds: [LoadReport] = []
    /// What was measured at given rates, the last of which was carried if any was.
    private(set) var paced: [(rate: Double, report: LoadReport)] = []
    /// How many answers have been acknowledged in all.
    private(set) var acknowledged = 0
    private var costs: [Cost] = []

    /// Microseconds of processor time for each answer: of the server, its database server, and the load.
    struct Cost {
        var server = 0.0
        var database = 0.0
        var load = 0.0
    }

    /// What an answer costs at saturation, on average over the rounds.
    var cost: Cost {
        let share = 1 / Double(max(1, costs.count))
        return costs.reduce(into: Cost()) { mean, cost in
            mean.server += cost.server * share
            mean.database += cost.database * share
            mean.load += cost.load * share
        }
    }

    init(_ server: ServerProcess, _ database: BenchmarkDatabase, sessions: URL) {
        self.server = server
        self.database = database
        self.sessions = sessions
    }

    /// The median of the rounds' answers a second.
    var answersASecond: Double { rounds.map(\.rate).sorted()[rounds.count / 2] }

    /// The highest rate that was carried with 99 of 100 answers acknowledged in less than 50 ms; nil where none was.
    var carried: Double? { paced.last.flatMap { Self.isCarried($0.report) ? $0.rate : nil } }

    /// Sends answers as fast as they are acknowledged, and keeps the report unless it is but to warm up.
    func saturate(_ plan: Compare, isWarmUp: Bool = false) throws {
        let (before, data) = (Usage.processorSeconds(of: server.id), database.processorSeconds)
        let report = try load("saturate", plan, [])
        guard !isWarmUp else { return }
        rounds.append(report)
        let share = 1_000_000 / Double(report.acknowledged)
        costs.append(
            Cost(
                server: (Usage.processorSeconds(of: server.id) - before) * share,
                database: (database.processorSeconds - data) * share,
                load: report.processorSeconds * share
            )
        )
    }

    /// Sends answers at a given rate, and at lower ones until one is carried.
    func pace(_ plan: Compare) throws {
        var rate = plan.rate
        repeat {
            let report = try load("arrivals", plan, ["--rate", "\(rate)"])
            paced.append((rate, report))
            if Self.isCarried(report) { return }
            rate = (rate * 0.8).rounded()
        } while rate >= 100
    }

    private static func isCarried(_ report: LoadReport) -> Bool {
        report.refused == 0 && report.latency.ninetyNine < 50
    }

    private func load(_ kind: String, _ plan: Compare, _ further: [String]) throws -> LoadReport {
        let line = try Shell.run(
            CommandLine.arguments[0],
            [
                "load", kind, "--port", "\(server.port)", "--sessions", sessions.path,
                "--connections", "\(kind == "arrivals" ? 4 * plan.connections : plan.connections)",
                "--seconds", "\(plan.seconds)",
            ] + further
        )
        let report = try JSONDecoder().decode(LoadReport.self, from: Data(line.utf8))
        acknowledged += report.acknowledged
        if report.refused > 0 { throw Shell.Failure(description: "\(report.refused) answers were refused.") }
        return report
    }
}
