// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Foundation
import Testing

@testable import Storage

@Suite struct MigrationTests {
    /// A made-up next version.
    private static let next =
        Migration.all + [
            Migration(version: 3, tables: ["reminder"]) { dialect in
                [
                    """
                    CREATE TABLE reminder (
                        number INTEGER NOT NULL PRIMARY KEY REFERENCES survey_case (number)
                    )\(dialect.tableOptions)
                    """,
                    "INSERT INTO reminder SELECT number FROM survey_case",
                ]
            }
        ]

    @Test(arguments: Backend.present)
    func `a database of an earlier version is brought to the present one`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let old = try await scratch.store()
        try await old.open(Respondent.terms(), register: Respondent.register(3))
        await old.shutDown()
        let new = try await scratch.store(migrations: Self.next)
        #expect(try await new.register().count == 4)
        #expect(try await new.verify() == [])
        await new.shutDown()
        let connection = try scratch.connection()
        #expect(try connection.run(Query("SELECT count(*) FROM reminder")).first?.integer(0) == 4)
        connection.close()
    }

    @Test(arguments: Backend.present)
    func `a database of a newer version is left alone, and the reason is said`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        await (try await scratch.store(migrations: Self.next)).shutDown()
        let error = await #expect(throws: StorageError.self) { try await scratch.store() }
        #expect(error == .newer(found: 3, known: 2))
        #expect(
            error?.description
                == "The database is of version 3, and this program knows those up to 2. Use a newer barometer."
        )
    }

    @Test(arguments: Backend.present)
    func `servers that start at once make the tables once`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        try await withThrowingTaskGroup { group in
            for _ in 1...4 {
                group.addTask { await (try await scratch.store()).shutDown() }
            }
            try await group.waitForAll()
        }
    }

    @Test(arguments: Backend.present)
    func `a backup of an earlier version is restored into the present one`(_ backend: Backend) async throws {
        let (source, target) = (try Scratch(backend), try Scratch(backend))
        let path = Scratch.path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let old = try await source.store()
        try await old.open(Respondent.terms(), register: Respondent.register(3))
        try await old.backup(to: path)
        await old.shutDown()
        let new = try await target.store(migrations: Self.next)
        try await new.restore(from: path)
        #expect(try await new.register().count == 4)
        #expect(try await new.verify() == [])
        await new.shutDown()
        let connection = try target.connection()
        #expect(try connection.run(Query("SELECT count(*) FROM reminder")).first?.integer(0) == 4)
        connection.close()
    }

    /// The tables before contact rounds were kept.
    private static let withoutRounds = Migration.all.filter { $0.version < 2 }

    @Test(arguments: Backend.present)
    func `fieldwork that was begun before contact rounds were kept goes on with them`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let path = Scratch.path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let old = try await scratch.store(migrations: Self.withoutRounds)
        try await old.open(Respondent.terms(), register: Respondent.register(3))
        let one = Respondent(number: 1)
        _ = try await old.submit(Respondent.ballot(), draft: one.locator, revision: 0, ticket: one.ticket)
        try await old.backup(to: path)
        await old.shutDown()
        let restored = try Scratch(backend)
        let (new, copy) = (try await scratch.store(), try await restored.store())
        try await copy.restore(from: path)
        for store in [new, copy] {
            #expect(try await store.rounds() == [])
            // Somebody has answered, so that it cannot be the invitation.
            #expect(try await store.noteRound().isReminder)
            #expect(try await store.rounds().map(\.answered) == [1])
            #expect(try await store.verify() == [])
            await store.shutDown()
        }
    }

    @Test func `the database of another program is not touched`() async throws {
        let path = Scratch.path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("This is no database, and long enough to be seen not to be one by anybody who looks.".utf8)
            .write(to: URL(filePath: path))
        await #expect(throws: StorageError.foreign(path)) { try await DatabaseStore(sqlite: path) }
    }
}
