// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Machine

/// Puts a load on a server, and prints what it found as one line of JSON.
struct Load: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Puts a load on a server.", shouldDisplay: false)

    /// What the load is.
    enum Kind: String, ExpressibleByArgument {
        /// Opens links and keeps the sessions in the file.
        case signIn = "sign-in"
        /// Each connection sends the next answer as soon as the last one has been acknowledged.
        case saturate
        /// Answers are sent at random moments of a given rate, whatever has become of those before.
        case arrivals
    }

    @Argument(help: "What the load is: sign-in, saturate or arrivals.")
    var kind: Kind
    @Option(help: "Where the server listens on this machine.")
    var port: Int
    @Option(help: "The file with the sessions.")
    var sessions: String
    @Option(help: "The file with the links, for sign-in.")
    var links: String?
    @Option(help: "How many links to open, for sign-in.")
    var count = 20_000
    @Option(help: "How many connections to use.")
    var connections = 64
    @Option(help: "How many seconds to measure.")
    var seconds = 5.0
    @Option(help: "How many seconds to go before measuring.")
    var warmUp = 1.0
    @Option(help: "How many answers to send a second, for arrivals.")
    var rate = 2_000.0

    func run() async throws {
        let plan = LoadPlan(port: port, connections: connections, seconds: seconds, warmUp: warmUp)
        let file = URL(filePath: sessions)
        if kind == .signIn {
            let paths = try Self.paths(in: URL(filePath: links ?? ""), count)
            try Respondent.write(try await plan.run { SignIn(paths, plan, $1) }, to: file)
            return
        }
        let respondents = try Respondent.read(file)
        let rate = rate
        let run: LoadRun
        if kind == .saturate {
            run = try await plan.run { Saturation(respondents, plan, $1) }
        } else {
            run = try await plan.run { Arrivals(respondents, rate: rate, plan, on: $0, $1) }
        }
        try Respondent.write(run.respondents, to: file)
        var report = run.report
        report.processorSeconds = Usage.ofThisProcess
        print(String(decoding: try JSONEncoder().encode(report), as: UTF8.self))
    }

    /// Returns the paths of the first links in a file that the program's command “invite” has written.
    private static func paths(in file: URL, _ count: Int) throws -> [String] {
        let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
        return lines.dropFirst().prefix(count).compactMap { line in
            line.range(of: "/i/").map { start in "/i/" + line[start.upperBound...].prefix { $0 != "," } }
        }
    }
}
