// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Instruments

extension Form {
    /// Shows a page of the questionnaire, or goes to the first one that is not done.
    func question(_ request: Request, _ context: FormContext) async throws -> Response {
        let attendance = try await interview(request)
        guard let position = interview.position(of: context.parameters.get("page") ?? ""),
            interview.isReachable(position, in: attendance.draft)
        else { throw Detour(place: firstOpen(in: attendance.draft)) }
        let page = QuestionPage(
            form: self,
            attendance: attendance,
            position: position,
            showsProblems: request.asksFor("error"),
            isFromSummary: request.uri.queryParameters["from"] == "summary"
        )
        return respond(page.page, to: request, attendance)
    }

    /// Saves an answer, valid or not, and goes where the button leads.
    func answer(_ request: Request, _ context: FormContext) async throws -> Response {
        let (fields, session) = try await received(request)
        let action = PageAction(fields["action"])
        guard let position = interview.position(of: context.parameters.get("page") ?? "") else {
            throw Detour(place: "/welcome")
        }
        let page = interview.pages[position]
        do {
            let (reception, draft) = try await change(session) { [self] draft in
                let reception = put(fields, action, on: position, in: &draft)
                if reception == .kept, action == .next, interview.problems(on: position, in: draft).isEmpty {
                    draft.passed.insert(page.id)
                }
                return reception
            }
            let stop = Stop(position: position, draft: draft, isFromSummary: fields["from"] == "summary")
            return respond(to: action, reception, at: stop)
        } catch let detour as Detour where action == .save {
            // The script shows that nothing was saved, and the next page that is asked for says why.
            return text("\(detour.place)\n", status: .conflict)
        }
    }

    private func put(
        _ fields: FormFields,
        _ action: PageAction,
        on position: Int,
        in draft: inout Draft
    ) -> Interview.Reception {
        let page = interview.pages[position]
        switch action {
        case .useRival:
            guard let rival = draft.rivals[page.id] else { return .kept }
            return interview.put(rival, on: position, over: nil, in: &draft)
        case .clear: return interview.put(.chosen([]), on: position, over: fields["seen"], in: &draft)
        default:
            return interview.put(Answer(fields, on: page), on: position, over: fields["seen"], in: &draft)
        }
    }

    /// Where in the interview an answer was given.
    private struct Stop {
        let position: Int
        let draft: Draft
        let isFromSummary: Bool
    }

    private func respond(to action: PageAction, _ reception: Interview.Reception, at stop: Stop) -> Response {
        let own = "/q/\(interview.pages[stop.position].id)"
        let from = stop.isFromSummary ? "from=summary" : ""
        if action == .save {
            guard reception == .kept else { return text("rival\n", status: .conflict) }
            return text(Interview.fingerprint(interview.answer(on: stop.position, in: stop.draft)))
        }
        if reception == .rival { return redirect(to: address(own, "rival=1", from)) }
        switch action {
        case .next where !interview.problems(on: stop.position, in: stop.draft).isEmpty:
            return redirect(to: address(own, "error=1", from) + "#errors")
        case .next, .save: return redirect(to: placeAfter(stop))
        case .back: return redirect(to: placeBefore(stop))
        case .later: return redirect(to: "/later")
        case .clear, .useRival: return redirect(to: address(own, from))
        case .language(let language): return redirect(to: address(own, from), in: language)
        }
    }

    private func placeAfter(_ stop: Stop) -> String {
        if stop.isFromSummary {
            let open = interview.firstOpen(in: stop.draft)
            return open.map { "/q/\(interview.pages[$0].id)?from=summary" } ?? "/summary"
        }
        let next = interview.route(of: stop.draft).first { $0 > stop.position }
        return next.map { "/q/\(interview.pages[$0].id)" } ?? "/summary"
    }

    private func placeBefore(_ stop: Stop) -> String {
        if stop.isFromSummary, interview.firstOpen(in: stop.draft) == nil { return "/summary" }
        let former = interview.route(of: stop.draft).last { $0 < stop.position }
        return former.map { "/q/\(interview.pages[$0].id)" } ?? "/welcome"
    }

    private func address(_ path: String, _ marks: String...) -> String {
        let marks = marks.filter { !$0.isEmpty }
        return marks.isEmpty ? path : "\(path)?\(marks.joined(separator: "&"))"
    }
}
