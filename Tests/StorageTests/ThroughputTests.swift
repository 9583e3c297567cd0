// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Foundation
import Testing

@testable import Storage

@Suite(.serialized) struct ThroughputTests {
    private static let isSoak = ProcessInfo.processInfo.environment["BAROMETER_SOAK"] == "1"

    /// The figures are printed and not bounded, because they depend on what else the machine does.
    @Test(arguments: Backend.present)
    func `a thousand answers are saved one after the other`(_ backend: Backend) async throws {
        let scratch = try Scratch(backend)
        let store = try await scratch.store()
        let people = Self.isSoak ? 2_000 : 200
        let rounds = Self.isSoak ? 50 : 5
        try await store.open(Respondent.terms(), register: Respondent.register(people))
        let start = ContinuousClock.now
        try await withThrowingTaskGroup { group in
            for number in 1...people {
                group.addTask {
                    let person = Respondent(number: number)
                    let (ticket, locator) = (person.ticket, person.locator)
                    for _ in 0..<rounds {
                        let sitting = try #require(try await store.sitting(ticket, locator))
                        let outcome = try await store.save(
                            Respondent.draft(400),
                            at: locator,
                            replacing: sitting.revision,
                            ticket: ticket
                        )
                        #expect(outcome == .saved)
                    }
                }
            }
            try await group.waitForAll()
        }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let pairs = Double(people * rounds)
        print("\(backend.rawValue): \(Int(pairs / seconds)) answers a second, each read and saved")
        #expect(try await store.holdings().drafts == people)
        await store.shutDown()
    }
}
