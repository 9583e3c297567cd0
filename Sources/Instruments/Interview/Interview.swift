// SPDX-License-Identifier: Apache-2.0

import Variables

/// Walks a respondent through an instrument: which pages are asked, what they may answer, where they go on.
///
/// An interview keeps no state. Everything follows from the draft at each call, so that Back, a second window and
/// another device see the same route.
public struct Interview: Hashable, Sendable {
    /// The questionnaire.
    public let instrument: Instrument
    /// Every page, in order, on a route or not.
    public let pages: [InterviewPage]
    /// The longest text that is kept, in characters.
    public let longestText: Int

    private let positions: [String: Int]
    private let compulsory: Set<String>

    /// Creates an interview.
    ///
    /// - Parameters:
    ///   - instrument: The questionnaire.
    ///   - itemsPerPage: The most items of a battery that are asked on one page.
    ///   - longestText: The longest text that is kept, in characters.
    public init(_ instrument: Instrument, itemsPerPage: Int = 7, longestText: Int = 2_000) {
        self.instrument = instrument
        self.longestText = longestText
        pages = InterviewPage.all(of: instrument, itemsPerPage: itemsPerPage)
        positions = Dictionary(pages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let gates = Set(instrument.questions.flatMap(\.route.variables))
        compulsory = Set(instrument.questions.filter { gates.contains($0.id) && $0.hasWayOut }.map(\.id))
    }

    /// Returns the position of a page, or nil.
    public func position(of page: String) -> Int? { positions[page] }

    /// Whether a page must be answered before the respondent goes on.
    ///
    /// Only a question that a later route rests on, and only where it offers a way to say that one does not know or
    /// that nothing fits, so that nobody is made to say what is not so.
    public func isCompulsory(_ page: Int) -> Bool { compulsory.contains(pages[page].question.id) }

    /// Returns the pages that a respondent with this draft is asked, in order.
    ///
    /// Answers that are off the route decide nothing: a route that rests on one is closed with it.
    public func route(of draft: Draft) -> [Int] {
        var chosen: [String: [String]] = [:]
        var route: [Int] = []
        var isAsked = false
        for (position, page) in pages.enumerated() {
            let question = page.question
            if page.part == 1 {
                isAsked = question.route.holds { chosen[$0] }
                if isAsked { Self.record(draft.answers[question.id], of: question, in: &chosen) }
            }
            if isAsked { route.append(position) }
        }
        return route
    }

    /// What conditions see of an answer: the codes of the question, or of each of its items.
    private static func record(_ answer: Answer?, of question: Question, in chosen: inout [String: [String]]) {
        switch answer {
        case .chosen(let codes)? where !codes.isEmpty: chosen[question.id] = codes
        case .items(let codes)?: for (item, code) in codes { chosen["\(question.id).\(item)"] = [code] }
        // A text has no codes yet; it is not empty all the same.
        case .text? where answer?.isEmpty == false: chosen[question.id] = []
        default: break
        }
    }

    /// Returns what keeps a page's answer from standing; nothing where it may stand.
    public func problems(on page: Int, in draft: Draft) -> [AnswerProblem] {
        let question = pages[page].question
        guard let answer = draft.answers[question.id], !answer.isEmpty else {
            return isCompulsory(page) ? [.missing] : []
        }
        switch (question.kind, answer) {
        case (.multiple(let categories, let maximum), .chosen(let codes)):
            var problems: [AnswerProblem] = []
            if codes.count > 1, let alone = categories.first(where: { $0.isExclusive && codes.contains($0.code) }) {
                problems.append(.notAlone(code: alone.code))
            }
            if let maximum, codes.count > maximum {
                problems.append(.tooMany(chosen: codes.count, maximum: maximum))
            }
            return problems
        case (.open, .text(let text)) where text.count > longestText:
            return [.tooLong(characters: text.count, maximum: longestText)]
        default:
            return []
        }
    }

    /// Returns the first page of the route that the respondent has not gone on from, or whose answer cannot stand; nil
    /// where all is done and only the summary is left.
    public func firstOpen(in draft: Draft) -> Int? {
        route(of: draft).first { !draft.passed.contains(pages[$0].id) || !problems(on: $0, in: draft).isEmpty }
    }

    /// Whether a respondent may be on a page: it is on the route, and everything before it is done.
    public func isReachable(_ page: Int, in draft: Draft) -> Bool {
        guard route(of: draft).contains(page) else { return false }
        return firstOpen(in: draft).map { page <= $0 } ?? true
    }

    /// Returns the answers that count, by the id of their question: those on the route that are not empty.
    ///
    /// A ballot is made of them only when `firstOpen(in:)` is nil.
    public func answersOnRoute(of draft: Draft) -> [String: Answer] {
        var counted: [String: Answer] = [:]
        for position in route(of: draft) {
            let id = pages[position].question.id
            if let answer = draft.answers[id], !answer.isEmpty { counted[id] = answer }
        }
        return counted
    }
}

extension Question {
    /// Whether one can answer without taking a stand.
    fileprivate var hasWayOut: Bool { categories.contains { $0.isExclusive || $0.role == .other } }
}
