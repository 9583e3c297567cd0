// SPDX-License-Identifier: Apache-2.0

import Variables

extension Interview {
    /// What became of an answer.
    public enum Reception: Hashable, Sendable {
        /// It stands in the draft.
        case kept
        /// Another answer was given since the page was shown; both are kept, and the respondent decides.
        case rival
    }

    /// Returns what a draft holds for a page; empty where there is nothing.
    public func answer(on page: Int, in draft: Draft) -> Answer {
        let page = pages[page]
        switch (page.question.kind, draft.answers[page.question.id]) {
        case (.battery, .items(let codes)?):
            return .items(codes.filter { item, _ in page.items.contains { $0.code == item } })
        case (.battery, _): return .items([:])
        case (.open, let answer): return answer ?? .text("")
        case (_, let answer): return answer ?? .chosen([])
        }
    }

    /// Puts an answer down, whether it may stand or not.
    ///
    /// - Parameters:
    ///   - answer: What was answered on the page. Codes that the question does not have are left out.
    ///   - page: The position of the page.
    ///   - seen: The fingerprint of the answer that the page showed; nil puts the answer down whatever is there.
    ///   - draft: The draft.
    /// - Returns: Whether it was put down, or met another answer that was given meanwhile.
    public func put(
        _ answer: Answer,
        on page: Int,
        over seen: String?,
        in draft: inout Draft
    ) -> Reception {
        let new = normal(answer, on: page)
        let present = self.answer(on: page, in: draft)
        let id = pages[page].id
        if let seen, seen != Self.fingerprint(present), new != present {
            draft.rivals[id] = new
            return .rival
        }
        draft.rivals[id] = nil
        let question = pages[page].question
        if case .items(let codes) = new {
            var all: [String: String] = [:]
            if case .items(let others)? = draft.answers[question.id] { all = others }
            for item in pages[page].items { all[item.code] = codes[item.code] }
            draft.answers[question.id] = all.isEmpty ? nil : .items(all)
        } else {
            draft.answers[question.id] = new.isEmpty ? nil : new
        }
        return .kept
    }

    /// Returns an answer as drafts hold it: of the page's kind, known codes only, in the order of the categories.
    private func normal(_ answer: Answer, on page: Int) -> Answer {
        let page = pages[page]
        let codes = page.question.categories.map(\.code)
        switch (page.question.kind, answer) {
        case (.single, .chosen(let chosen)): return .chosen(codes.filter(chosen.contains).suffix(1))
        case (.multiple, .chosen(let chosen)): return .chosen(codes.filter(chosen.contains))
        case (.battery, .items(let chosen)):
            return .items(
                chosen.filter { item, code in page.items.contains { $0.code == item } && codes.contains(code) }
            )
        case (.open, .text): return answer
        case (.battery, _): return .items([:])
        case (.open, _): return .text("")
        case (.single, _), (.multiple, _), (.note, _): return .chosen([])
        }
    }

    /// Returns a short text that differs, in practice, between any two answers; a page carries it to say what it showed.
    public static func fingerprint(_ answer: Answer) -> String {
        // FNV-1a, 64 bits: it guards against slips and not against attacks.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
            hash = (hash ^ 0xff) &* 0x0000_0100_0000_01b3
        }
        switch answer {
        case .chosen(let codes): codes.forEach(add)
        case .items(let codes):
            for (item, code) in codes.sorted(by: { $0.key < $1.key }) {
                add(item)
                add(code)
            }
        case .text(let text): if !answer.isEmpty { add(text) }
        }
        return String(hash, radix: 36)
    }
}
