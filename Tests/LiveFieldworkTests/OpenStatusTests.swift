// SPDX-License-Identifier: Apache-2.0

import BuiltProgram
import Fieldwork
import Foundation
import Storage
import Testing

/// What `status` tells while people answer, and after.
@Suite struct OpenStatusTests {
    /// Settles cases as the form would, in the database of a study.
    private func settle(_ study: ServedStudy, answer: [Int], decline: [Int], withdraw: [Int]) async throws {
        let key = try #require(LinkKey(bytes: try study.key(in: study.linkKey), study: "mine"))
        let store = try await DatabaseStore(sqlite: study.database.path)
        for number in answer {
            let secret = key.secret(of: number, version: 1)
            let ballot = SealedBallot(number: (0..<16).map { UInt8($0) ^ UInt8(number) }, bytes: [1, 2, 3])
            let outcome = try await store.submit(ballot, draft: secret.locator, revision: 0, ticket: secret.ticket)
            #expect(outcome == .saved)
        }
        for number in decline {
            let secret = key.secret(of: number, version: 1)
            let outcome = try await store.decline(reason: "no time", draft: secret.locator, ticket: secret.ticket)
            #expect(outcome == .saved)
        }
        for number in withdraw { try await store.setWithdrawn(true, case: number) }
        await store.shutDown()
    }

    private func record(of study: ServedStudy) throws -> [String: Any] {
        let outcome = try study.program.run("status", "mine", "--json")
        #expect(outcome.code == 0, "\(outcome.errors)")
        return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    @Test(arguments: [
        ("anonymous", "drafts, links and keys are kept"), ("confidential", "who gave which answer"),
    ])
    func `when the last day is over the desk is told to close, and why`(_ mode: String, _ reason: String) throws {
        let study = try ServedStudy(units: 10) { settings in
            settings.replacingOccurrences(of: "mode: anonymous", with: "mode: \(mode)")
                .replacingOccurrences(of: "# closes: 2026-03-27", with: "closes: 2019-12-31")
        }
        defer { study.program.clean() }
        let outcome = try study.program.run("status", "mine")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let told = outcome.output.split(separator: "\n").joined(separator: " ")
        #expect(told.contains("The last day to answer is over. Close the fieldwork: until then"), "\(told)")
        #expect(told.contains(reason) && !told.contains("barometer invite"), "\(told)")
        #expect(try record(of: study)["overdue"] as? Bool == true)
    }

    @Test func `while people answer, the register is told in counts`() async throws {
        let study = try ServedStudy(units: 42)
        defer { study.program.clean() }
        // Every seventh unit is large: 7, 14, 21, 28, 35, 42.
        try await settle(study, answer: [1, 2, 3, 7], decline: [4, 14], withdraw: [5])
        let outcome = try study.program.run("status", "mine")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("4 of 41 asked have answered: 9.8 %"), "\(outcome.output)")
        #expect(outcome.output.contains("For the desk, not for publication"))
        #expect(!outcome.output.contains("Example"), "no unit is named")
        #expect(!outcome.output.contains("no time"), "what somebody said is not told")

        let record = try record(of: study)
        #expect(record["stage"] as? String == "open" && record["overdue"] as? Bool == false)
        let everyone = try #require(record["everyone"] as? [String: Any])
        let keys = ["asked", "answered", "declined", "not_heard", "withdrawn"]
        #expect(keys.map { everyone[$0] as? Int } == [41, 4, 2, 35, 1])
        #expect(abs((record["refusal_rate"] as? Double ?? .nan) - 2.0 / 41) < 1e-12)
        let balances = try #require(record["classifications"] as? [[String: Any]])
        let size = try #require(balances.first { $0["classification"] as? String == "size" })
        let classes = try #require(size["classes"] as? [[String: Any]])
        let large = try #require(classes.first { $0["class"] as? String == "large" }?["counts"] as? [String: Any])
        #expect(keys.map { large[$0] as? Int } == [6, 1, 1, 4, 0])
        let calls = try #require(size["next_calls"] as? [String])
        #expect(calls.count == 20)
        #expect(calls.count { $0 == "large" } <= 4, "whoever has declined is not called")
    }

    @Test func `where all have declined nobody is left to call`() async throws {
        let study = try ServedStudy(units: 14)
        defer { study.program.clean() }
        try await settle(study, answer: [], decline: Array(1...14), withdraw: [])
        let outcome = try study.program.run("status", "mine")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let text = outcome.output.replacing("\n", with: " ")
        #expect(text.contains("14 have declined (refusal rate REF1 100.0 %), 0 have not been heard"), "\(text)")
        #expect(!outcome.output.contains("Remind next"))
        #expect(!outcome.output.lowercased().contains("representative"))
    }

    @Test func `a questionnaire that was changed under those who answer is told`() throws {
        let study = try ServedStudy(units: 14)
        defer { study.program.clean() }
        let file = study.folder.appending(path: "questionnaire.yaml")
        let text = try String(contentsOf: file, encoding: .utf8).replacing("code: staff", with: "code: colleagues")
        try Data(text.utf8).write(to: file)
        let outcome = try study.program.run("status", "mine")
        #expect(outcome.code != 0)
        #expect(outcome.output.isEmpty)
    }
}
