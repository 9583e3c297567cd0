// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Foundation
import Testing

@testable import Storage

/// The contact rounds that a store keeps, on both kinds of database.
@Suite struct ContactRoundTests {
    private func answer(_ numbers: some Sequence<Int>, in store: DatabaseStore) async throws {
        for number in numbers {
            let person = Respondent(number: number)
            let outcome = try await store.submit(
                Respondent.ballot(),
                draft: person.locator,
                revision: 0,
                ticket: person.ticket
            )
            #expect(outcome == .saved)
        }
    }

    /// What a round holds when certain units had answered: all of them are of one class, none of the second
    /// classification, and of three of the third.
    private func round(_ numbers: some Collection<Int>) -> ContactRound {
        ContactRound(counting: numbers.map { (classes: Respondent(number: $0).subject.classes, units: 1) })
    }

    @Test(arguments: Backend.present)
    func `each round is stored as what had been answered by then, in all and by class`(
        _ backend: Backend
    ) async throws {
        let scratch = try Scratch(backend)
        let store = try await scratch.store()
        try await store.open(Respondent.terms(), register: Respondent.register(12))
        #expect(try await store.rounds() == [])
        #expect(try await store.noteRound() == round([]))
        try await answer(1...4, in: store)
        // The test respondent is nobody's answer, and who declines or is withdrawn has not answered.
        try await answer([0], in: store)
        let five = Respondent(number: 5)
        _ = try await store.decline(reason: "nei", draft: five.locator, ticket: five.ticket)
        try await store.setWithdrawn(true, case: 6)
        #expect(try await store.noteRound() == round(1...4))
        try await answer(7...9, in: store)
        #expect(try await store.noteRound() == round([1, 2, 3, 4, 7, 8, 9]))
        let noted = try await store.rounds()
        #expect(noted == [round([]), round(1...4), round([1, 2, 3, 4, 7, 8, 9])])
        #expect(noted[1].answered(of: "a|b\\", in: 0) == 4)
        #expect(noted[1].answered(of: "1", in: 2) == 2)
        #expect(try await store.verify() == [])
        await store.shutDown()
        let again = try await scratch.store()
        #expect(try await again.rounds() == noted)
        await again.shutDown()
    }

    @Test(arguments: Backend.present)
    func `a list that is written twice adds no round`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let store = try await scratch.store()
        try await store.open(Respondent.terms(), register: Respondent.register(5))
        for _ in 1...3 { #expect(try await store.noteRound().answered == 0) }
        try await answer([2], in: store)
        for _ in 1...3 { #expect(try await store.noteRound().answered == 1) }
        #expect(try await store.rounds() == [round([]), round([2])])
        await store.shutDown()
    }

    @Test(arguments: Backend.present)
    func `servers that note a round at once store it once`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let stores = [try await scratch.store(), try await scratch.store()]
        try await stores[0].open(Respondent.terms(), register: Respondent.register(40))
        try await withThrowingTaskGroup { group in
            for index in 0..<24 {
                group.addTask { _ = try await stores[index % 2].noteRound() }
                group.addTask {
                    let person = Respondent(number: index + 1)
                    _ = try await stores[index % 2].submit(
                        Respondent.ballot(),
                        draft: person.locator,
                        revision: 0,
                        ticket: person.ticket
                    )
                }
            }
            try await group.waitForAll()
        }
        let last = try await stores[1].noteRound()
        #expect(last == round(1...24))
        let rounds = try await stores[0].rounds()
        #expect(rounds.last == last)
        for (former, next) in zip(rounds, rounds.dropFirst()) {
            #expect(next.answered > former.answered && next.canFollow(former))
        }
        #expect(try await stores[0].verify() == [])
        for store in stores { await store.shutDown() }
    }

