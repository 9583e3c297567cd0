// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Populations
import Testing
import Variables

@Suite struct CoverageTests {
    private static let place = SourceLocation(file: "units.csv")

    private static func classification(_ id: String, _ kinds: [String], outside: Bool) -> Classification {
        Classification(
            id: id,
            label: LocalizedText(),
            attribute: "population",
            kinds: kinds,
            isOrdered: true,
            classes: [
                UnitClass(
                    code: "small",
                    label: LocalizedText(),
                    membership: .range(from: nil, below: 10),
                    location: place
                ),
                UnitClass(
                    code: "large",
                    label: LocalizedText(),
                    membership: .range(from: 10, below: nil),
                    location: place
                ),
            ],
            outside: outside
                ? UnitClass(code: "county", label: LocalizedText(), membership: .outside, location: place) : nil,
            location: place
        )
    }

    private let frame = Frame(
        asOf: "2019-01-01",
        attributes: ["population"],
        units: [
            ("municipality", "3"), ("municipality", "9"), ("municipality", "10"), ("municipality", ""),
            ("county", "80"),
            ("county", "90"),
        ].enumerated().map { index, unit in
            FrameUnit(kind: unit.0, number: "\(index)", name: "", values: [unit.1], location: place)
        }
    )

    private let answered = [true, false, true, true, false, true]

    @Test func `counts by class sum to everyone where every unit has a class`() throws {
        var frame = frame
        frame.units.remove(at: 3)
        let coverage = Coverage(
            frame: frame,
            classifications: [Self.classification("size", ["municipality"], outside: true)],
            answered: [true, false, true, false, true]
        )
        let breakdown = try #require(coverage.breakdown("size"))
        #expect((coverage.asked, coverage.answered) == (5, 3))
        #expect(breakdown.asked.reduce(0, +) == coverage.asked)
        #expect(breakdown.answered.reduce(0, +) == coverage.answered)
    }

    @Test func `the class outside comes last and counts the other kinds`() throws {
        let coverage = Coverage(
            frame: frame,
            classifications: [Self.classification("size", ["municipality"], outside: true)],
            answered: answered
        )
        #expect(
            coverage.breakdown("size")
                == Coverage.Breakdown(
                    classification: "size",
                    classes: ["small", "large", "county"],
                    outside: 2,
                    asked: [2, 1, 2],
                    answered: [1, 1, 1]
                )
        )
    }

    @Test func `a unit without a class is counted in all and in no class`() throws {
        let coverage = Coverage(
            frame: frame,
            classifications: [
                Self.classification("size", ["municipality"], outside: false),
                Self.classification("people", ["municipality", "county"], outside: false),
            ],
            answered: answered
        )
        #expect((coverage.asked, coverage.answered) == (6, 4))
        #expect(coverage.breakdowns.map(\.classification) == ["size", "people"])
        #expect(coverage.breakdowns.map(\.asked) == [[2, 1], [2, 3]])
        #expect(coverage.breakdowns.map(\.answered) == [[1, 1], [1, 2]])
        #expect(coverage.breakdowns.map(\.outside) == [nil, nil])
    }

    @Test func `there is no breakdown by a classification that was not counted`() {
        #expect(Coverage(asked: 2, answered: 1, breakdowns: []).breakdown("size") == nil)
    }

    @Test func `nobody answering is no fault`() {
        let coverage = Coverage(
            frame: frame,
            classifications: [Self.classification("size", ["municipality"], outside: true)],
            answered: Array(repeating: false, count: 6)
        )
        #expect(coverage.answered == 0)
        #expect(coverage.breakdown("size")?.answered == [0, 0, 0])
    }
}
