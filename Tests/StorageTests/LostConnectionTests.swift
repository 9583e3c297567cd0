// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Foundation
import Synchronization
import Testing

@testable import Storage

/// A connection that breaks at every commit, now before it has come through and now after, and then lets one pass.
private final class FragileConnection: Connection {
    private let whole: any Connection
    private let count: @Sendable () -> Int

    init(_ whole: any Connection, count: @escaping @Sendable () -> Int) {
        self.whole = whole
        self.count = count
    }

    var dialect: Dialect { whole.dialect }
    func run(_ queries: [Query]) throws -> [[Storage.Row]] { try whole.run(queries) }
    func begin(_ kind: TransactionKind) throws { try whole.begin(kind) }
    func rollBack() { whole.rollBack() }
    func scrub() throws { try whole.scrub() }
    func faultsOfFiles() throws -> [String] { try whole.faultsOfFiles() }
    func close() { whole.close() }

    func commit() throws {
        let turn = count() % 3
        if turn == 0 { throw ConnectionLost(reason: "before the commit") }
        try whole.commit()
        if turn == 1 { throw ConnectionLost(reason: "after the commit") }
    }
}

@Suite struct LostConnectionTests {
    private final class Counter: Sendable {
        private let value = Mutex(1)
        func next() -> Int {
            value.withLock { value in
                defer { value += 1 }
                return value
            }
        }
    }

    private func store(_ scratch: Scratch) async throws -> DatabaseStore {
        let counter = Counter()
        return try await DatabaseStore(patience: .seconds(60), migrations: Migration.all) { role in
            let whole: any Connection =
                switch scratch.backend {
                case .sqlite: try SQLiteConnection(path: scratch.place, role: role == .writer ? .writer : .reader)
                case .postgreSQL: try PostgreSQLConnection(scratch.place)
                }
            return role == .writer ? FragileConnection(whole, count: counter.next) : whole
        }
    }

    @Test(arguments: Backend.present)
    func `a change whose fate is not known is made once, and its outcome is told as it was`(
        _ backend: Backend
    ) async throws {
        let scratch = try Scratch(backend)
        let store = try await store(scratch)
        try await store.open(Respondent.terms(isAnonymous: false), register: Respondent.register(12))
        for number in 0...12 {
            let person = Respondent(number: number)
            let (ticket, locator) = (person.ticket, person.locator)
            for revision in 0..<3 {
                let draft = Respondent.draft()
                #expect(try await store.save(draft, at: locator, replacing: revision, ticket: ticket) == .saved)
                let sitting = try await store.sitting(ticket, locator)
                #expect(sitting?.revision == revision + 1 && sitting?.draft == draft)
            }
            let isLate = try await store.save(Respondent.draft(), at: locator, replacing: 1, ticket: ticket)
            #expect(isLate == .stale)
            if number % 2 == 1 {
                #expect(try await store.decline(reason: "nei", draft: locator, ticket: ticket) == .saved)
                try await store.reopen(ticket)
                try await store.setWithdrawn(true, case: number)
                try await store.setWithdrawn(false, case: number)
            }
            let ballot = Respondent.ballot()
            let revision = number % 2 == 1 ? 0 : 3
            #expect(try await store.submit(ballot, draft: locator, revision: revision, ticket: ticket) == .saved)
            let second = try await store.submit(Respondent.ballot(), draft: locator, revision: 0, ticket: ticket)
            #expect(second == .settled(.answered))
        }
        for _ in 1...3 { #expect(try await store.noteRound().answered == 12) }
        #expect(try await store.rounds().map(\.answered) == [12])
        for version in 2...4 {
            let person = Respondent(number: 0, version: version)
            try await store.renewLink(of: try #require(person.registration))
            let (ticket, locator) = (person.ticket, person.locator)
            #expect(try await store.submit(Respondent.ballot(), draft: locator, revision: 0, ticket: ticket) == .saved)
        }
        #expect(try await store.holdings() == Holdings(drafts: 0, ballots: 16))
        #expect(try await store.verify() == [])

        let path = Scratch.path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await store.backup(to: path)
        let another = try Scratch(backend)
        for _ in 1...3 {
            let target = try await self.store(another)
            if try await target.terms() == nil { try await target.restore(from: path) }
            #expect(try await target.ballots() == store.ballots())
            await target.shutDown()
        }
        try await store.erase()
        #expect(try await store.verify() == [])
        await store.shutDown()
    }
}
