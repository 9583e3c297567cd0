// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import HTTPTypes
import Hummingbird
import Instruments
import Variables

/// What a request tells of who asks and in which language.
struct Visit: Sendable {
    /// The session, where the browser carries one that this server has made.
    let session: Session?
    /// The language that the visitor has chosen, now or before.
    let language: Language?
    /// The language that the address asks for.
    let switched: Language?
}

/// A respondent whose session leads to a case.
struct Attendance: Sendable {
    let session: Session
    let sitting: Sitting
    let draft: Draft
    let texts: FormTexts

    var subject: Case { sitting.subject }
}

extension Form {
    /// Returns what a request tells of its visitor; it does not ask the store.
    func visit(_ request: Request) -> Visit {
        func known(_ language: Language?) -> Language? { language.flatMap { texts[$0] == nil ? nil : $0 } }
        let switched = known(request.uri.queryParameters["lang"].map { Language(String($0)) })
        return Visit(
            session: cookies.session(of: request).flatMap(seal.open),
            language: switched ?? known(cookies.language(of: request)),
            switched: switched
        )
    }

    /// Returns the texts for a visitor: in the chosen language, else the one that the unit is written to in.
    func texts(for visit: Visit, _ subject: Case? = nil) -> FormTexts {
        visit.language.flatMap { texts[$0] } ?? subject.flatMap { texts[Language($0.language)] } ?? mainTexts
    }

    /// Returns the respondent of a request.
    ///
    /// - Throws: A ``Notice`` where there is no session, or its link leads nowhere any more.
    func attend(_ request: Request) async throws -> Attendance {
        let visit = visit(request)
        guard let session = visit.session else { throw Notice.signedOut }
        let (sitting, draft) = try await sitting(of: session)
        return Attendance(
            session: session,
            sitting: sitting,
            draft: draft,
            texts: texts(for: visit, sitting.subject)
        )
    }

    /// Returns the respondent of a request, who may answer now; others are shown why they may not.
    func interview(_ request: Request) async throws -> Attendance {
        let attendance = try await attend(request)
        guard mayAnswer(attendance.subject) else { throw Detour(place: "/welcome") }
        return attendance
    }

    /// Returns what the store has of a session.
    func sitting(of session: Session) async throws -> (Sitting, Draft) {
        guard let sitting = try await store.sitting(session.secret.ticket, session.secret.locator) else {
            throw Notice.signedOut
        }
        return (sitting, try draft(sitting.draft, of: session))
    }

    /// Returns a draft as its respondent may read it; an empty one where nothing has been saved.
    func draft(_ sealed: SealedDraft?, of session: Session) throws -> Draft {
        guard let sealed else { return Draft() }
        // A draft that does not open is left alone: an empty one in its place would lose what is in it.
        guard let draft = sealed.opened(with: session.secret) else { throw UnreadableDraft() }
        return draft
    }

    /// Whether a case may answer today.
    func mayAnswer(_ subject: Case) -> Bool {
        subject.state == .open && mayAnswer(isTest: subject.isTest)
    }

    /// Whether those who have not answered may do so today; the test respondent may before the first day.
    func mayAnswer(isTest: Bool) -> Bool {
        let day = today()
        return (isTest || settings.hasBegun(on: day)) && settings.lastDay(before: day) == nil
    }

    /// Returns the fields of a form that this server made for the session that sends them.
    ///
    /// - Throws: A ``Notice`` where it is somebody else's form, an earlier session's, or none at all.
    func received(_ request: Request) async throws -> (FormFields, Session) {
        guard RequestOrigin.isOwn(request, of: settings.address) else { throw Notice.refused }
        guard let session = cookies.session(of: request).flatMap(seal.open) else { throw Notice.signedOut }
        let fields = try await FormFields.read(request)
        guard let token = fields["token"], seal.isValid(token, for: session) else { throw Notice.refused }
        return (fields, session)
    }
}

/// A draft that the respondent's own link does not open: it has been damaged, or comes from a newer version.
struct UnreadableDraft: Error {}
