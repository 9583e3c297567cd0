// SPDX-License-Identifier: Apache-2.0

import Foundation
import Machine

/// What was measured on one kind of database.
struct Contest {
    let database: BenchmarkDatabase
    let form: Contestant
    let bare: Contestant
    /// The bytes of a sealed draft, on average: as many as the bare handler commits.
    let bytes: Int
    /// The form's memory in megabytes, with all cases open: before any load, after it, and the most in between.
    let memory: (before: Double, after: Double, most: Double)

    /// Measures both servers in turns, so that what else the machine does meanwhile strikes both.
    init(_ database: BenchmarkDatabase, in folder: URL, _ plan: Compare) throws {
        self.database = database
        let place = try database.make("form")
        Progress.tell("\(database.name): opening \(plan.units) cases …")
        let study = try BenchmarkStudy(in: folder, program: plan.program, units: plan.units, database: place)
        let server = try study.serve()
        defer { server.stop() }
        let before = Usage.memory(of: server.id).now

        Progress.tell("\(database.name): opening \(plan.sessions) links …")
        let sessions = folder.appending(path: "form.sessions")
        let own = CommandLine.arguments[0]
        try Shell.run(
            own,
            [
                "load", "sign-in", "--port", "\(server.port)", "--sessions", sessions.path, "--links", study.links.path,
                "--count", "\(plan.sessions)",
            ]
        )
        form = Contestant(server, database, sessions: sessions)
        // Until everybody has answered every page, so that drafts have the size that they keep.
        repeat { try form.saturate(plan, isWarmUp: true) } while form.acknowledged < 3 * plan.sessions
        let sizes = try database.numbers("SELECT CAST(avg(length(sealed)) AS INTEGER) FROM draft", in: place)
        bytes = sizes.first ?? 0

        let others = folder.appending(path: "bare.sessions")
        try FileManager.default.copyItem(at: sessions, to: others)
        let barePlace = try database.make("bare")
        let port = try Port.free()
        let bareServer = try ServerProcess(
            own,
            ["bare", "--port", "\(port)", "--bytes", "\(bytes)", "--database", barePlace],
            port: port,
            in: folder,
            log: folder.appending(path: "bare.log")
        )
        defer { bareServer.stop() }
        bare = Contestant(bareServer, database, sessions: others)
        try bare.saturate(plan, isWarmUp: true)

        for round in 1...plan.rounds {
            Progress.tell("\(database.name): round \(round) of \(plan.rounds) …")
            try form.saturate(plan)
            try bare.saturate(plan)
        }
        Progress.tell("\(database.name): \(Int(plan.rate)) answers a second …")
        try form.pace(plan)
        try bare.pace(plan)
        let after = Usage.memory(of: server.id)
        memory = (before, after.now, after.most)

        // What was acknowledged must be there, or the figures are worth nothing.
        let saved = try database.numbers("SELECT CAST(sum(revision) AS BIGINT) FROM draft", in: place)
        let entries = try database.numbers("SELECT count(*) FROM entry", in: barePlace)
        guard saved == [form.acknowledged], entries == [bare.acknowledged] else {
            throw Shell.Failure(
                description: "The form acknowledged \(form.acknowledged) answers and saved \(saved);"
                    + " the bare handler acknowledged \(bare.acknowledged) and committed \(entries)."
            )
        }
    }

    /// The form's answers a second as a share of the bare handler's: the median of what each round's two turns give.
    var ratio: Double {
        zip(form.rounds, bare.rounds).map { $0.rate / $1.rate }.sorted()[form.rounds.count / 2]
    }

    /// The same in processor time, the database server's and the load's included, which other work disturbs less.
    var economy: Double {
        let (form, bare) = (form.cost, bare.cost)
        return (bare.server + bare.database + bare.load) / (form.server + form.database + form.load)
    }
}
