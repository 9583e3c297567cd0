// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// The peer of the form: a Hummingbird handler that reads a body and commits so many bytes, and nothing else.
struct Bare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the bare handler.",
        shouldDisplay: false
    )

    @Option(help: "Where to listen on this machine.")
    var port: Int
    @Option(help: "How many bytes to commit for each request.")
    var bytes: Int
    @Option(help: "An SQLite file to make, or host=… for PostgreSQL.")
    var database: String

    func run() async throws {
        let commits = GroupCommit(
            try database.hasPrefix("host=") ? PostgreSQLLedger(database) : SQLiteLedger(path: database)
        )
        let size = bytes
        let router = Router()
        router.post("/q/:page") { request, _ -> Response in
            let body = try await request.body.collect(upTo: 65_536)
            var entry = Array(body.readableBytesView.prefix(size))
            entry.append(contentsOf: repeatElement(0, count: size - entry.count))
            try await commits.commit(entry)
            return Response(status: .seeOther, headers: [.location: "/"])
        }
        var logger = Logger(label: "bare")
        logger.logLevel = .error
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port), serverName: nil),
            logger: logger
        )
        try await application.runService()
    }
}
