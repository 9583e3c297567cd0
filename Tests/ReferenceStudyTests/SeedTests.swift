// SPDX-License-Identifier: Apache-2.0

import Foundation
import Processing
import Rehearsal
import Studies
import Testing
import Variables

@Suite struct SeedTests {
    private static let isSoak = ProcessInfo.processInfo.environment["BAROMETER_SOAK"] == "1"

    @Test func `every seed meets all expectations, with answers and bases of its own`() throws {
        let study = try ReferenceStudy.read()
        var answers: Set<String> = []
        var bases: Set<[Int]> = []
        let seeds: ClosedRange<UInt64> = 1...(Self.isSoak ? 60 : 6)
        for seed in seeds {
            let fieldwork = try ReferenceStudy.rehearse(seed: seed)
            let verifier = ExpectationVerifier(
                fieldwork,
                instrument: study.instrument,
                classifications: study.classifications,
                tablePlan: study.tablePlan
            )
            for expectation in study.expectations {
                #expect(verifier.holds(expectation), "seed \(seed): \(expectation.id)")
            }
            answers.insert(ClosedFieldworkFiles.write(fieldwork)["answers.csv"] ?? "")
            let involved = try #require(fieldwork.dataset["involved"])
            let size = try #require(fieldwork.dataset["size"])
            let members = (0..<fieldwork.dataset.count).filter { involved[$0] == .code(0) }
            bases.insert((0..<4).map { code in members.count { size[$0] == .code(code) } })
        }
        #expect(answers.count == seeds.count)
        #expect(2 * bases.count > seeds.count, "\(bases)")
    }

    @Test(arguments: [1, 2019] as [UInt64])
    func `what is only expected to be at least so much is more, and not nearly all`(_ seed: UInt64) throws {
        let study = try ReferenceStudy.read()
        let verifier = ExpectationVerifier(
            try ReferenceStudy.rehearse(seed: seed),
            instrument: study.instrument,
            classifications: study.classifications,
            tablePlan: study.tablePlan
        )
        var plausible = 0
        var others: [String] = []
        for expectation in study.expectations {
            guard case .share(let cell, let range) = expectation.relation, range.lower >= 50_000,
                range.upper == 100_000
            else { continue }
            // Inside the lower two thirds of the range, and not at its edge.
            var narrow = expectation
            let width = range.upper - range.lower
            narrow.relation = .share(
                cell,
                PointRange(
                    lower: range.lower + width / 100,
                    includesLower: true,
                    upper: range.lower + 2 * width / 3,
                    includesUpper: true
                )
            )
            if verifier.holds(narrow) { plausible += 1 } else { others.append("\(cell)") }
        }
        #expect(plausible > 10)
        #expect(10 * others.count <= plausible, "\(others)")
    }
}
