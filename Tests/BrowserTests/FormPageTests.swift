// SPDX-License-Identifier: Apache-2.0

import BuiltProgram
import Foundation
import Testing

@Suite(.disabled(if: Browser.lack != nil, "\(Browser.lack?.description ?? "")"), .serialized, .formIsServed)
struct FormPageTests {
    /// Plays a scenario of `Pages` with respondents of its own.
    private func play(_ scenario: String, respondents: Int) async throws {
        let form = try #require(ServedForm.current)
        var links: [String] = []
        for _ in 0..<respondents { links.append(try await form.invitation().link) }
        try await Browser.installed.get().run(scenario, links, in: form.program).recordFindings()
    }

    @Test func `a whole interview is answered by keyboard alone, with scripts and without`() async throws {
        try await play("interview_by_keyboard", respondents: 2)
    }

    @Test func `an interview goes on on another device where it was left, with its answers`() async throws {
        try await play("resume_elsewhere", respondents: 1)
    }

    @Test func `the browser's Back and Forward show the answers and lose none`() async throws {
        try await play("back_and_forward", respondents: 2)
    }

    @Test func `of two answers from two windows both are shown, and the respondent decides`() async throws {
        try await play("two_windows", respondents: 2)
    }

    @Test func `another language in the middle of a page loses nothing that is on it`() async throws {
        try await play("language_midway", respondents: 2)
    }

    @Test func `when the network goes it is seen that nothing was sent, and later it is sent once`() async throws {
        try await play("network_lost", respondents: 3)
    }

    @Test func `an answer that cannot stand is told of wherever it must be, and is kept`() async throws {
        try await play("faulty_answers", respondents: 2)
    }

    @Test func `whoever says no, and why, can answer after all`() async throws {
        try await play("saying_no", respondents: 2)
    }

    @Test func `every page from start to receipt works on a phone, without scripts, and read aloud`() async throws {
        let form = try #require(ServedForm.current)
        try await Browser.installed.get().run("check_form", [form.testLink()], in: form.program).recordFindings()
    }

    @Test func `every page beside the interview works on a phone, without scripts, and read aloud`() async throws {
        let form = try #require(ServedForm.current)
        let invitation = try await form.invitation()
        try await Browser.installed.get().run("check_notices", [invitation.link, invitation.code], in: form.program)
            .recordFindings()
    }
}
