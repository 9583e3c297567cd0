// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import HTTPTypes
import Hummingbird
import Instruments

extension Form {
    /// The longest reason that is kept, in characters.
    static let longestReason = 500

    /// Asks whether the respondent really will not answer; afterwards offers to answer after all.
    func declining(_ request: Request, _ context: FormContext) async throws -> Response {
        let attendance = try await attend(request)
        let page = DeclinePage(form: self, attendance: attendance)
        if attendance.subject.state == .declined { return respond(page.declined, to: request, attendance) }
        guard mayAnswer(attendance.subject) else { throw Detour(place: "/welcome") }
        return respond(page.question, to: request, attendance)
    }

    /// Notes that the respondent will not answer, or keeps what is said of it while the language is changed.
    func decline(_ request: Request, _ context: FormContext) async throws -> Response {
        let (fields, session) = try await received(request)
        let (sitting, _) = try await sitting(of: session)
        guard mayAnswer(sitting.subject) else { throw Detour(place: "/welcome") }
        let reason = String((fields["reason"] ?? "").prefix(Self.longestReason))
        if case .language(let language) = PageAction(fields["action"]) {
            _ = try await change(session) { $0.reason = reason }
            return redirect(to: "/decline", in: language)
        }
        let outcome = try await store.decline(
            reason: reason,
            draft: session.secret.locator,
            ticket: session.secret.ticket
        )
        return redirect(to: outcome == .saved ? "/decline" : "/welcome")
    }

    /// Lets somebody who has declined answer after all.
    func reopen(_ request: Request, _ context: FormContext) async throws -> Response {
        let (_, session) = try await received(request)
        if settings.lastDay(before: today()) == nil { try await store.reopen(session.secret.ticket) }
        return redirect(to: "/welcome")
    }
}
