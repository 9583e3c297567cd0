// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import HTTPTypes
import Hummingbird
import Instruments

extension Form {
    /// Shows the start page, or why there is nothing to start.
    func welcome(_ request: Request, _ context: FormContext) async throws -> Response {
        let attendance = try await attend(request)
        let subject = attendance.subject
        switch subject.state {
        case .answered: throw Detour(place: "/receipt")
        case .declined where settings.lastDay(before: today()) == nil: throw Detour(place: "/decline")
        case .withdrawn: return respond(.withdrawn(subject.name), to: request, attendance)
        case .open, .declined: break
        }
        if let day = settings.lastDay(before: today()) { return respond(.closed(day), to: request, attendance) }
        if !mayAnswer(subject), let day = settings.opens { return respond(.notOpen(day), to: request, attendance) }
        return respond(WelcomePage(form: self, attendance: attendance).page, to: request, attendance)
    }

    /// Goes to the first page that is not done.
    func start(_ request: Request, _ context: FormContext) async throws -> Response {
        let (_, session) = try await received(request)
        let (_, draft) = try await sitting(of: session)
        return redirect(to: firstOpen(in: draft))
    }

    /// Says how to return.
    func later(_ request: Request, _ context: FormContext) async throws -> Response {
        let attendance = try await interview(request)
        let pages = PlainPages(form: self, texts: attendance.texts)
        return respond(pages.later(formToken: seal.formToken(of: attendance.session)), to: request, attendance)
    }

    /// Says what becomes of answers.
    func privacy(_ request: Request, _ context: FormContext) async throws -> Response {
        let visit = visit(request)
        let texts = texts(for: visit)
        let page = PlainPages(form: self, texts: texts).privacy(hasSession: visit.session != nil)
        return respond(page, in: texts, to: visit)
    }

    /// Says whether the store answers.
    func health(_ request: Request, _ context: FormContext) async throws -> Response {
        let isWell = (try? await store.terms()) != nil
        return text(isWell ? "ok\n" : "the store does not answer\n", status: isWell ? .ok : .serviceUnavailable)
    }

    /// The address of the first page that is not done, or of the summary.
    func firstOpen(in draft: Draft) -> String {
        interview.firstOpen(in: draft).map { "/q/\(interview.pages[$0].id)" } ?? "/summary"
    }
}
