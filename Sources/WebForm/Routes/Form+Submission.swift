// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import HTTPTypes
import Hummingbird
import Instruments

extension Form {
    /// Shows all answers on the route before they are handed in.
    func summary(_ request: Request, _ context: FormContext) async throws -> Response {
        let attendance = try await interview(request)
        guard interview.firstOpen(in: attendance.draft) == nil else {
            throw Detour(place: firstOpen(in: attendance.draft))
        }
        let page = SummaryPage(form: self, attendance: attendance, isChanged: request.asksFor("changed"))
        return respond(page.page, to: request, attendance)
    }

    /// Hands in the ballot.
    ///
    /// Done twice, it leads to the same receipt.
    ///
    /// The ballot is what the respondent has looked over: where the draft has changed since, the summary is shown again.
    func submit(_ request: Request, _ context: FormContext) async throws -> Response {
        let (fields, session) = try await received(request)
        let (sitting, draft) = try await sitting(of: session)
        guard mayAnswer(sitting.subject) else { throw Detour(place: "/welcome") }
        guard interview.firstOpen(in: draft) == nil else { throw Detour(place: firstOpen(in: draft)) }
        guard fields["seen"] == String(sitting.revision) else { throw Detour(place: "/summary?changed=1") }
        let ballot = Ballot(
            classes: sitting.subject.classes,
            answers: interview.answersOnRoute(of: draft),
            isTest: sitting.subject.isTest
        )
        let outcome = try await store.submit(
            SealedBallot(ballot, for: publicKey, study: settings.study),
            draft: session.secret.locator,
            revision: sitting.revision,
            ticket: session.secret.ticket
        )
        switch outcome {
        case .saved: return redirect(to: "/receipt")
        case .stale: throw Detour(place: "/summary?changed=1")
        case .settled: throw Detour(place: "/welcome")
        case .unknown: throw Notice.signedOut
        }
    }

    /// Acknowledges an answer.
    func receipt(_ request: Request, _ context: FormContext) async throws -> Response {
        let attendance = try await attend(request)
        guard attendance.subject.state == .answered else { throw Detour(place: "/welcome") }
        return respond(PlainPages(form: self, texts: attendance.texts).receipt, to: request, attendance)
    }
}
