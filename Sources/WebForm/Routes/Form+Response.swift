// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import HTTPTypes
import Hummingbird
import Instruments
import Markup
import NIOCore
import Variables

extension Form {
    /// Sends the browser to another page, which it gets with GET.
    func redirect(to place: String) -> Response {
        Response(status: .seeOther, headers: [.location: place])
    }

    /// Sends the browser to another page in another language, which it remembers; one that the form lacks changes nothing.
    func redirect(to place: String, in language: Language) -> Response {
        var response = redirect(to: place)
        if texts[language] != nil { response.headers[values: .setCookie].append(cookies.set(language)) }
        return response
    }

    /// Answers the script, or a watchman.
    func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    /// Shows a page to a respondent.
    func respond(_ page: Page, to request: Request, _ attendance: Attendance) -> Response {
        respond(page, in: attendance.texts, to: visit(request), isTest: attendance.subject.isTest)
    }

    /// Shows a notice to a respondent.
    func respond(_ notice: Notice, to request: Request, _ attendance: Attendance) -> Response {
        respond(notice.page(attendance.texts, settings), to: request, attendance)
    }

    /// Shows a notice to a visitor of whom nothing is known.
    func page(_ notice: Notice, for request: Request) -> Response {
        let visit = visit(request)
        let texts = texts(for: visit)
        var response = respond(notice.page(texts, settings), in: texts, to: visit)
        if notice == .wait { response.headers[.retryAfter] = String(AttemptLimit.minutes * 60) }
        return response
    }

    /// Shows a page.
    func respond(_ page: Page, in texts: FormTexts, to visit: Visit, isTest: Bool = false) -> Response {
        let html = PageFrame(settings: settings, assets: assets, allTexts: self.texts, texts: texts)
            .html(page, isTest: isTest)
        var response = Response(
            status: page.status,
            headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: texts.language.tag],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html.string))
        )
        if let language = visit.switched { response.headers[values: .setCookie].append(cookies.set(language)) }
        return response
    }
}
