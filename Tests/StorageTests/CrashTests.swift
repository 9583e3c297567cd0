// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Foundation
import ScratchPostgres
import Testing

@testable import Storage

@Suite(.serialized, .enabled(if: Backend.present.contains(.postgreSQL))) struct CrashTests {
    /// A server of its own, because the other tests need theirs alive.
    private static let server = Result { try ScratchPostgres() }
    private static let isSoak = ProcessInfo.processInfo.environment["BAROMETER_SOAK"] == "1"

    @Test func `a server that is killed and started again loses nothing that was acknowledged`() async throws {
        let server = try Self.server.get()
        let scratch = try Scratch(.postgreSQL, server: server)
        let store = try await scratch.store()
        let people = 60
        try await store.open(Respondent.terms(isAnonymous: false), register: Respondent.register(people))
        let ends = ContinuousClock.now + .seconds(Self.isSoak ? 60 : 4)
        let ballots = try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
            for number in 1...people {
                group.addTask { try await Self.answer(Respondent(number: number), store, until: ends) }
            }
            for _ in 0..<(Self.isSoak ? 15 : 2) {
                try await Task.sleep(for: .milliseconds(700))
                try server.kill()
                try await Task.sleep(for: .milliseconds(100))
                try server.start()
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(try await store.ballots().map(\.number)) == Set(ballots))
        #expect(try await store.register().count { $0.state == .answered } == people)
        #expect(try await store.verify() == [])
        await store.shutDown()
    }

    /// Saves one draft after the other, each from the revision that the last one was acknowledged at, and then hands
    /// in.
    ///
    /// A change whose fate was not known must have been found to be in place, so that nothing is ever stale.
    private static func answer(
        _ person: Respondent,
        _ store: DatabaseStore,
        until ends: ContinuousClock.Instant
    ) async throws -> [[UInt8]] {
        let (ticket, locator) = (person.ticket, person.locator)
        var revision = 0
        var last: SealedDraft?
        while ContinuousClock.now < ends {
            let sitting = try #require(try await store.sitting(ticket, locator))
            #expect(sitting.revision == revision && sitting.draft == last)
            let draft = Respondent.draft(300)
            #expect(try await store.save(draft, at: locator, replacing: revision, ticket: ticket) == .saved)
            revision += 1
            last = draft
        }
        let ballot = Respondent.ballot()
        #expect(try await store.submit(ballot, draft: locator, revision: revision, ticket: ticket) == .saved)
        return [ballot.number]
    }

    @Test func `a server that stays away is given up in the end, with a sentence`() async throws {
        let server = try Self.server.get()
        let place = try server.makeDatabase()
        let store = try await DatabaseStore(postgres: place, patience: .milliseconds(200))
        try await store.open(Respondent.terms(), register: Respondent.register(1))
        try server.kill()
        let person = Respondent(number: 1)
        let error = await #expect(throws: StorageError.self) {
            try await store.save(Respondent.draft(), at: person.locator, replacing: 0, ticket: person.ticket)
        }
        #expect(error?.description.hasPrefix("The database cannot be reached") == true)
        try server.start()
        #expect(
            try await store.save(Respondent.draft(), at: person.locator, replacing: 0, ticket: person.ticket) == .saved
        )
        await store.shutDown()
        let absent = await #expect(throws: StorageError.self) {
            try await DatabaseStore(postgres: place + " dbname=absent", patience: .seconds(60))
        }
        #expect(absent?.description.hasPrefix("The database refused") == true)
    }
}
