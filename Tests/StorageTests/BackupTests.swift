// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Foundation
import Testing

@testable import Storage

@Suite struct BackupTests {
    @Test(arguments: Backend.present, Backend.present)
    func `a backup holds everything, and fills an empty database of either kind`(
        _ from: Backend,
        _ to: Backend
    ) async throws {
        let (source, target) = (try Scratch(from), try Scratch(to))
        let path = Scratch.path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let store = try await source.store()
        let terms = try Respondent.terms(isAnonymous: false)
        try await store.open(terms, register: Respondent.register(500))
        for number in stride(from: 1, through: 450, by: 3) {
            let person = Respondent(number: number)
            let (ticket, locator) = (person.ticket, person.locator)
            _ = try await store.save(Respondent.draft(), at: locator, replacing: 0, ticket: ticket)
            if number % 2 == 0 {
                _ = try await store.submit(Respondent.ballot(), draft: locator, revision: 1, ticket: ticket)
            }
        }
        let two = Respondent(number: 2)
        _ = try await store.decline(reason: "æøå ' \"", draft: two.locator, ticket: two.ticket)
        try await store.backup(to: path)
        #expect(DatabaseStore.faults(inBackup: path) == [])
        await #expect(throws: StorageError.notEmpty(path)) { try await store.backup(to: path) }
        await #expect(throws: StorageError.notEmpty("The database")) { try await store.restore(from: path) }

        let restored = try await target.store()
        try await restored.restore(from: path)
        #expect(try await restored.verify() == [])
        #expect(try await restored.terms() == terms)
        #expect(try await restored.register() == store.register())
        #expect(try await restored.ballots() == store.ballots())
        #expect(try await restored.ballotLinks() == store.ballotLinks())
        #expect(try await restored.reasons() == store.reasons())
        let one = Respondent(number: 1)
        #expect(try await restored.sitting(one.ticket, one.locator) == store.sitting(one.ticket, one.locator))
        #expect(try await restored.holdings() == store.holdings())
        await store.shutDown()
        await restored.shutDown()
    }

    @Test(arguments: Backend.present)
    func `a backup while answers come in is whole`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let paths = (0..<3).map { _ in Scratch.path() }
        defer { for path in paths { try? FileManager.default.removeItem(atPath: path) } }
        let store = try await scratch.store()
        try await store.open(Respondent.terms(isAnonymous: false), register: Respondent.register(300))
        try await withThrowingTaskGroup { group in
            for number in 1...300 {
                group.addTask {
                    let person = Respondent(number: number)
                    let (ticket, locator) = (person.ticket, person.locator)
                    _ = try await store.save(Respondent.draft(), at: locator, replacing: 0, ticket: ticket)
                    _ = try await store.submit(Respondent.ballot(), draft: locator, revision: 1, ticket: ticket)
                }
            }
            for path in paths {
                try await store.backup(to: path)
                #expect(DatabaseStore.faults(inBackup: path) == [])
            }
            try await group.waitForAll()
        }
        #expect(try await store.verify() == [])
        await store.shutDown()
    }

    @Test func `what is no backup, or an empty one, is not restored`() async throws {
        let scratch = try Scratch(.sqlite)
        let path = Scratch.path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let store = try await scratch.store()
        try await store.backup(to: path)
        #expect(DatabaseStore.faults(inBackup: path) == ["\(StorageError.nothingToRestore(path))"])
        await #expect(throws: StorageError.nothingToRestore(path)) { try await store.restore(from: path) }
        #expect(DatabaseStore.faults(inBackup: "/nowhere/at.all").count == 1)
        await #expect(throws: StorageError.self) { try await store.restore(from: "/nowhere/at.all") }
        await #expect(throws: StorageError.self) { try await store.backup(to: "/nowhere/at.all") }
        await store.shutDown()
    }

    @Test(arguments: Backend.present)
    func `verifying finds what has been damaged`(_ backend: Backend) async throws {
        let damages = [
            (
                "DELETE FROM ballot WHERE number = (SELECT number FROM ballot LIMIT 1)",
                "ballots, but cases have answered"
            ),
            ("DELETE FROM settled WHERE number = 1", "ballots, but cases have answered"),
            ("DELETE FROM ticket WHERE number = 3", "Case 3 has no link."),
            ("UPDATE settled SET state = 'withdrawn' WHERE number = 2", "ballots, but cases have answered"),
            ("DELETE FROM ticket WHERE number > 1", "Case 2 has no link."),
            ("UPDATE schema_version SET version = 0", "The tables are of version 0, not 2."),
        ]
        for (damage, sentence) in damages {
            let scratch = try Scratch(backend)
            let store = try await scratch.store()
            try await store.open(Respondent.terms(), register: Respondent.register(3))
            for number in 1...2 {
                let person = Respondent(number: number)
                let ballot = Respondent.ballot()
                _ = try await store.submit(ballot, draft: person.locator, revision: 0, ticket: person.ticket)
            }
            #expect(try await store.verify() == [])
            let connection = try scratch.connection()
            try connection.run(Query(damage))
            connection.close()
            let faults = try await store.verify()
            #expect(faults.contains { $0.contains(sentence) }, "\(damage): \(faults)")
            await store.shutDown()
        }
    }

    @Test func `verifying finds a damaged file`() async throws {
        let scratch = try Scratch(.sqlite)
        let path = Scratch.path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let store = try await scratch.store()
        try await store.open(Respondent.terms(), register: Respondent.register(2_000))
        try await store.backup(to: path)
        await store.shutDown()
        var bytes = try Data(contentsOf: URL(filePath: path))
        for page in stride(from: 20 * 4_096, to: bytes.count - 100, by: 4_096) {
            for index in page..<(page + 100) { bytes[index] = 0x55 }
        }
        try bytes.write(to: URL(filePath: path))
        #expect(!DatabaseStore.faults(inBackup: path).isEmpty)
    }
}
