// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Foundation
import Testing

@testable import Storage

@Suite struct ConcurrencyTests {
    private static let isSoak = ProcessInfo.processInfo.environment["BAROMETER_SOAK"] == "1"

    @Test(arguments: Backend.present)
    func `of many that hand in through one link, one succeeds, whatever server it comes to`(
        _ backend: Backend
    ) async throws {
        let scratch = try Scratch(backend)
        let stores = [try await scratch.store(), try await scratch.store()]
        try await stores[0].open(Respondent.terms(), register: Respondent.register(20))
        for number in 1...20 {
            let person = Respondent(number: number)
            let outcomes = try await withThrowingTaskGroup(of: SaveOutcome.self) { group in
                for index in 0..<8 {
                    group.addTask {
                        try await stores[index % 2]
                            .submit(Respondent.ballot(), draft: person.locator, revision: 0, ticket: person.ticket)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == .saved } == 1)
            #expect(outcomes.count { $0 == .settled(.answered) } == 7)
        }
        #expect(try await stores[0].holdings() == Holdings(drafts: 0, ballots: 20))
        #expect(try await stores[1].verify() == [])
        for store in stores { await store.shutDown() }
    }

    @Test(arguments: Backend.present)
    func `of many that edit a draft at once, each finds what the others have left`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let stores = [try await scratch.store(), try await scratch.store()]
        try await stores[0].open(Respondent.terms(), register: Respondent.register(2))
        let people = [Respondent(number: 1), Respondent(number: 2)]
        try await withThrowingTaskGroup(of: SaveOutcome.self) { group in
            for byte in UInt8(1)...120 {
                let person = people[Int(byte) % 2]
                group.addTask {
                    try await stores[Int(byte / 2) % 2].revise(person.locator, ticket: person.ticket) { present in
                        SealedDraft(bytes: (present.draft?.bytes ?? []) + [byte])
                    }
                }
            }
            for try await outcome in group { #expect(outcome == .saved) }
        }
        for (place, person) in people.enumerated() {
            let sitting = try #require(try await stores[0].sitting(person.ticket, person.locator))
            #expect(sitting.revision == 60)
            #expect(sitting.draft?.bytes.sorted() == (UInt8(1)...120).filter { Int($0) % 2 == place })
        }
        for store in stores { await store.shutDown() }
    }

    /// Many tasks do as respondents might, from fixed seeds.
    ///
    /// Each outcome must be one that the plain rules allow, and in the end nobody has two ballots, and nobody who
    /// has answered or declined has a draft.
    @Test(arguments: Backend.present)
    func `whatever respondents do at once, ballots and answered cases agree`(_ backend: Backend) async throws {
        let people = 25
        let scratch = try Scratch(backend)
        let stores = [try await scratch.store(), try await scratch.store()]
        try await stores[0].open(Respondent.terms(isAnonymous: false), register: Respondent.register(people))
        let saved = try await withThrowingTaskGroup(of: [Int: [[UInt8]]].self) { group in
            for seed in 0..<(Self.isSoak ? 200 : 16) {
                group.addTask {
                    var actor = ErraticRespondent(seed: UInt64(seed), store: stores[seed % 2], people: people)
                    return try await actor.act(times: Self.isSoak ? 300 : 40)
                }
            }
            return try await group.reduce(into: [:]) { $0.merge($1) { $0 + $1 } }
        }
        let register = try await stores[0].register()
        let ballots = Set(try await stores[1].ballots().map(\.number))
        for subject in register {
            let numbers = saved[subject.number] ?? []
            // Whoever was told that a ballot is in finds it there, and there is only the one.
            #expect(numbers.count == (subject.state == .answered ? 1 : 0))
            #expect(numbers.allSatisfy(ballots.contains))
            let person = Respondent(number: subject.number)
            let sitting = try #require(try await stores[0].sitting(person.ticket, person.locator))
            // Who is withdrawn may be put back, and then goes on.
            #expect(subject.state == .open || subject.state == .withdrawn || sitting.draft == nil)
        }
        #expect(register.count { $0.state == .answered } == ballots.count)
        #expect(try await stores[0].verify() == [])
        for store in stores { await store.shutDown() }
    }
}

/// Somebody who goes from one link to another and does anything.
private struct ErraticRespondent {
    private var random: SplitMix
    private let store: DatabaseStore
    private let people: Int

    init(seed: UInt64, store: DatabaseStore, people: Int) {
        random = SplitMix(state: seed)
        self.store = store
        self.people = people
    }

    /// Returns the numbers of the ballots that were taken in, by case.
    mutating func act(times: Int) async throws -> [Int: [[UInt8]]] {
        var ballots: [Int: [[UInt8]]] = [:]
        for _ in 0..<times {
            let person = Respondent(number: Int.random(in: 1...people, using: &random))
            let (ticket, locator) = (person.ticket, person.locator)
            let sitting = try #require(try await store.sitting(ticket, locator))
            #expect((sitting.draft == nil) == (sitting.revision == 0))
            switch Int.random(in: 0..<40, using: &random) {
            case 0:
                let ballot = Respondent.ballot(200)
                let outcome = try await store.submit(ballot, draft: locator, revision: sitting.revision, ticket: ticket)
                if outcome == .saved { ballots[person.number, default: []].append(ballot.number) }
                #expect(outcome != .unknown)
            case 1: _ = try await store.decline(reason: "nei", draft: locator, ticket: ticket)
            case 2...5: try await store.reopen(ticket)
            case 6: try? await store.setWithdrawn(true, case: person.number)
            case 7...9: try? await store.setWithdrawn(false, case: person.number)
            default:
                let draft = Respondent.draft()
                let outcome = try await store.save(draft, at: locator, replacing: sitting.revision, ticket: ticket)
                // Who has answered stays so.
                #expect(sitting.subject.state != .answered || outcome == .settled(.answered))
            }
        }
        return ballots
    }
}

/// A generator with a seed (Steele, Lea and Flood 2014).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
