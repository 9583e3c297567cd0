// SPDX-License-Identifier: Apache-2.0

import Populations
import Testing
import Variables

@Suite struct ClassificationTests {
    private static let place = SourceLocation(file: "classifications.yaml")

    private static func unitClass(_ code: String, _ membership: UnitClass.Membership) -> UnitClass {
        UnitClass(code: code, label: LocalizedText(), membership: membership, location: place)
    }

    private let frame = Frame(
        asOf: "2019-01-01",
        attributes: ["population", "centrality"],
        units: [
            unit("municipality", "0101", ["2999", "1"]),
            unit("municipality", "0102", ["3000", "3"]),
            unit("municipality", "0103", ["9999", "6"]),
            unit("municipality", "0104", ["10000", "7"]),
            unit("municipality", "0105", ["", ""]),
            unit("municipality", "0106", ["3 000", "1 "]),
            unit("county", "01", ["250000", "1"]),
        ]
    )

    private let size = Classification(
        id: "size",
        label: LocalizedText(),
        attribute: "population",
        kinds: ["municipality"],
        isOrdered: true,
        classes: [
            unitClass("small", .range(from: nil, below: 3000)),
            unitClass("middle", .range(from: 3000, below: 10000)),
            unitClass("large", .range(from: 10000, below: nil)),
        ],
        outside: unitClass("county", .outside),
        location: place
    )

    private static func unit(_ kind: String, _ number: String, _ values: [String]) -> FrameUnit {
        FrameUnit(kind: kind, number: number, name: "Unit \(number)", values: values, location: place)
    }

    @Test func `a lower bound is included and an upper bound is not`() {
        #expect(frame.units.prefix(4).map { size.classIndex(of: $0, in: frame) } == [0, 1, 1, 2])
    }

    @Test func `units of other kinds belong to the class outside, whatever their value`() {
        #expect(size.classIndex(of: frame.units[6], in: frame) == 3)
        #expect(size.allClasses.map(\.code) == ["small", "middle", "large", "county"])
    }

    @Test func `units of other kinds have no class where there is none outside`() {
        var size = size
        size.outside = nil
        #expect(size.classIndex(of: frame.units[6], in: frame) == nil)
        #expect(size.allClasses.map(\.code) == ["small", "middle", "large"])
    }

    @Test func `a missing value has no class, and a number may have decimals`() {
        #expect(size.classIndex(of: frame.units[4], in: frame) == nil)
        #expect(size.classIndex(of: frame.units[5], in: frame) == 1)
    }

    @Test func `an attribute that the frame does not have gives no class`() {
        var size = size
        size.attribute = "inhabitants"
        #expect(size.classIndex(of: frame.units[0], in: frame) == nil)
        #expect(frame.value(of: "inhabitants", for: frame.units[0]) == nil)
    }

    @Test func `values are compared as texts, whole and exactly`() {
        let centrality = Classification(
            id: "centrality",
            label: LocalizedText(),
            attribute: "centrality",
            kinds: ["municipality"],
            isOrdered: true,
            classes: [
                Self.unitClass("central", .values(["1", "2", "3"])), Self.unitClass("c6", .values(["6"])),
            ],
            location: Self.place
        )
        #expect(
            frame.units.map { centrality.classIndex(of: $0, in: frame) } == [0, 0, 1, nil, nil, nil, nil]
        )
    }

    @Test func `no value belongs to the class outside`() {
        #expect(!Self.unitClass("county", .outside).holds("1"))
        #expect(!Self.unitClass("county", .outside).holds(""))
    }

    @Test(arguments: [("-1", true), ("0", true), ("+5", true), ("9", true), ("10", false), ("1e0", false), ("", false)])
    func `a range without a lower bound holds numbers below the upper one`(value: String, belongs: Bool) {
        #expect(Self.unitClass("small", .range(from: nil, below: 10)).holds(value) == belongs)
    }
}
