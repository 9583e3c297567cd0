// SPDX-License-Identifier: Apache-2.0

import Foundation
import Instruments
import Testing
import Variables

/// Random walks through random questionnaires, beside a plain model that remembers everything.
@Suite struct InterviewPropertyTests {
    private static let rounds = ProcessInfo.processInfo.environment["BAROMETER_SOAK"] == nil ? 400 : 40_000

    /// A generator of its own, because the module does not see those of the frame.
    struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    /// Whether a question is asked, worked out afresh from all answers by the definition: its route holds, of the
    /// answers to questions that are asked themselves.
    private func isAsked(_ id: String, _ instrument: Instrument, _ answers: [String: Answer]) -> Bool {
        guard let question = instrument.question(id) else { return false }
        return question.route.holds { name in
            let parts = name.split(separator: ".").map(String.init)
            guard isAsked(parts[0], instrument, answers) else { return nil }
            switch answers[parts[0]] {
            case .chosen(let codes)?: return codes.isEmpty ? nil : codes
            case .items(let items)?: return parts.count > 1 ? items[parts[1]].map { [$0] } : nil
            case .text(let text)?: return text.allSatisfy(\.isWhitespace) ? nil : []
            case nil: return nil
            }
        }
    }

    @Test func `the ballot holds exactly the answers on the final route, and the draft never loses one`() {
        for round in 0..<Self.rounds {
            var random = Generator(state: UInt64(round))
            let instrument = RandomInstrument(using: &random).instrument
            let interview = Interview(instrument, itemsPerPage: 3)
            var draft = Draft()
            var remembered: [String: Answer] = [:]
            for _ in 0..<Int.random(in: 0...60, using: &random) {
                // Back, forward, a typed address: any page may be answered at any time.
                let position = Int.random(in: 0..<interview.pages.count, using: &random)
                let page = interview.pages[position]
                let answer = RandomInstrument.answer(to: page, using: &random)
                let seen = Interview.fingerprint(interview.answer(on: position, in: draft))
                #expect(interview.put(answer, on: position, over: seen, in: &draft) == .kept)
                draft.passed.insert(page.id)
                remember(answer, on: page, in: &remembered)
                #expect(draft.answers == remembered, "round \(round)")
            }
            let asked = instrument.questions.map(\.id).filter { isAsked($0, instrument, remembered) }
            #expect(
                interview.answersOnRoute(of: draft) == remembered.filter { asked.contains($0.key) },
                "round \(round)"
            )
            var route: [String] = []
            for position in interview.route(of: draft) {
                let id = interview.pages[position].question.id
                if route.last != id { route.append(id) }
            }
            #expect(route == asked, "round \(round)")
        }
    }

    private func remember(_ answer: Answer, on page: InterviewPage, in remembered: inout [String: Answer]) {
        let id = page.question.id
        switch answer {
        case .chosen(let codes): remembered[id] = codes.isEmpty ? nil : .chosen(codes.sorted())
        case .text: remembered[id] = answer.isEmpty ? nil : answer
        case .items(let items):
            var all: [String: String] = [:]
            if case .items(let before)? = remembered[id] { all = before }
            for item in page.items { all[item.code] = items[item.code] }
            remembered[id] = all.isEmpty ? nil : .items(all)
        }
    }

    @Test func `whoever goes on from one open page to the next comes to the end`() {
        for round in 0..<Self.rounds {
            var random = Generator(state: UInt64(round))
            let interview = Interview(RandomInstrument(using: &random).instrument)
            var draft = Draft()
            var steps = 0
            while let open = interview.firstOpen(in: draft) {
                #expect(interview.isReachable(open, in: draft))
                let answer = RandomInstrument.answer(to: interview.pages[open], using: &random)
                _ = interview.put(answer, on: open, over: nil, in: &draft)
                if interview.problems(on: open, in: draft).isEmpty { draft.passed.insert(interview.pages[open].id) }
                steps += 1
                guard steps < 10_000 else {
                    Issue.record("round \(round) never ends")
                    break
                }
            }
            let route = interview.route(of: draft)
            #expect(route.allSatisfy { interview.isReachable($0, in: draft) })
        }
    }
}
