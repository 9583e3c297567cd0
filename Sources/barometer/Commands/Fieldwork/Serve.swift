// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Fieldwork
import Foundation
import Hummingbird
import Logging
import Storage
import Studies
import UnixSignals
import WebForm

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the form to respondents, and a released report beside it.",
        discussion: """
            STUDY/server.yaml tells where: the address that links begin with, the host and port to listen on, and where \
            the fieldwork is kept. Put a proxy that speaks HTTPS in front. Without the file, the form is served on this \
            machine alone. Stop it with Ctrl-C or SIGTERM: requests under way are finished first.
            """
    )

    @OptionGroup var study: StudyArgument
    @Option(help: ArgumentHelp("A released report to show under /report/.", valueName: "folder"))
    var report: String?
    @Option(help: "How much to log: debug, info, warning or error.")
    var log: LeastLogged = .info

    /// The least that is logged.
    enum LeastLogged: String, ExpressibleByArgument {
        case debug, info, warning, error
    }

    func run() async throws {
        try await running {
            let place = try FieldworkPlace(study)
            let linkKey = try place.linkKey()
            let store = try await place.store()
            let terms = try await place.terms(of: store)
            let form = try Form(
                settings: try FormSettings(place),
                instrument: place.sound.instrument,
                store: store,
                linkKey: linkKey,
                publicKey: terms.publicKey,
                today: place.server.today
            )
            let router = form.router()
            var logger = Logger(label: "barometer")
            logger.logLevel = Logger.Level(rawValue: log.rawValue) ?? .info
            if let report { try show(report, in: router, logger) }
            let (host, port) = (place.server.host, place.server.port)
            let application = form.application(router, at: .hostname(host, port: port), logger: logger) {
                Console.tell("The form is served on \(host), port \(port), until you press Ctrl-C.")
            }
            do {
                try await application.runService(gracefulShutdownSignals: [.sigterm, .sigint])
            } catch {
                await store.shutDown()
                throw error
            }
            await store.shutDown()
            Console.tell("Everything that was acknowledged is stored.")
        }
    }

    private func show(_ folder: String, in router: Router<FormContext>, _ logger: Logger) throws {
        guard FileManager.default.fileExists(atPath: URL(filePath: folder).appending(path: "manifest.json").path) else {
            throw Failure("The folder \(folder) holds no release. Make one with: barometer release \(study.folder)")
        }
        router.add(
            middleware: FileMiddleware(folder, urlBasePath: "/report", searchForIndexHtml: true, logger: logger)
        )
    }
}

extension FormSettings {
    /// What the form needs to know of a study and of where it runs.
    init(_ place: FieldworkPlace) throws {
        let (study, server) = (place.sound.settings, place.server)
        guard let address = PublicAddress(server.address) else {
            throw Failure("The address in server.yaml, \(server.address), is none that links can begin with.")
        }
        self.init(
            study: study.id,
            title: study.title,
            owner: study.owner,
            contact: study.contact,
            languages: study.languages,
            definition: study.definition,
            isAnonymous: study.isAnonymous,
            opens: study.opens,
            closes: study.closes,
            minutes: study.minutes,
            accessibilityStatement: server.accessibilityStatement,
            returnAddress: study.returnAddress,
            address: address,
            trustedProxies: Set(server.trustedProxies)
        )
    }
}
