// SPDX-License-Identifier: Apache-2.0

import BuiltProgram
import Fieldwork
import Foundation
import Testing

/// A whole fieldwork: opened, answered through the form, closed, tabulated and released, by the program alone.
@Suite struct ClosingTests {
    private static let units = 150

    /// Lets every unit but some answer, one after the other in the order of their numbers.
    private func answered(leaving absent: Int) async throws -> (ServedStudy, [String]) {
        let study = try ServedStudy(units: Self.units)
        let key = try #require(LinkKey(bytes: try study.key(in: study.linkKey), study: "mine"))
        let server = study.server()
        try await server.start()
        var secrets: [String] = []
        for number in 1...(Self.units - absent) {
            let link = key.secret(of: number, version: 1).text
            var respondent = Respondent(number: number, link: link, port: study.port)
            try await respondent.answer()
            #expect(respondent.hasReceipt)
            secrets.append(link)
        }
        #expect(await server.stop() == 0)
        return (study, secrets)
    }

    @Test func `after closing, a thief with everything that is left finds no respondent`() async throws {
        let (study, secrets) = try await answered(leaving: 30)
        defer { study.program.clean() }
        let linkKey = try study.key(in: study.linkKey)
        let privateKey = try study.key(in: study.privateKey)

        let asked = try study.program.run("close", "mine")
        #expect(asked.output.contains("120 of 150 units have answered"), "\(asked.errors)")
        #expect(study.program.exists("mine.ballot-key"), "asking what would be done destroys nothing")
        let closed = try study.program.run("close", "mine", "--yes")
        #expect(closed.code == 0, "\(closed.errors)")
        #expect(!study.program.exists("mine.ballot-key"))
        #expect(!study.program.exists("mine/fieldwork/link.key"))

        // No secret, and no key that would give one, is left in any file.
        let files = try study.program.files()
        #expect(files.contains { $0.path.hasSuffix("closed/answers.csv") })
        let key = try #require(LinkKey(bytes: linkKey, study: "mine"))
        for (path, bytes) in files {
            func holds(_ needle: [UInt8]) -> Bool { bytes.range(of: Data(needle)) != nil }
            #expect(!holds(linkKey) && !holds(privateKey), "\(path)")
            for (position, secret) in secrets.enumerated() {
                let own = key.secret(of: position + 1, version: 1)
                #expect(!holds(Array(secret.utf8)) && !holds(own.bytes), "\(path)")
                #expect(!holds(own.ticket.bytes) && !holds(own.locator.bytes), "\(path)")
            }
        }

        // The order of the answers tells nothing of the order in which they were given.
        let order = try study.program.text("mine/closed/texts.csv").split(separator: "\n").dropFirst()
            .compactMap { line in line.firstRange(of: "Svar fra ").map { line[$0.upperBound...] } }
            .compactMap { Int($0.prefix { $0.isNumber }) }
        #expect(order.count == 120)
        #expect(abs(Self.correlation(order)) < 0.35)

        // Classes are told only in company.
        let rows = try study.program.text("mine/closed/answers.csv").split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(3).joined(separator: ",") }
        #expect(rows.count == 120)
        let combinations = Dictionary(grouping: rows, by: \.self)
        #expect(combinations.values.allSatisfy { $0.count >= 3 }, "\(combinations.mapValues(\.count))")
    }

    @Test func `the same commands make tables and report of real answers as of rehearsed ones`() async throws {
        let (study, _) = try await answered(leaving: 90)
        defer { study.program.clean() }
        #expect(try study.program.run("tabulate", "mine").code == 2, "there are no answers before closing")
        #expect(try study.program.run("close", "mine", "--yes").code == 0)
        let tables = try study.program.run("tabulate", "mine")
        #expect(tables.code == 0, "\(tables.errors)")
        let status = try study.program.run("status", "mine")
        #expect(status.output.contains("60 of 150 asked have answered: 40.0 %"), "\(status.errors)")
        #expect(!status.output.contains("Remind next"), "nobody can answer any more")
        // What the template says in words is not so of these answers, and what it is told instead can be pasted.
        let refused = try study.program.run("release", "mine", "--to", "site")
        #expect(refused.code == 1 && refused.errors.contains("Nothing was released"), "\(refused.errors)")
        #expect(!study.program.exists("site"))
        #expect(try study.mend(by: refused.errors) > 0)
        let release = try study.program.run("release", "mine", "--to", "site")
        #expect(release.code == 0, "\(release.errors)")
        #expect(!release.output.contains("rehearsed"))
        #expect(try study.program.text("site/index.html").contains("</html>"))
        let open = try study.program.run("release", "mine", "--profile", "reconstruction", "--to", "open")
        #expect(open.code == 2, "real answers are never published unprotected")

        let again = try study.program.run("close", "mine", "--yes")
        #expect(again.code == 2)
        #expect(try study.program.run("open", "mine").code == 2)
        #expect(try study.program.text("mine/closed/coverage.csv").contains("respondents,,,150,60"))
    }

    /// Spearman's correlation of an order with that of its places.
    private static func correlation(_ order: [Int]) -> Double {
        let ranks = order.map { value in Double(order.count { $0 < value }) }
        let places = order.indices.map(Double.init)
        let mean = places.reduce(0, +) / Double(places.count)
        let covariance = zip(ranks, places).map { ($0 - mean) * ($1 - mean) }.reduce(0, +)
        let variance = places.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
        return covariance / variance
    }
}
