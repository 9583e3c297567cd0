// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Testing

@testable import Storage

@Suite struct RespondentTests {
    private let one = Respondent(number: 1)
    private let two = Respondent(number: 2)

    private func opened(_ scratch: Scratch, isAnonymous: Bool = true) async throws -> DatabaseStore {
        let store = try await scratch.store()
        try await store.open(Respondent.terms(isAnonymous: isAnonymous), register: Respondent.register(3))
        return store
    }

    @Test(arguments: Backend.present)
    func `a link leads to its case, and to its draft once one is saved`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let store = try await opened(scratch)
        #expect(
            try await store.sitting(one.ticket, one.locator) == Sitting(subject: one.subject, draft: nil, revision: 0)
        )
        let draft = Respondent.draft()
        #expect(try await store.save(draft, at: one.locator, replacing: 0, ticket: one.ticket) == .saved)
        #expect(
            try await store.sitting(one.ticket, one.locator) == Sitting(subject: one.subject, draft: draft, revision: 1)
        )
        #expect(try await store.sitting(Respondent(number: 9).ticket, one.locator) == nil)
        let registration = try #require(one.registration)
        #expect(try await store.holder(of: registration.code) == one.subject)
        #expect(try await store.holder(of: CodeHash(Array(repeating: 0, count: 32))) == nil)
        await store.shutDown()
    }

    @Test(arguments: Backend.present)
    func `a draft is edited as it was last saved, or left as it is`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let store = try await opened(scratch)
        let drafts = [Respondent.draft(), Respondent.draft(3_000), Respondent.draft()]
        for (revision, draft) in drafts.enumerated() {
            let former = revision == 0 ? nil : drafts[revision - 1]
            let expected = Manuscript(isTest: false, draft: former, revision: revision)
            for edited in [nil, draft] {
                let outcome = try await store.revise(one.locator, ticket: one.ticket) { present in
                    #expect(present == expected)
                    return edited
                }
                #expect(outcome == .saved)
            }
            #expect(try await store.sitting(one.ticket, one.locator)?.draft == draft)
        }
        #expect(try await store.sitting(one.ticket, one.locator)?.revision == 3)
        let test = Respondent(number: Case.testNumber)
        _ = try await store.revise(test.locator, ticket: test.ticket) { present in
            #expect(present == Manuscript(isTest: true, draft: nil, revision: 0))
            return nil
        }
        let stranger = Respondent(number: 9)
        let outcome = try await store.revise(stranger.locator, ticket: stranger.ticket) { _ in
            Issue.record("Nobody edits a draft through a link that leads nowhere.")
            return drafts[0]
        }
        #expect(outcome == .unknown)
        #expect(try await store.holdings() == Holdings(drafts: 1, ballots: 0))
        await store.shutDown()
    }

    @Test(arguments: Backend.present)
    func `what has been stored may be sent again`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let store = try await opened(scratch)
        let draft = Respondent.draft()
        for _ in 1...2 {
            #expect(try await store.save(draft, at: one.locator, replacing: 0, ticket: one.ticket) == .saved)
        }
        #expect(try await store.sitting(one.ticket, one.locator)?.revision == 1)
        let ballot = Respondent.ballot()
        for _ in 1...2 {
            #expect(try await store.submit(ballot, draft: one.locator, revision: 1, ticket: one.ticket) == .saved)
            #expect(try await store.decline(reason: "nei", draft: two.locator, ticket: two.ticket) == .saved)
        }
        #expect(try await store.decline(reason: "", draft: two.locator, ticket: two.ticket) == .settled(.declined))
        #expect(try await store.holdings() == Holdings(drafts: 0, ballots: 1))
        #expect(try await store.reasons() == [2: "nei"])
        await store.shutDown()
    }

    @Test(arguments: Backend.present)
    func `handing in settles the case, keeps the ballot and deletes the draft`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let store = try await opened(scratch)
        let ballot = Respondent.ballot(4_000)
        #expect(try await store.save(Respondent.draft(), at: one.locator, replacing: 0, ticket: one.ticket) == .saved)
        #expect(try await store.submit(ballot, draft: one.locator, revision: 0, ticket: one.ticket) == .stale)
        #expect(try await store.submit(ballot, draft: one.locator, revision: 1, ticket: one.ticket) == .saved)
        let sitting = try #require(try await store.sitting(one.ticket, one.locator))
        #expect(sitting.subject.state == .answered && sitting.draft == nil && sitting.revision == 0)
        let late = Respondent.draft()
        #expect(try await store.save(late, at: one.locator, replacing: 0, ticket: one.ticket) == .settled(.answered))
        #expect(try await store.save(late, at: one.locator, replacing: 1, ticket: one.ticket) == .settled(.answered))
        #expect(
            try await store.submit(Respondent.ballot(), draft: one.locator, revision: 0, ticket: one.ticket)
                == .settled(.answered)
        )
        #expect(try await store.decline(reason: "", draft: one.locator, ticket: one.ticket) == .settled(.answered))
        try await store.reopen(one.ticket)
        #expect(try await store.ballots() == [ballot])
        #expect(try await store.register().map(\.state) == [.open, .answered, .open, .open])
        let stranger = Respondent(number: 9)
        #expect(
            try await store.submit(Respondent.ballot(), draft: stranger.locator, revision: 0, ticket: stranger.ticket)
                == .unknown
        )
        #expect(try await store.verify() == [])
        await store.shutDown()
    }

    @Test(arguments: Backend.present)
    func `who has declined may answer after all`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let store = try await opened(scratch)
        #expect(try await store.save(Respondent.draft(), at: one.locator, replacing: 0, ticket: one.ticket) == .saved)
        #expect(try await store.decline(reason: "ikke\0 tid", draft: one.locator, ticket: one.ticket) == .saved)
        #expect(try await store.reasons() == [1: "ikke tid"])
        #expect(try await store.holdings().drafts == 0)
        let draft = Respondent.draft()
        #expect(try await store.save(draft, at: one.locator, replacing: 0, ticket: one.ticket) == .settled(.declined))
        try await store.reopen(one.ticket)
        try await store.reopen(one.ticket)
        try await store.reopen(Respondent(number: 9).ticket)
        #expect(try await store.save(draft, at: one.locator, replacing: 0, ticket: one.ticket) == .saved)
        #expect(try await store.reasons() == [:])
        await store.shutDown()
    }

    @Test(arguments: Backend.present)
    func `a confidential study remembers whose a ballot is, an anonymous one does not`(_ backend: Backend) async throws
    {
        for isAnonymous in [true, false] {
            let scratch = try Scratch(backend)
            let store = try await opened(scratch, isAnonymous: isAnonymous)
            let ballot = Respondent.ballot()
            #expect(try await store.submit(ballot, draft: one.locator, revision: 0, ticket: one.ticket) == .saved)
            #expect(try await store.ballotLinks() == (isAnonymous ? [:] : [1: ballot.number]))
            #expect(try await store.verify() == [])
            await store.shutDown()
        }
    }

    @Test(arguments: Backend.present)
    func `the database itself forbids to link a ballot of an anonymous study`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let store = try await opened(scratch)
        let ballot = Respondent.ballot()
        #expect(try await store.submit(ballot, draft: one.locator, revision: 0, ticket: one.ticket) == .saved)
        let connection = try scratch.connection()
        #expect(throws: StorageError.self) {
            try connection.run(Query(Statements.linkBallot, [.integer(1), .bytes(ballot.number)]))
        }
        #expect(throws: StorageError.self) {
            try connection.run(Query(Statements.settle, [.integer(1), .text("answered"), .text("")]))
        }
        connection.close()
        await store.shutDown()
    }

    @Test(arguments: Backend.present)
    func `a change that fails leaves those beside it untouched`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let store = try await scratch.store()
        try await store.open(Respondent.terms(), register: Respondent.register(40))
        let taken = Respondent.ballot()
        #expect(try await store.submit(taken, draft: one.locator, revision: 0, ticket: one.ticket) == .saved)
        let saved = await withTaskGroup(of: Bool.self) { group in
            for number in 2...40 {
                group.addTask {
                    let person = Respondent(number: number)
                    // A ballot's number that is another's already is a fault of the caller, and the constraint says so.
                    let ballot = number % 5 == 0 ? taken : Respondent.ballot()
                    let outcome = try? await store.submit(
                        ballot,
                        draft: person.locator,
                        revision: 0,
                        ticket: person.ticket
                    )
                    return outcome == .saved
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(saved == 31)
        #expect(try await store.register().count { $0.state == .answered } == 32)
        #expect(try await store.verify() == [])
        await store.shutDown()
        await #expect(throws: StorageError.shutDown) { try await store.reopen(one.ticket) }
    }
}
