// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Foundation
import Populations
import Processing
import Rehearsal
import Testing
import Variables

@Suite struct RespondentProportionTests {
    private static let isSoak = ProcessInfo.processInfo.environment["BAROMETER_SOAK"] == "1"

    private func coverage(_ outcome: RehearsalOutcome) throws -> Coverage {
        guard case .fieldwork(let fieldwork) = outcome else {
            Issue.record("There are no answers.")
            throw Unexpected()
        }
        return fieldwork.coverage
    }

    private struct Unexpected: Error {}

    /// A frame whose classes are of very different sizes, and may say much of one another.
    private func study(units: ClosedRange<Int>, isTied: Bool, _ random: inout SeededGenerator) -> MadeUpStudy {
        let bySize = [Double.random(in: 0.1...0.5, using: &random), Double.random(in: 0.5...0.95, using: &random)]
        let far = Double.random(in: 0.1...0.9, using: &random)
        let tie = isTied ? Double.random(in: 0...1, using: &random) : 0
        let isCouncil = Double.random(in: 0...0.2, using: &random)
        let units = (0..<Int.random(in: units, using: &random)).map { _ in
            func chance() -> Double { Double.random(in: 0..<1, using: &random) }
            let level = chance()
            let region = ["north", "south", "east", "west"][Int(4 * (chance() < tie ? level * level : chance()))]
            guard chance() >= isCouncil else { return MadeUpStudy.Unit(region: region) }
            return MadeUpStudy.Unit(
                size: level < bySize[0] ? "small" : level < bySize[1] ? "middle" : "large",
                place: (chance() < tie ? level : chance()) < far ? "far" : "near",
                region: region
            )
        }
        return MadeUpStudy(units: units)
    }

    @Test(arguments: 0..<(isSoak ? 400 : 12))
    func `where nothing is expected every class has its part to the nearest whole ones`(_ number: Int) throws {
        var random = SeededGenerator(seed: UInt64(number), purpose: "frame")
        let study = study(units: 40...300, isTied: true, &random)
        let coverage = try coverage(study.draw([], seed: UInt64(number)))
        let rate = Double(coverage.answered) / Double(coverage.asked)
        for breakdown in coverage.breakdowns {
            for (code, (units, answered)) in zip(breakdown.classes, zip(breakdown.asked, breakdown.answered)) {
                let part = rate * Double(units)
                #expect(abs(Double(answered) - part) < 1, "\(breakdown.classification)=\(code): \(answered), \(part)")
            }
        }
    }

    @Test(arguments: 0..<(isSoak ? 400 : 12))
    func `where one class is expected to differ, the rest of its classification shares what that leaves`(
        _ number: Int
    ) throws {
        var random = SeededGenerator(seed: UInt64(number), purpose: "frame of an expectation")
        // Many units of every combination, so that the other classifications have room.
        let study = study(units: 150...300, isTied: false, &random)
        let (units, total) = (study.frame.units.count, study.frame.units.count / 3)
        let domain = CellReference.Domain(classification: "size", classCode: "middle")
        let size = study.frame.units.count { $0.values[0] == "middle" }
        let middle = max(0, total * size / units - Int.random(in: 2...4, using: &random))
        let coverage = try coverage(
            study.draw(
                [
                    study.expectation("n", .respondents(nil, total...total)),
                    study.expectation("m", .respondents(domain, middle...middle)),
                ],
                seed: UInt64(number)
            )
        )
        #expect(coverage.answered == total)
        let sizes = try #require(coverage.breakdown("size"))
        #expect(sizes.answered[1] == middle)
        for breakdown in coverage.breakdowns {
            let isRestricted = breakdown.classification == "size"
            for (code, (asked, answered)) in zip(breakdown.classes, zip(breakdown.asked, breakdown.answered)) {
                let usual = Double(total * asked) / Double(units)
                let raised = Double((total - middle) * asked) / Double(units - size)
                // Councils are outside both size and place, and by place their part is the usual one.
                let left = Double(total - middle - sizes.answered[3]) / Double(units - size - sizes.asked[3])
                let part = isRestricted ? left * Double(asked) : usual
                let parts = code == "council" ? usual...raised : part...part
                guard !isRestricted || code != "middle" else { continue }
                #expect(
                    Double(answered) > parts.lowerBound - 1 && Double(answered) < parts.upperBound + 1,
                    "\(breakdown.classification)=\(code): \(answered), \(parts)"
                )
            }
        }
    }

    @Test func `over seeds a class has its part on average`() throws {
        let study = MadeUpStudy(units: 157)
        let seeds: ClosedRange<UInt64> = 1...(Self.isSoak ? 400 : 25)
        var sums: [String: Double] = [:]
        for seed in seeds {
            let coverage = try coverage(
                study.draw([study.expectation("n", .respondents(nil, 49...49))], seed: seed)
            )
            for breakdown in coverage.breakdowns {
                for (index, code) in breakdown.classes.enumerated() {
                    let part = 49 * Double(breakdown.asked[index]) / Double(coverage.asked)
                    sums[code, default: 0] += Double(breakdown.answered[index]) - part
                }
            }
        }
        // A number that is rounded up or down has a standard deviation of ½ at most.
        let limit = 3.5 * 0.5 * Double(seeds.count).squareRoot()
        for (code, sum) in sums.sorted(by: { $0.key < $1.key }) {
            #expect(abs(sum) < limit, "\(code): \(sum / Double(seeds.count)) from its part")
        }
    }

    @Test func `a class that breaks no table down keeps to what is expected of it`() throws {
        let study = MadeUpStudy()
        let north = CellReference.Domain(classification: "region", classCode: "north")
        for seed: UInt64 in 1...3 {
            let coverage = try coverage(
                study.draw(
                    [
                        study.expectation("n", .respondents(nil, 50...50)),
                        study.expectation("r", .respondents(north, 5...7)),
                    ],
                    seed: seed
                )
            )
            #expect(coverage.breakdown("region")?.answered[0] == 7)
        }
    }
}