    @Test(.enabled(if: Backend.server != nil, "PostgreSQL is not installed"))
    func `whoever notes a round waits for another server that does, and no respondent waits`() async throws {
        let scratch = try Scratch(.postgreSQL)
        let (store, served) = (try await scratch.store(), try await scratch.store())
        try await store.open(Respondent.terms(), register: Respondent.register(5))
        let other = try scratch.connection()
        try other.begin(.changing)
        try other.run(Query(Statements.lockRounds))
        try other.run(Query(Statements.addRound, [.integer(1), .integer(0)]))
        async let noted = store.noteRound()
        try await Task.sleep(for: .milliseconds(200))
        try await answer([1], in: served)
        try other.commit()
        other.close()
        #expect(try await noted == round([1]))
        #expect(try await store.rounds() == [round([]), round([1])])
        for store in [store, served] { await store.shutDown() }
    }

    @Test(arguments: Backend.present)
    func `a register that counts fewer answers than before is refused in a whole sentence`(
        _ backend: Backend
    ) async throws {
        let scratch = try Scratch(backend)
        let store = try await scratch.store()
        try await store.open(Respondent.terms(), register: Respondent.register(5))
        try await answer(1...3, in: store)
        _ = try await store.noteRound()
        let connection = try scratch.connection()
        try connection.run(Query("DELETE FROM settled WHERE number = 2"))
        connection.close()
        let refusal = await #expect(throws: FieldworkRefusal.self) { try await store.noteRound() }
        #expect(refusal == .fewerAnswers(2, before: 3))
        #expect(
            refusal?.description
                == "Fewer units have answered than at the former contact round, in all or of a class: 2 now, 3 then."
                + " No round is noted; look at the database with: barometer verify STUDY"
        )
        #expect(try await store.rounds() == [round(1...3)])
        #expect(try await store.verify().contains("Contact round 1 counts more answers than there are."))
        // As many answers, and yet fewer of a class.
        try await answer([4], in: store)
        await #expect(throws: FieldworkRefusal.fewerAnswers(3, before: 3)) { try await store.noteRound() }
        await store.shutDown()
    }

    @Test(arguments: Backend.present)
    func `there are no rounds before the fieldwork is opened, and none after it is closed`(
        _ backend: Backend
    ) async throws {
        let scratch = try Scratch(backend)
        let store = try await scratch.store()
        await #expect(throws: FieldworkRefusal.notOpen) { try await store.noteRound() }
        try await store.open(Respondent.terms(), register: Respondent.register(5))
        _ = try await store.noteRound()
        try await answer(1...3, in: store)
        _ = try await store.noteRound()
        try await store.erase()
        #expect(try await store.rounds() == [])
        await #expect(throws: FieldworkRefusal.closed) { try await store.noteRound() }
        #expect(try await store.verify() == [])
        await store.shutDown()
    }

    @Test(arguments: Backend.present, Backend.present)
    func `a backup keeps the rounds, however many classes they count`(_ from: Backend, _ to: Backend) async throws {
        let (source, target) = (try Scratch(from), try Scratch(to))
        let path = Scratch.path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let store = try await source.store()
        // Each unit is of a class of its own, so that the classes are copied in several stretches.
        let register = Respondent.register(330).map { registration in
            var registration = registration
            registration.subject.classes = ["c\(registration.subject.number)", "all"]
            return registration
        }
        try await store.open(Respondent.terms(), register: register)
        _ = try await store.noteRound()
        try await answer(1...250, in: store)
        _ = try await store.noteRound()
        try await answer(251...330, in: store)
        _ = try await store.noteRound()
        let rounds = try await store.rounds()
        #expect(rounds.map(\.answeredByClass.count) == [0, 251, 331])
        try await store.backup(to: path)
        let restored = try await target.store()
        try await restored.restore(from: path)
        #expect(try await restored.rounds() == rounds)
        #expect(try await restored.verify() == [])
        for store in [store, restored] { await store.shutDown() }
    }

    @Test(arguments: Backend.present)
    func `verifying finds rounds that count by class what they do not count in all`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let store = try await scratch.store()
        try await store.open(Respondent.terms(), register: Respondent.register(5))
        try await answer(1...3, in: store)
        _ = try await store.noteRound()
        let connection = try scratch.connection()
        try connection.run(Query("UPDATE contact_round_class SET answered = 2 WHERE classification = 2"))
        connection.close()
        #expect(try await store.verify() == ["Contact round 1 counts more answers by class than in all."])
        await store.shutDown()
    }
}
