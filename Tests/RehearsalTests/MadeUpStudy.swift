// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Instruments
import Populations
import Processing
import Rehearsal
import Tabulation
import Variables

/// A study of made-up units, with routes, a maximum, a battery, a theme question and a base wider than its route.
///
/// Its tables are broken down by size and place, and none by region.
struct MadeUpStudy {
    /// The classes of a unit; nil for size and place makes it a council.
    struct Unit {
        var size: String?
        var place: String?
        var region: String
    }

    let frame: Frame
    let classifications: [Classification]
    let instrument: Instrument
    let plan: TablePlan

    private static let here = SourceLocation(file: "made-up")

    static func cell(_ text: String) -> CellReference {
        CellReference(text) ?? CellReference(table: "?", category: "?")
    }

    init(units: Int = 150, items: Int = 2) {
        self.init(
            units: (0..<units).map { number in
                let region = ["north", "south"][number % 2]
                guard number % 15 > 0 else { return Unit(region: region) }
                return Unit(
                    size: ["small", "middle", "large"][number % 3],
                    place: number % 7 < 3 ? "far" : "near",
                    region: region
                )
            },
            items: items
        )
    }

    init(units: [Unit], items: Int = 2) {
        let here = Self.here
        func name(_ text: String) -> LocalizedText { LocalizedText(nb: text, nn: text, en: text) }
        func categories(_ codes: [String]) -> [Variables.Category] {
            codes.map { code in
                let role: Category.Role = code == "unsure" ? .dontKnow : .substantive
                return Category(code: code, label: name(code), role: role, location: here)
            }
        }
        func classification(_ id: String, _ codes: [String]) -> Classification {
            Classification(
                id: id,
                label: name(id),
                attribute: id,
                kinds: ["town"],
                isOrdered: true,
                classes: codes.map {
                    UnitClass(code: $0, label: name($0), membership: .values([$0]), location: here)
                },
                outside: UnitClass(code: "council", label: name("council"), membership: .outside, location: here),
                location: here
            )
        }
        classifications = [
            classification("size", ["small", "middle", "large"]), classification("place", ["far", "near"]),
            Classification(
                id: "region",
                label: name("region"),
                attribute: "region",
                kinds: ["town", "council"],
                isOrdered: false,
                classes: ["north", "south", "east", "west"].map {
                    UnitClass(code: $0, label: name($0), membership: .values([$0]), location: here)
                },
                outside: nil,
                location: here
            ),
        ]
        frame = Frame(
            asOf: "2019-01-01",
            attributes: ["size", "place", "region"],
            units: units.enumerated().map { number, unit in
                FrameUnit(
                    kind: unit.size == nil ? "council" : "town",
                    number: "\(number)",
                    name: "Unit \(number)",
                    values: [unit.size ?? "", unit.place ?? "", unit.region],
                    location: here
                )
            }
        )
        func question(_ id: String, _ kind: Question.Kind, _ route: Condition = .always) -> Question {
            Question(id: id, kind: kind, text: name(id), route: route, location: here)
        }
        let involved = Condition.equals(variable: "involved", code: "yes")
        instrument = Instrument(sections: [
            Section(
                id: "all",
                title: name("all"),
                questions: [
                    question("involved", .single(categories(["yes", "no", "unsure"]))),
                    question(
                        "drivers",
                        .multiple(categories(["staff", "users", "money", "law", "unsure"]), maximum: 2),
                        involved
                    ),
                    question("together", .single(categories(["yes", "no"])), involved),
                    question(
                        "partners",
                        .multiple(categories(["firm", "state", "town"]), maximum: nil),
                        .equals(variable: "together", code: "yes")
                    ),
                    question(
                        "views",
                        .battery(
                            items: (0..<items).map {
                                Question.Item(code: "v\($0)", label: name("v\($0)"), location: here)
                            },
                            scale: categories(["fully", "partly", "not", "unsure"])
                        )
                    ),
                    question("themes", .open(themes: categories(["school", "care"])), involved),
                ],
                location: here
            )
        ])
        func table(_ id: String, _ composites: [Composite] = [], base: Condition? = nil) -> PlannedTable {
            PlannedTable(
                id: id,
                title: name(id),
                question: id,
                breakdowns: ["size", "place"],
                composites: composites,
                base: base,
                location: here
            )
        }
        plan = TablePlan(tables: [
            table("involved"), table("drivers"), table("together"),
            table(
                "partners",
                [Composite(code: "public", label: name("public"), of: ["state", "town"], location: here)],
                base: involved
            ),
            table(
                "views",
                [Composite(code: "agree", label: name("agree"), of: ["fully", "partly"], location: here)]
            ),
            table("themes"),
        ])
    }

    func expectation(_ id: String, _ relation: Expectation.Relation, line: Int = 1) -> Expectation {
        Expectation(
            id: id,
            relation: relation,
            statement: id,
            location: SourceLocation(file: "expectations.csv", line: line)
        )
    }

    func share(_ id: String, _ cell: String, _ low: Double, _ high: Double, line: Int = 1) -> Expectation {
        let range = PointRange(
            lower: Int(low * 1000),
            includesLower: true,
            upper: Int(high * 1000),
            includesUpper: true
        )
        return expectation(id, .share(Self.cell(cell), range), line: line)
    }

    func draw(_ expectations: [Expectation], seed: UInt64 = 1) throws -> RehearsalOutcome {
        try RehearsalDraw(
            frame: frame,
            classifications: classifications,
            instrument: instrument,
            tablePlan: plan,
            expectations: expectations,
            seed: seed
        ).draw { _, _ in }
    }

    func verifier(_ fieldwork: ClosedFieldwork) -> ExpectationVerifier {
        ExpectationVerifier(
            fieldwork,
            instrument: instrument,
            classifications: classifications,
            tablePlan: plan
        )
    }
}
