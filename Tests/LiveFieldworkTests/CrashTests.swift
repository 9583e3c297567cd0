// SPDX-License-Identifier: Apache-2.0

import BuiltProgram
import Fieldwork
import Foundation
import Instruments
import ScratchPostgres
import Storage
import Testing

/// Many respondents answer at once while the server is killed again and again; afterwards the database is looked through.
@Suite(.serialized) struct CrashTests {
    private static let isSoaking = ProcessInfo.processInfo.environment["BAROMETER_SOAK"] != nil
    private static let respondents = isSoaking ? 2_000 : 120
    private static let kills = isSoaking ? 50 : 4
    private static let atOnce = 48

    @Test func `no acknowledged answer is lost when the server is killed`() async throws {
        let study = try ServedStudy(units: Self.respondents)
        defer { study.program.clean() }
        try await run(study, kill: nil) { try await DatabaseStore(sqlite: study.database.path) }
    }

    @Test(.enabled(if: ScratchPostgres.binaries != nil, "PostgreSQL is not installed"))
    func `no acknowledged answer is lost when the server and PostgreSQL are killed`() async throws {
        let postgres = try ScratchPostgres()
        defer { postgres.stop() }
        let database = try postgres.makeDatabase()
        let study = try ServedStudy(units: Self.respondents, database: database)
        defer { study.program.clean() }
        let restart: @Sendable () throws -> Void = {
            try postgres.kill()
            try postgres.start()
        }
        try await run(study, kill: restart) { try await DatabaseStore(postgres: database) }
    }

    private func run(
        _ study: ServedStudy,
        kill killDatabase: (@Sendable () throws -> Void)?,
        store open: () async throws -> DatabaseStore
    ) async throws {
        let key = try #require(LinkKey(bytes: try study.key(in: study.linkKey), study: "mine"))
        let server = study.server()
        try await server.start()
        let killer = Task {
            var kills = 0
            while kills < Self.kills, !Task.isCancelled {
                try await Task.sleep(for: .milliseconds(Int.random(in: 100...700)))
                await server.kill()
                if kills.isMultiple(of: 5) { try killDatabase?() }
                try await server.start()
                kills += 1
            }
            return kills
        }
        let answered = try await answers(study, key)
        killer.cancel()
        let kills = (try? await killer.value) ?? 0
        await server.kill()
        #expect(kills >= 1)
        let store = try await open()
        try await check(answered, study, key, store)
        await store.shutDown()
        print("\(answered.count) interviews, the server killed \(kills) times")
    }

    /// Lets everybody answer, some at a time.
    private func answers(_ study: ServedStudy, _ key: LinkKey) async throws -> [Respondent] {
        try await withThrowingTaskGroup(of: Respondent.self) { group in
            var waiting = (1...Self.respondents).map { number in
                Respondent(number: number, link: key.secret(of: number, version: 1).text, port: study.port)
            }[...]
            func admit() {
                guard var next = waiting.popFirst() else { return }
                group.addTask {
                    // Every tenth leaves half way, so that drafts are left to look at.
                    try await next.answer(leavingAfter: next.number.isMultiple(of: 10) ? 2 : nil)
                    return next
                }
            }
            for _ in 0..<Self.atOnce { admit() }
            var done: [Respondent] = []
            for try await respondent in group {
                done.append(respondent)
                admit()
            }
            return done
        }
    }

    private func check(
        _ respondents: [Respondent],
        _ study: ServedStudy,
        _ key: LinkKey,
        _ store: DatabaseStore
    ) async throws {
        #expect(try await store.verify() == [])
        let privateKey = try #require(BallotPrivateKey(bytes: try study.key(in: study.privateKey)))
        let ballots = try await store.ballots().map { try #require($0.opened(with: privateKey, study: "mine")) }
        var byText: [Answer: [Ballot]] = [:]
        for ballot in ballots { byText[ballot.answers["own_words"] ?? .text(""), default: []].append(ballot) }
        var settled = 0
        var lengths: Set<Int> = []
        for respondent in respondents {
            let secret = key.secret(of: respondent.number, version: 1)
            #expect(respondent.losses == [])
            let sitting = try #require(try await store.sitting(secret.ticket, secret.locator))
            if sitting.subject.state == .answered {
                settled += 1
                #expect(respondent.hasTried, "\(respondent.number) never handed in")
                #expect(sitting.draft == nil, "\(respondent.number) has a draft left")
                let text = respondent.memories["own_words"]?.acknowledged ?? .text("")
                let own = byText[text] ?? []
                #expect(own.count == 1, "\(respondent.number) has \(own.count) ballots")
                let expected = respondent.memories.compactMapValues(\.acknowledged).filter {
                    $0.key != "drivers" || respondent.memories["innovated"]?.acknowledged == .chosen(["yes"])
                }
                #expect(own.first?.answers == expected, "\(respondent.number)")
            } else {
                #expect(!respondent.hasReceipt, "the receipt of \(respondent.number) was worth nothing")
                let draft = sitting.draft?.opened(with: secret) ?? Draft()
                if let sealed = sitting.draft { lengths.insert(sealed.bytes.count) }
                for (question, memory) in respondent.memories {
                    #expect(memory.allows(draft.answers[question]), "\(respondent.number) lost \(question)")
                }
            }
        }
        #expect(ballots.count == settled)
        #expect(lengths.count == 1, "drafts of \(lengths) bytes tell what was answered")
        #expect(respondents.allSatisfy { $0.hasReceipt || $0.number.isMultiple(of: 10) })
    }
}
