// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Foundation
import Instruments
import Testing

@testable import Storage

/// What somebody finds who takes the database away.
@Suite struct ThiefTests {
    private static let answer = "The mayor's own words, which nobody else may read"

    /// Lets half of the respondents hand in real ballots and the others leave real drafts.
    private func filled(_ store: DatabaseStore, people: Int) async throws -> [(Respondent, SealedBallot)] {
        try await store.open(Respondent.terms(), register: Respondent.register(people))
        let key = try #require(Respondent.keys.publicKey)
        var ballots: [(Respondent, SealedBallot)] = []
        for number in 1...people {
            let person = Respondent(number: number)
            let answers = ["why": Answer.text(Self.answer)]
            let secret = try #require(person.secret)
            let draft = try SealedDraft(Draft(answers: answers), for: secret)
            #expect(try await store.save(draft, at: person.locator, replacing: 0, ticket: person.ticket) == .saved)
            guard number % 2 == 0 else { continue }
            let ballot = try SealedBallot(
                Ballot(classes: ["1"], answers: answers, isTest: false),
                for: key,
                study: "sample"
            )
            #expect(
                try await store.submit(ballot, draft: person.locator, revision: 1, ticket: person.ticket) == .saved
            )
            ballots.append((person, ballot))
            if number % 20 == 0 { _ = try await store.noteRound() }
        }
        return ballots
    }

    @Test(arguments: Backend.present)
    func `no table ties an answer or a draft to a unit, or tells in which order ballots came`(
        _ backend: Backend
    ) async throws {
        let scratch = try Scratch(backend)
        let store = try await scratch.store()
        let ballots = try await filled(store, people: 40)
        let path = Scratch.path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await store.backup(to: path)
        let file = try SQLiteConnection(path: path, role: .archive)
        let tables = try TableCopy(layoutOf: file).tables
        file.close()
        #expect(tables.map(\.name) == Migration.all.flatMap(\.tables))

        let connection = try scratch.connection()
        var contents: [String: [Row]] = [:]
        for table in tables {
            contents[table.name] = try connection.run(
                Query("SELECT \(table.columns.joined(separator: ", ")) FROM \(table.name)")
            )
        }
        connection.close()
        // Nothing that stands in the register stands beside an answer, or the other way round.
        let register = ["survey_case", "ticket", "settled"].flatMap { contents[$0] ?? [] }
        let apart = ["draft", "ballot", "ballot_link"].flatMap { contents[$0] ?? [] }
        let shared = Self.long(register).intersection(Self.long(apart))
        #expect(shared.isEmpty)
        #expect(contents["ballot_link"] == [])
        // A contact round counts; of those who are counted it tells nothing but their class.
        let rounds = contents["contact_round"]?.map(\.values)
        #expect(rounds == [[.integer(1), .integer(10)], [.integer(2), .integer(20)]])
        #expect(tables.last?.columns == ["number", "classification", "code", "answered"])
        let counted = try contents["contact_round_class"]?.map { try $0.text(2) } ?? []
        #expect(Set(counted) == ["a|b\\", "0", "1", "2"])
        #expect(tables.first { $0.name == "draft" }?.columns == ["locator", "revision", "sealed"])
        #expect(tables.first { $0.name == "ballot" }?.columns == ["number", "sealed"])
        for row in register + apart {
            for person in ballots.map(\.0) {
                let secret = try #require(person.secret)
                for value in row.values {
                    if case .bytes(let bytes) = value { #expect(!Self.contains(bytes, secret.bytes)) }
                    if case .text(let text) = value { #expect(!text.contains(secret.text)) }
                }
            }
        }
        let read = try await store.ballots().map(\.number)
        #expect(read == read.sorted { $0.lexicographicallyPrecedes($1) })
        #expect(Set(read) == Set(ballots.map(\.1.number)))
        #expect(read != ballots.map(\.1.number))
        await store.shutDown()
    }

    @Test(arguments: Backend.present)
    func `before closing, nobody's draft tells by its length what was answered`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let store = try await scratch.store()
        try await store.open(Respondent.terms(), register: Respondent.register(3))
        let drafts = [
            Draft(answers: ["purposes": .chosen(["savings"])], passed: ["purposes"]),
            Draft(
                answers: ["purposes": .chosen(["better_services", "new_technology"]), "why": .text(Self.answer)],
                passed: ["purposes", "why"]
            ),
            Draft(),
        ]
        for (number, draft) in drafts.enumerated() {
            let person = Respondent(number: number + 1)
            let sealed = try SealedDraft(draft, for: try #require(person.secret))
            #expect(try await store.save(sealed, at: person.locator, replacing: 0, ticket: person.ticket) == .saved)
        }
        let connection = try scratch.connection()
        let lengths = try connection.run(Query("SELECT length(sealed) FROM draft")).map { try $0.integer(0) }
        connection.close()
        #expect(lengths.count == drafts.count)
        #expect(Set(lengths).count == 1, "\(lengths)")
        await store.shutDown()
    }

    @Test func `no file of SQLite holds a secret, a plain answer, or anything after erasing`() async throws {
        let scratch = try Scratch(.sqlite)
        let store = try await scratch.store()
        let ballots = try await filled(store, people: 40)
        let before = Self.files(scratch.place)
        #expect(!Self.contains(before, Array(Self.answer.utf8)))
        for (person, ballot) in ballots {
            let secret = try #require(person.secret)
            #expect(!Self.contains(before, secret.bytes))
            #expect(!Self.contains(before, Array(secret.text.utf8)))
            #expect(Self.contains(before, ballot.number))
        }
        #expect(Self.contains(before, Array("Sted 12".utf8)))

        try await store.erase()
        let after = Self.files(scratch.place)
        #expect(after.count < 200_000)
        #expect(try await store.rounds() == [])
        #expect(!Self.contains(after, Array("Sted ".utf8)))
        for (person, ballot) in ballots {
            for trace in [ballot.number, Array(ballot.bytes.prefix(32)), person.ticket.bytes, person.locator.bytes] {
                #expect(!Self.contains(after, trace))
            }
        }
        await store.shutDown()
    }

    /// The values that are too long to be in two places by chance.
    private static func long(_ rows: [Row]) -> Set<Value> {
        Set(
            rows.flatMap(\.values).filter { value in
                switch value {
                case .bytes: true
                case .text(let text): text.count > 3
                case .integer, .null: false
                }
            }
        )
    }

    private static func files(_ path: String) -> [UInt8] {
        ["", "-wal"].flatMap { (try? Data(contentsOf: URL(filePath: path + $0))).map(Array.init) ?? [] }
    }

    private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        Data(bytes).range(of: Data(part)) != nil
    }
}
