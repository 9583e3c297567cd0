// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// Indicators of who answers, and whom to remind.
@Suite struct RIndicatorTests {
    /// A frame by two variables, with a response rate that depends on both.
    private static func frame(seed: UInt64) -> [ResponseCell] {
        var generator = SeededGenerator(state: seed)
        return ["a", "b", "c"].flatMap { first in
            ["x", "y", "z"].map { second in
                let units = Int.random(in: 10...60, using: &generator)
                return ResponseCell(
                    classes: [first, second],
                    units: units,
                    respondents: Int.random(in: 1..<units, using: &generator)
                )
            }
        }
    }

    private static func classification(_ cells: [ResponseCell]) -> ResponseClassification {
        ResponseClassification(
            name: "v",
            classes: cells.map {
                ResponseClass(
                    name: $0.classes.joined(separator: "|"),
                    units: $0.units,
                    respondents: $0.respondents
                )
            }
        )
    }

    @Test(arguments: [1, 2, 3, 7])
    func `R is 1 when all classes answer alike`(_ step: Int) throws {
        let alike = FrameFitTests.madeUp([3, 9, 6, 24].map { ($0 * 10, $0 * step) })
        let indicator = try #require(RIndicator(ResponsePropensities(alike)))
        #expect(indicator.value == 1 && indicator.adjusted == 1 && indicator.secondBalance == 1)
        #expect(indicator.balance == 1 && indicator.standardError == nil && indicator.biasFactor == nil)
        let cells = alike.classes.map {
            ResponseCell(classes: [$0.name], units: $0.units, respondents: $0.respondents)
        }
        let model = try #require(RIndicator(ResponsePropensities(logit: cells, variables: ["v"])))
        #expect(abs(model.value - 1) < 1e-7 && model.adjusted == 1)
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `R is lowest when half never answer and half always do, and 1 at most`(_ seed: UInt64) throws {
        let indicator = try #require(RIndicator(.init(FrameFitTests.random(seed: seed, upTo: 40))))
        #expect(indicator.value <= indicator.adjusted && indicator.adjusted <= 1)
        #expect(indicator.secondBalance >= indicator.lowerBound - 1e-12)
        let split = try #require(RIndicator(.init(FrameFitTests.madeUp([(50, 50), (50, 0)]))))
        #expect(abs(split.secondBalance - split.lowerBound) < 1e-15 && split.balance == 0)
        #expect(split.varianceBias == 0 && split.standardError == 0)
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `a model with a class for every cell is the closed form`(_ seed: UInt64) throws {
        let classification = Self.classification(Self.frame(seed: seed))
        let cells = classification.classes.map {
            ResponseCell(classes: [$0.name], units: $0.units, respondents: $0.respondents)
        }
        let (closed, model) = (
            ResponsePropensities(classification), try ResponsePropensities(logit: cells, variables: ["v"])
        )
        for (one, other) in zip(closed.values, model.values) { #expect(abs(one - other) < 1e-12) }
        let (one, other) = (try #require(RIndicator(closed)), try #require(RIndicator(model)))
        #expect(abs(one.value - other.value) < 1e-11 && abs(one.varianceBias - other.varianceBias) < 1e-11)
        #expect(abs((one.standardError ?? 0) - (other.standardError ?? 1)) < 1e-10)
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `the fitted respondents of every class are those that answered`(_ seed: UInt64) throws {
        let cells = Self.frame(seed: seed)
        let fit = try ResponsePropensities(logit: cells, variables: ["first", "second"])
        for (variable, names) in [(0, ["a", "b", "c"]), (1, ["x", "y", "z"])] {
            for name in names {
                let members = cells.indices.filter { cells[$0].classes[variable] == name }
                let answered = members.reduce(0) { $0 + cells[$1].respondents }
                let fitted = members.reduce(0) { $0 + Double(cells[$1].units) * fit.values[$1] }
                #expect(abs(fitted - Double(answered)) < 1e-9)
            }
        }
        // A third variable that says nothing new: the first one, coarser.
        let nested = cells.map { cell in
            ResponseCell(
                classes: cell.classes + [cell.classes[0] == "a" ? "p" : "q"],
                units: cell.units,
                respondents: cell.respondents
            )
        }
        let same = try ResponsePropensities(logit: nested, variables: ["first", "second", "third"])
        for (one, other) in zip(fit.values, same.values) { #expect(abs(one - other) < 1e-11) }
        let (one, other) = (try #require(RIndicator(fit)), try #require(RIndicator(same)))
        #expect(abs(one.varianceBias - other.varianceBias) < 1e-12)
        #expect(abs((one.standardError ?? 0) - (other.standardError ?? 1)) < 1e-10)
    }

    @Test func `a class of which nobody or everybody answered has no model, and is named`() {
        func fit(_ counts: [(Int, Int)]) throws(ResponseModelError) {
            let cells = counts.enumerated().map {
                ResponseCell(classes: ["c\($0.offset)"], units: $0.element.0, respondents: $0.element.1)
            }
            _ = try ResponsePropensities(logit: cells, variables: ["v"])
        }
        #expect(throws: ResponseModelError.unbounded(cells: ["c1"])) { try fit([(20, 9), (10, 0), (8, 3)]) }
        #expect(throws: ResponseModelError.unbounded(cells: ["c0", "c1"])) { try fit([(20, 20), (10, 0), (8, 3)]) }
        #expect(throws: ResponseModelError.nobodyAnswered) { try fit([(20, 0), (10, 0)]) }
        #expect(throws: ResponseModelError.everybodyAnswered) { try fit([(20, 20), (10, 10)]) }
        let sentence = ResponseModelError.unbounded(cells: ["c1"]).description
        #expect(sentence.contains("“c1”") && sentence.contains("merge"))
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `partial indicators share out the variance, and are one where there is one variable`(_ seed: UInt64) throws {
        let propensities = ResponsePropensities(Self.classification(Self.frame(seed: seed)))
        let indicator = try #require(RIndicator(propensities))
        let partial = try #require(PartialIndicators(propensities, variable: 0))
        let variance = indicator.variance * Double(indicator.units - 1) / Double(indicator.units)
        #expect(abs(partial.unconditional * partial.unconditional - variance) < 1e-14)
        for category in partial.categories {
            #expect(abs(abs(category.unconditional) - category.conditional) < 1e-14)
        }
        // Between the classes of one variable and within them, together all there is.
        let model = try ResponsePropensities(logit: Self.frame(seed: seed), variables: ["first", "second"])
        let (first, second) = (
            try #require(PartialIndicators(model, variable: 0)), try #require(PartialIndicators(model, variable: 1))
        )
        let whole = try #require(RIndicator(model))
        let both =
            first.unconditional * first.unconditional + second.conditional * second.conditional
        #expect(abs(both - whole.variance * Double(whole.units - 1) / Double(whole.units)) < 1e-13)
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `no other single call leaves a higher R than the best next one`(_ seed: UInt64) throws {
        let classification = FrameFitTests.random(seed: seed, upTo: 60)
        let best = try #require(classification.bestNextCall)
        let after = try #require(classification.indicator(afterAnswerBy: best))
        for (index, part) in classification.classes.enumerated() {
            let other = classification.indicator(afterAnswerBy: index)
            #expect((other == nil) == (part.respondents == part.units))
            if let other { #expect(after.value >= other.value - 1e-14) }
        }
    }

    @Test func `calls end when everybody has answered`() throws {
        let sequence = CallSequence(FrameFitTests.madeUp([(4, 3), (3, 1), (2, 2)]), calls: 20)
        #expect(sequence.calls == ["c1", "c0", "c1"] || sequence.calls == ["c1", "c1", "c0"])
        #expect(sequence.outcome.respondents == 9 && sequence.outcome.bestNextCall == nil)
        #expect(CallSequence(sequence.outcome, calls: 5).calls.isEmpty)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `whoever may not be called is called in no sequence`(_ seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let classification = FrameFitTests.random(seed: seed)
        let reachable = Dictionary(
            uniqueKeysWithValues: classification.classes.map { part in
                (part.name, Int.random(in: 0...(part.units - part.respondents), using: &generator))
            }
        )
        let calls = CallSequence(classification, reachable: reachable, calls: 1_000).calls
        #expect(Dictionary(grouping: calls, by: \.self).mapValues(\.count) == reachable.filter { $0.value > 0 })
        #expect(CallSequence(classification, reachable: [:], calls: 5).calls.isEmpty)
        let everybody = Dictionary(
            uniqueKeysWithValues: classification.classes.map { ($0.name, $0.units - $0.respondents) }
        )
        let whole = CallSequence(classification, reachable: everybody, calls: 1_000)
        #expect(whole == CallSequence(classification, calls: 1_000))
    }

    @Test func `a frame is counted by cell whatever its order`() {
        let (frame, answered) = ([["b", "x"], ["a", "x"], ["b", "x"], ["a", "y"]], [true, false, false, true])
        let cells = ResponseCell.counting(frame, answered: answered)
        #expect(cells.map(\.classes) == [["a", "x"], ["a", "y"], ["b", "x"]])
        #expect(cells.map(\.units) == [1, 1, 2] && cells.map(\.respondents) == [0, 1, 1])
        #expect(cells == ResponseCell.counting(frame.reversed(), answered: answered.reversed()))
    }
}
