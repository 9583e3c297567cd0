// SPDX-License-Identifier: Apache-2.0

import BuiltProgram
import Fieldwork
import Foundation
import Instruments
import ScratchPostgres
import Storage
import Testing

/// A fieldwork with reminders: what is told of those who answered before them and after, from `invite` to the report.
@Suite struct ReminderTests {
    /// Those who answer before the first reminder, between the two, and after the last one.
    private static let first = Array(1...42)
    private static let between = Array(43...56)
    // Every seventh unit is large; of the last, half are.
    private static let last = Array(57...70) + stride(from: 77, through: 147, by: 7)

    /// Hands in ballots that can be opened, as the form would.
    private func answer(_ numbers: [Int], in study: ServedStudy, _ store: DatabaseStore) async throws {
        let key = try #require(LinkKey(bytes: try study.key(in: study.linkKey), study: "mine"))
        let publicKey = try #require(
            BallotPublicKey(bytes: try study.key(in: study.folder.appending(path: "ballot-key.txt")))
        )
        let register = try await store.register()
        for number in numbers {
            let secret = key.secret(of: number, version: 1)
            let ballot = Ballot(
                classes: register[number].classes,
                answers: [
                    "innovated": .chosen([number % 3 == 0 ? "no" : "yes"]),
                    "drivers": .chosen([number % 2 == 0 ? "leaders" : "staff"]),
                    "culture": .items(["room": number % 4 == 0 ? "partly_disagree" : "fully_agree"]),
                ],
                isTest: false
            )
            let outcome = try await store.submit(
                try SealedBallot(ballot, for: publicKey, study: "mine"),
                draft: secret.locator,
                revision: 0,
                ticket: secret.ticket
            )
            #expect(outcome == .saved)
        }
    }

    /// Writes the links, twice over, as somebody does who has lost the first file.
    private func invite(_ study: ServedStudy) throws -> String {
        let outcome = try study.program.run("invite", "mine", "--to", "links.csv")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(try study.program.run("invite", "mine", "--to", "links.csv").errors == outcome.errors)
        return outcome.errors
    }

    private func status(_ study: ServedStudy) throws -> String {
        let outcome = try study.program.run("status", "mine")
        #expect(outcome.code == 0, "\(outcome.errors)")
        return outcome.output
    }

    /// Opens a study and lets its units answer around two reminders.
    private func reminded(_ study: ServedStudy, _ store: DatabaseStore) async throws {
        #expect(try invite(study) == "Wrote 150 links to links.csv. Whoever has a link can answer for its unit.\n")
        try await answer(Self.first, in: study, store)
        #expect(try !status(study).contains("First against last"), "nobody has been reminded")
        #expect(try invite(study).contains("Noted as a reminder, before which 42 units had answered."))
        #expect(try status(study).contains("Nobody has answered since the last reminder"))
        try await answer(Self.between, in: study, store)
        #expect(try invite(study).contains("Noted as a reminder, before which 56 units had answered."))
        try await answer(Self.last, in: study, store)
        await store.shutDown()
    }

    // Counted by hand; the probabilities are sums of binomial coefficients.
    private static let listing = """
        First against last: those who answered before the first reminder, and those who have answered
        since the last of 2. Those between take no part.

        size      first  last  difference
          small      36    12       -37.7
          middle      0     0         0.0
          large       6    13        37.7

        sector       first  last  difference
          health        41    25         2.4
          education      0     0         0.0
          technical      1     0        -2.4

                first  last  exact p  corrected p  dissimilarity
        size       42    25     .002         .001         37.7 %
        sector     42    25    1.000         .437          2.4 %
        Where the last differ from the first, more reminders would have moved the result, and those who
        never answered may differ further in the same direction; where no difference is found, that is
        no evidence that they are like those who did.
        """

    @Test func `first and last are told while people answer, after closing, and on the methods page`() async throws {
        let study = try ServedStudy(units: 150)
        defer { study.program.clean() }
        try await reminded(study, try await DatabaseStore(sqlite: study.database.path))
        let open = try status(study)
        #expect(open.contains(Self.listing), "\(open)")

        #expect(try study.program.run("close", "mine", "--yes").code == 0)
        let rounds = try study.program.text("mine/closed/rounds.csv")
        let expected = """
            origin,round,classification,class,answered
            respondents,1,,,0
            respondents,1,size,small,0
            respondents,1,size,middle,0
            respondents,1,size,large,0
            respondents,1,sector,health,0
            respondents,1,sector,education,0
            respondents,1,sector,technical,0
            respondents,2,,,42
            respondents,2,size,small,36
            respondents,2,size,middle,0
            respondents,2,size,large,6
            respondents,2,sector,health,41
            respondents,2,sector,education,0
            respondents,2,sector,technical,1
            respondents,3,,,56
            respondents,3,size,small,48
            respondents,3,size,middle,0
            respondents,3,size,large,8
            respondents,3,sector,health,55
            respondents,3,sector,education,0
            respondents,3,sector,technical,1

            """
        #expect(rounds == expected)
        let store = try await DatabaseStore(sqlite: study.database.path)
        #expect(try await store.rounds() == [], "what is left is in the folder alone")
        await store.shutDown()
        let closed = try status(study)
        #expect(closed.contains(Self.listing), "\(closed)")
        let json = try study.program.run("status", "mine", "--json").output
        let record = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(record["reminders"] as? Int == 2)
        let size = try #require((record["classifications"] as? [[String: Any]])?.first)
        let found = try #require(size["first_against_last"] as? [String: Any])
        #expect(found["first"] as? Int == 42 && found["last"] as? Int == 25)
        #expect(abs((found["exact_p"] as? Double ?? .nan) - 0.001687297715868271) < 1e-12)
        #expect(abs((found["corrected_p"] as? Double ?? .nan) - 0.000925048815956198) < 1e-12)
        #expect(abs((found["dissimilarity"] as? Double ?? .nan) - 0.3771428571428571) < 1e-12)
        let large = try #require((found["classes"] as? [[String: Any]])?.last)
        #expect(large["class"] as? String == "large")
        #expect(large["first"] as? Int == 6 && large["last"] as? Int == 13)

        let refused = try study.program.run("release", "mine", "--to", "site")
        if refused.code == 1 { _ = try study.mend(by: refused.errors) }
        let release = try study.program.run("release", "mine", "--to", "site")
        #expect(release.code == 0, "\(release.errors)")
        let page = try study.program.text("site/methods.html").replacing("\u{A0}", with: " ")
        let sentences =
            "Etter antall ansatte er de som svarte etter den siste purringen, fordelt annerledes enn de som svarte før den"
            + " første (ulikhet 37,7 %, p = 0,002). Etter sektor er det ikke påvist at de som svarte etter den siste purringen, er"
            + " fordelt annerledes enn de som svarte før den første (ulikhet 2,4 %, p = 1,000)."
        #expect(page.contains(sentences), "\(page)")
    }

    @Test(.enabled(if: ScratchPostgres.binaries != nil, "PostgreSQL is not installed"))
    func `a database server tells first and last alike`() async throws {
        let server = try ScratchPostgres()
        defer { server.stop() }
        let place = try server.makeDatabase()
        let study = try ServedStudy(units: 150, database: place)
        defer { study.program.clean() }
        try await reminded(study, try await DatabaseStore(postgres: place))
        let open = try status(study)
        #expect(open.contains(Self.listing), "\(open)")
        #expect(try study.program.run("close", "mine", "--yes").code == 0)
        #expect(try status(study).contains(Self.listing))
    }

    @Test func `a study that was changed under its rounds is told to be put back`() async throws {
        let study = try ServedStudy(units: 150)
        defer { study.program.clean() }
        try await reminded(study, try await DatabaseStore(sqlite: study.database.path))
        let file = study.folder.appending(path: "units.csv")
        let units = try String(contentsOf: file, encoding: .utf8)
        try units.replacing(",300,", with: ",20,").write(to: file, atomically: true, encoding: .utf8)
        for arguments in [["status", "mine"], ["close", "mine", "--yes"]] {
            let outcome = try study.program.run(arguments)
            #expect(outcome.code == 2)
            #expect(outcome.errors.contains("Contact round 3 counts more answers, in all or of a class"))
        }
        #expect(!study.program.exists("mine/closed"))
        try units.write(to: file, atomically: true, encoding: .utf8)
        #expect(try study.program.run("close", "mine", "--yes").code == 0)
    }
}
