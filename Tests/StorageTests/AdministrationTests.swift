// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Foundation
import Testing

@testable import Storage

@Suite struct AdministrationTests {
    private let one = Respondent(number: 1)
    private let test = Respondent(number: 0)

    @Test(arguments: Backend.present)
    func `fieldwork is opened once, and what was settled then is read back`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let store = try await scratch.store()
        #expect(try await store.terms() == nil)
        #expect(try await store.register() == [])
        await #expect(throws: FieldworkRefusal.notOpen) { try await store.setWithdrawn(true, case: 1) }
        await #expect(throws: FieldworkRefusal.notOpen) { try await store.erase() }
        let terms = try Respondent.terms(isAnonymous: false)
        try await store.open(terms, register: Respondent.register(450).reversed())
        await #expect(throws: FieldworkRefusal.alreadyOpen) {
            try await store.open(terms, register: Respondent.register(2))
        }
        #expect(try await store.terms() == terms)
        #expect(try await store.register() == (0...450).map { Respondent(number: $0).subject })
        await store.shutDown()
        let again = try await scratch.store()
        #expect(try await again.terms() == terms)
        await again.shutDown()
    }

    @Test(arguments: Backend.present)
    func `a register with the same unit, link or code twice is refused whole`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let store = try await scratch.store()
        let registration = try #require(one.registration)
        var twin = try #require(Respondent(number: 2).registration)
        twin.subject.unit = "u1"
        await #expect(throws: StorageError.self) {
            try await store.open(Respondent.terms(), register: [registration, twin])
        }
        twin = Registration(Respondent(number: 2).subject, ticket: registration.ticket, code: twin.code)
        await #expect(throws: StorageError.self) {
            try await store.open(Respondent.terms(), register: [registration, twin])
        }
        #expect(try await store.terms() == nil)
        #expect(try await store.verify() == [])
        await store.shutDown()
    }

    @Test(arguments: Backend.present)
    func `a renewed link makes the old one worthless`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let store = try await scratch.store()
        try await store.open(Respondent.terms(), register: Respondent.register(3))
        #expect(try await store.save(Respondent.draft(), at: one.locator, replacing: 0, ticket: one.ticket) == .saved)
        let renewed = Respondent(number: 1, version: 2)
        let registration = try #require(renewed.registration)
        try await store.renewLink(of: registration)
        try await store.renewLink(of: registration)
        #expect(try await store.sitting(one.ticket, one.locator) == nil)
        #expect(try await store.save(Respondent.draft(), at: one.locator, replacing: 1, ticket: one.ticket) == .unknown)
        #expect(try await store.sitting(renewed.ticket, renewed.locator)?.subject == renewed.subject)
        #expect(try await store.holder(of: registration.code) == renewed.subject)
        let old = try #require(one.registration)
        await #expect(throws: FieldworkRefusal.outdated(1)) { try await store.renewLink(of: old) }
        let nobody = try #require(Respondent(number: 9).registration)
        await #expect(throws: FieldworkRefusal.noCase(9)) { try await store.renewLink(of: nobody) }

        let ballot = Respondent.ballot()
        #expect(try await store.submit(ballot, draft: renewed.locator, revision: 0, ticket: renewed.ticket) == .saved)
        try await store.renewLink(of: try #require(Respondent(number: 1, version: 3).registration))
        #expect(try await store.register()[1].state == .answered)
        #expect(try await store.verify() == [])
        await store.shutDown()
    }

    @Test(arguments: Backend.present, [true, false])
    func `the test respondent may answer anew under a new link`(_ backend: Backend, isAnonymous: Bool) async throws {
        let scratch = try Scratch(backend)
        let store = try await scratch.store()
        try await store.open(Respondent.terms(isAnonymous: isAnonymous), register: Respondent.register(1))
        for version in 1...3 {
            let person = Respondent(number: 0, version: version)
            if version > 1 { try await store.renewLink(of: try #require(person.registration)) }
            let ballot = Respondent.ballot()
            #expect(try await store.submit(ballot, draft: person.locator, revision: 0, ticket: person.ticket) == .saved)
            #expect(try await store.ballotLinks() == (isAnonymous ? [:] : [0: ballot.number]))
        }
        #expect(try await store.holdings().ballots == 3)
        #expect(try await store.verify() == [])
        await store.shutDown()
    }

    @Test(arguments: Backend.present)
    func `an open case can be withdrawn and put back, a settled one cannot`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let store = try await scratch.store()
        try await store.open(Respondent.terms(), register: Respondent.register(2))
        for _ in 1...2 { try await store.setWithdrawn(true, case: 1) }
        let draft = Respondent.draft()
        #expect(try await store.save(draft, at: one.locator, replacing: 0, ticket: one.ticket) == .settled(.withdrawn))
        try await store.reopen(one.ticket)
        #expect(try await store.register()[1].state == .withdrawn)
        for _ in 1...2 { try await store.setWithdrawn(false, case: 1) }
        #expect(
            try await store.submit(Respondent.ballot(), draft: one.locator, revision: 0, ticket: one.ticket) == .saved
        )
        await #expect(throws: FieldworkRefusal.settled(1, .answered)) { try await store.setWithdrawn(true, case: 1) }
        await #expect(throws: FieldworkRefusal.noCase(7)) { try await store.setWithdrawn(true, case: 7) }
        await store.shutDown()
    }

    @Test(arguments: Backend.present)
    func `erasing leaves the terms, and fieldwork cannot be opened again`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let store = try await scratch.store()
        let terms = try Respondent.terms(isAnonymous: false)
        try await store.open(terms, register: Respondent.register(3))
        #expect(try await store.save(Respondent.draft(), at: test.locator, replacing: 0, ticket: test.ticket) == .saved)
        #expect(
            try await store.submit(Respondent.ballot(), draft: one.locator, revision: 0, ticket: one.ticket) == .saved
        )
        for _ in 1...2 { try await store.erase() }
        #expect(try await store.terms() == terms)
        #expect(try await store.register() == [])
        #expect(try await store.holdings() == Holdings(drafts: 0, ballots: 0))
        #expect(try await store.ballotLinks() == [:])
        #expect(try await store.sitting(one.ticket, one.locator) == nil)
        #expect(try await store.save(Respondent.draft(), at: one.locator, replacing: 0, ticket: one.ticket) == .unknown)
        await #expect(throws: FieldworkRefusal.closed) {
            try await store.open(terms, register: Respondent.register(3))
        }
        #expect(try await store.verify() == [])
        await store.shutDown()
    }

    @Test func `codes of classes come back whatever they consist of`() {
        for codes in [[], [""], ["a", "", "b"], ["|", "\\", "\\|", "a\u{301}|\u{301}"]] {
            #expect(ClassCoding.codes(ClassCoding.text(codes)) == codes)
        }
    }
}
