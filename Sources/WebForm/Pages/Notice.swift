// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Markup

/// A page that says why one cannot do what one wanted, and what to do instead.
enum Notice: Error, Hashable {
    /// The link leads nowhere: unknown, replaced and malformed ones look alike.
    case unknownLink
    /// Too many attempts.
    case wait
    /// There is no session.
    case signedOut
    /// A form of another site, or of an earlier session.
    case refused
    /// There is no such page.
    case notFound
    /// The page is there, but does not do that.
    case notAllowed
    /// More was sent than is taken in.
    case tooLarge
    /// What was sent cannot be read.
    case unreadable
    /// The fault is on this side.
    case failure
    /// The fieldwork begins on a later day.
    case notOpen(String)
    /// The fieldwork ended on a day.
    case closed(String)
    /// A unit is not asked any more.
    case withdrawn(String)

    private var status: HTTPResponse.Status {
        switch self {
        case .unknownLink, .notFound: .notFound
        case .wait: .tooManyRequests
        case .signedOut, .refused: .forbidden
        case .notAllowed: .methodNotAllowed
        case .tooLarge: .contentTooLarge
        case .unreadable: .badRequest
        case .failure: .internalServerError
        case .notOpen, .closed, .withdrawn: .ok
        }
    }

    private func words(_ texts: FormTexts) -> (title: String, text: String) {
        switch self {
        case .unknownLink: (texts[.unknownTitle], texts[.unknownText])
        case .wait: (texts[.waitTitle], texts.text(.waitText, count: AttemptLimit.minutes))
        case .signedOut: (texts[.signedOutTitle], texts[.signedOutText])
        case .refused: (texts[.refusedTitle], texts[.refusedText])
        case .notFound: (texts[.notFoundTitle], texts[.notFoundText])
        case .tooLarge: (texts[.tooLargeTitle], texts[.tooLargeText])
        case .unreadable, .notAllowed: (texts[.unreadableTitle], texts[.unreadableText])
        case .failure: (texts[.failureTitle], texts[.failureText])
        case .notOpen(let day): (texts[.notOpenTitle], texts.text(.notOpenText, ["date": texts.date(day)]))
        case .closed(let day): (texts[.closedTitle], texts.text(.closedText, ["date": texts.date(day)]))
        case .withdrawn(let unit): (texts[.withdrawnTitle], texts.text(.withdrawnText, ["unit": unit]))
        }
    }

    private func way(_ texts: FormTexts) -> HTML? {
        switch self {
        case .unknownLink, .signedOut: "<p><a class=\"secondary\" href=\"/\">\(texts[.toFront])</a></p>\n"
        case .refused, .notFound, .notAllowed, .failure:
            "<p><a class=\"secondary\" href=\"/welcome\">\(texts[.toSurvey])</a></p>\n"
        case .wait, .tooLarge, .unreadable, .notOpen, .closed, .withdrawn: nil
        }
    }

    /// Returns the page.
    func page(_ texts: FormTexts, _ settings: FormSettings) -> Page {
        let (title, text) = words(texts)
        return Page(
            titles: [title],
            main: """
                <h1>\(title)</h1>
                <p class="lead">\(text)</p>
                \(way(texts))<p>\(ContactLine(settings, texts).html)</p>

                """,
            status: status
        )
    }
}
