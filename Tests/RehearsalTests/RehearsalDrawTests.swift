// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Foundation
import Processing
import Rehearsal
import Tabulation
import Testing
import Variables

@Suite struct RehearsalDrawTests {
    private let study = MadeUpStudy()

    private func fieldwork(_ outcome: RehearsalOutcome) throws -> ClosedFieldwork {
        switch outcome {
        case .fieldwork(let fieldwork): return fieldwork
        case .conflict(let conflict):
            Issue.record("\(conflict.findings)")
            throw Unexpected()
        }
    }

    private func conflict(_ outcome: RehearsalOutcome) throws -> [String] {
        guard case .conflict(let conflict) = outcome else {
            Issue.record("There are answers.")
            throw Unexpected()
        }
        #expect(conflict.isSmallest)
        return conflict.expectations.map(\.id)
    }

    private struct Unexpected: Error {}

    @Test func `expectations of every kind hold at once, on the tables of the finished answers`() throws {
        let expectations = [
            study.expectation("n", .respondents(nil, 60...60)),
            study.expectation(
                "c",
                .respondents(CellReference.Domain(classification: "size", classCode: "council"), 3...3)
            ),
            study.share("a", "involved/yes", 60, 62),
            study.share("b", "drivers/money?size=large", 0, 0),
            study.share("d", "partners/firm?place=far", 9.5, 20.5),
            study.share("e", "partners/public", 40, 60),
            study.share("f", "views/v0/agree", 79.5, 80.5),
            study.share("g", "themes/school", 50, 100),
            study.expectation("h", .trend(MadeUpStudy.cell("partners/firm"), by: "size", rises: true)),
            study.expectation("i", .trend(MadeUpStudy.cell("involved/yes"), by: "place", rises: false)),
            study.expectation("j", .highest(MadeUpStudy.cell("drivers/users"), except: ["staff"])),
            study.expectation("k", .highest(MadeUpStudy.cell("views/v0/agree"), except: [])),
            study.expectation(
                "l",
                .difference(
                    MadeUpStudy.cell("views/v0/agree"),
                    minus: MadeUpStudy.cell("views/v1/agree"),
                    PointRange(lower: 1000, includesLower: true, upper: 5000, includesUpper: true)
                )
            ),
        ]
        for seed: UInt64 in [1, 2, 3] {
            let fieldwork = try fieldwork(study.draw(expectations, seed: seed))
            #expect(fieldwork.dataset.count == 60)
            let verifier = study.verifier(fieldwork)
            for expectation in expectations { #expect(verifier.holds(expectation), "\(expectation.id)") }
            try checkAnswers(fieldwork)
        }
    }

    /// Every answer is one that a respondent could have given.
    private func checkAnswers(_ fieldwork: ClosedFieldwork) throws {
        let dataset = fieldwork.dataset
        let drivers = try ["staff", "users", "money", "law", "unsure"].map { try #require(dataset["drivers.\($0)"]) }
        let involved = try #require(dataset["involved"])
        for respondent in 0..<dataset.count {
            let chosen = drivers.map { $0[respondent] }
            guard involved[respondent] == .code(0) else {
                #expect(chosen.allSatisfy { $0 == .missing(.notAsked) })
                continue
            }
            let count = chosen.count { $0 == .code(1) }
            #expect((1...2).contains(count))
            if chosen[4] == .code(1) { #expect(count == 1) }
        }
    }

    @Test func `the same seed gives the same answers, another seed others`() throws {
        let expectations = [study.share("a", "involved/yes", 50, 70)]
        let first = try ClosedFieldworkFiles.write(fieldwork(study.draw(expectations, seed: 4)))
        let second = try ClosedFieldworkFiles.write(fieldwork(study.draw(expectations, seed: 4)))
        let other = try ClosedFieldworkFiles.write(fieldwork(study.draw(expectations, seed: 5)))
        #expect(first == second)
        #expect(first["answers.csv"] != other["answers.csv"])
    }

    @Test func `without expectations a sensible part of the frame answers`() throws {
        let coverage = try fieldwork(study.draw([])).coverage
        #expect(coverage.asked == 150)
        #expect((30...75).contains(coverage.answered))
    }

    @Test func `two shares that exclude one another are named, and nothing else`() throws {
        let expectations = [
            study.share("a", "involved/yes", 60, 100, line: 2),
            study.share("b", "views/v0/agree", 50, 90, line: 3),
            study.share("c", "involved/no", 55, 100, line: 4),
        ]
        #expect(try conflict(study.draw(expectations)) == ["a", "c"])
    }

    @Test func `an order that runs in a circle is named`() throws {
        func above(_ id: String, _ cell: String, _ other: String) -> Rehearsal.Expectation {
            study.expectation(id, .difference(MadeUpStudy.cell(cell), minus: MadeUpStudy.cell(other), .anyAbove))
        }
        let expectations = [
            above("a", "partners/firm?size=large", "partners/firm?size=middle"),
            above("b", "partners/firm?size=middle", "partners/firm?size=small"),
            study.share("x", "views/v0/agree", 50, 90),
            above("c", "partners/firm?size=small", "partners/firm?size=large"),
        ]
        let found = try conflict(study.draw(expectations))
        #expect(found == ["a", "b", "c"], "\(found)")
    }

    @Test func `a percentage that no count of so few respondents has is named with their number`() throws {
        let expectations = [
            study.expectation("n", .respondents(nil, 20...20)),
            study.share("a", "involved/yes", 33.5, 34.4),
            study.share("b", "views/v1/agree", 20, 80),
        ]
        #expect(try conflict(study.draw(expectations)) == ["n", "a"])
    }

    @Test func `a conflict is told with file, line, and the lines that it excludes`() throws {
        let expectations = [
            study.share("a", "involved/yes", 60, 100, line: 2), study.share("b", "involved/yes", 0, 50, line: 7),
        ]
        guard case .conflict(let conflict) = try study.draw(expectations) else {
            Issue.record("There are answers.")
            return
        }
        #expect(conflict.findings.map(\.location.line) == [2, 7])
        #expect(conflict.findings[0].message.contains("b (line 7)"))
    }

    @Test(arguments: 0..<12)
    func `expectations read off any answers can be met again`(_ seed: Int) throws {
        let original = try fieldwork(study.draw([], seed: UInt64(seed)))
        let tables = Tabulator(instrument: study.instrument, fieldwork: original).tabulate(study.plan)
        var expectations = [
            study.expectation("n", .respondents(nil, original.coverage.answered...original.coverage.answered))
        ]
        var state = UInt64(seed) &+ 99
        for (number, table) in tables.enumerated() {
            for position in table.counts.indices {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let column = position % table.columns.count
                guard (state >> 33) % 9 == 0, table.bases[position] > 0, !table.columns[column].isOutside else {
                    continue
                }
                let points = 100 * Double(table.counts[position]) / Double(table.bases[position])
                let cell = table.reference(row: position / table.columns.count, column: column)
                expectations.append(
                    study.share("t\(number)-\(position)", cell.description, max(0, points - 1), min(100, points + 1))
                )
            }
        }
        let again = try fieldwork(study.draw(expectations, seed: UInt64(seed) &+ 1_000))
        let verifier = study.verifier(again)
        for expectation in expectations { #expect(verifier.holds(expectation), "\(expectation.id)") }
    }

    @Test func `a large rehearsal meets many expectations`() throws {
        let isSoak = ProcessInfo.processInfo.environment["BAROMETER_SOAK"] == "1"
        let (units, items, wanted) = isSoak ? (300_000, 70, 100_000) : (6_000, 10, 2_000)
        let large = MadeUpStudy(units: units, items: items)
        var expectations = [large.expectation("n", .respondents(nil, wanted...wanted))]
        for item in 0..<items {
            let middle = 30 + Double(item * 13 % 50)
            expectations.append(large.share("t\(item)", "views/v\(item)/agree", middle - 1, middle + 1))
            expectations.append(
                large.share("l\(item)", "views/v\(item)/agree?size=large", middle + 2, middle + 5)
            )
            expectations.append(
                large.expectation("r\(item)", .trend(MadeUpStudy.cell("views/v\(item)/agree"), by: "size", rises: true))
            )
        }
        let clock = ContinuousClock()
        let start = clock.now
        let fieldwork = try fieldwork(large.draw(expectations))
        print("Rehearsed \(wanted) cases with \(expectations.count) expectations in \(clock.now - start)")
        #expect(fieldwork.dataset.count == wanted)
        let verifier = large.verifier(fieldwork)
        #expect(expectations.allSatisfy(verifier.holds))
    }
}

extension PointRange {
    fileprivate static let anyAbove = PointRange(lower: 0, includesLower: false, upper: 100_000, includesUpper: true)
}
