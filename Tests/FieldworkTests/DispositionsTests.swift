// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Populations
import Testing
import Variables

@Suite struct DispositionsTests {
    private static let place = SourceLocation(file: "units.csv")

    /// Units of two classes in turn, a and b; the last one of no class.
    private static func frame(_ count: Int) -> Frame {
        Frame(
            asOf: "2019-01-01",
            attributes: ["letter"],
            units: (0..<count).map { number in
                let letter = number == count - 1 ? "" : number.isMultiple(of: 2) ? "a" : "b"
                return FrameUnit(kind: "place", number: "\(number)", name: "", values: [letter], location: place)
            }
        )
    }

    private static let classification = Classification(
        id: "letter",
        label: LocalizedText(),
        attribute: "letter",
        kinds: ["place"],
        isOrdered: false,
        classes: ["a", "b"].map {
            UnitClass(code: $0, label: LocalizedText(), membership: .values([$0]), location: place)
        },
        location: place
    )

    private static func dispositions(_ states: [Case.State]) -> Dispositions {
        Dispositions(frame: frame(states.count), classifications: [classification], states: states)
    }

    @Test func `every unit is counted once, by its class where it has one`() {
        let found = Self.dispositions([.answered, .declined, .open, .withdrawn, .answered, .answered])
        #expect(
            (found.total.answered, found.total.declined, found.total.unheard, found.total.withdrawn) == (3, 1, 1, 1)
        )
        #expect(found.breakdowns[0].map(\.answered) == [2, 0])
        #expect(found.breakdowns[0].map(\.declined) == [0, 1])
        #expect(found.breakdowns[0].map(\.unheard) == [1, 0])
        #expect(found.breakdowns[0].map(\.withdrawn) == [0, 1])
    }

    @Test func `rates are of those who are asked, whom the withdrawn are none of`() {
        let counts = Self.dispositions([.answered, .declined, .open, .withdrawn, .answered]).total
        #expect(counts.asked == 4)
        #expect(counts.responseRate == 0.5)
        #expect(counts.refusalRate == 0.25)
    }

    @Test func `where nobody is asked there is no rate`() {
        let counts = Self.dispositions([.withdrawn, .withdrawn]).total
        #expect(counts.asked == 0)
        #expect(counts.responseRate == nil && counts.refusalRate == nil)
    }

    @Test(arguments: Case.State.allCases)
    func `coverage and dispositions tell the same of a register`(_ state: Case.State) {
        let states: [Case.State] = [state, .answered, .open, state, .declined, .withdrawn, state]
        let frame = Self.frame(states.count)
        let coverage = Coverage(frame: frame, classifications: [Self.classification], states: states)
        let found = Self.dispositions(states)
        #expect((coverage.asked, coverage.answered) == (found.total.asked, found.total.answered))
        #expect(coverage.breakdown("letter")?.asked == found.breakdowns[0].map(\.asked))
        #expect(coverage.breakdown("letter")?.answered == found.breakdowns[0].map(\.answered))
    }
}
