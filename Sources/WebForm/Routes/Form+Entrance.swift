// SPDX-License-Identifier: Apache-2.0

import Crypto
import Fieldwork
import Foundation
import HTTPTypes
import Hummingbird

extension Form {
    /// Asks for a short code.
    func front(_ request: Request, _ context: FormContext) async throws -> Response {
        let visit = visit(request)
        let texts = texts(for: visit)
        if let day = settings.lastDay(before: today()) { return page(.closed(day), for: request) }
        let page = EntrancePage(texts: texts, isUnknown: request.asksFor("error"), hasSession: visit.session != nil)
        return respond(page.page, in: texts, to: visit)
    }

    /// Exchanges a short code for a session.
    func enterCode(_ request: Request, _ context: FormContext) async throws -> Response {
        guard RequestOrigin.isOwn(request, of: settings.address) else { throw Notice.refused }
        let fields = try await FormFields.read(request)
        let client = client(of: request, context)
        let now = ContinuousClock.now
        guard !attempts.isExceeded(by: client, at: now), !attempts.isExceededByAll(at: now) else { throw Notice.wait }
        guard let code = ShortCode(typed: String((fields["code"] ?? "").prefix(100))),
            let holder = try await store.holder(of: linkKey.hash(of: code))
        else {
            attempts.count(client, at: now)
            return redirect(to: "/?error=1#errors")
        }
        return try signIn(linkKey.secret(of: holder.number, version: holder.linkVersion), to: request)
    }

    /// Exchanges a personal link for a session and an address without the secret.
    ///
    /// An invitation may add the language that it is written in: `/i/…?lang=nn`.
    ///
    /// It changes nothing in the store. A link that leads nowhere is looked up all the same, so that it takes as long as one that once led somewhere.
    func openLink(_ request: Request, _ context: FormContext) async throws -> Response {
        let client = client(of: request, context)
        let now = ContinuousClock.now
        guard !attempts.isExceeded(by: client, at: now) else { throw Notice.wait }
        let text = context.parameters.get("secret") ?? ""
        let secret = LinkSecret(text: text) ?? LinkSecret(bytes: SHA256.hash(data: Data(text.utf8)).prefix(16))
        guard let secret, try await store.sitting(secret.ticket, secret.locator) != nil else {
            attempts.count(client, at: now)
            throw Notice.unknownLink
        }
        return try signIn(secret, to: request)
    }

    /// Begins a session, or goes on with the one that the browser has for the same link, so that pages which are open
    /// in other windows can still be sent.
    private func signIn(_ secret: LinkSecret, to request: Request) throws -> Response {
        let visit = visit(request)
        var response = visit.switched.map { redirect(to: "/welcome", in: $0) } ?? redirect(to: "/welcome")
        if visit.session?.secret != secret {
            let value = try seal.seal(Session(signingIn: secret))
            response.headers[values: .setCookie].append(cookies.set(session: value))
        }
        return response
    }

    /// Ends the session.
    func leave(_ request: Request, _ context: FormContext) async throws -> Response {
        _ = try await received(request)
        var response = redirect(to: "/left")
        response.headers[values: .setCookie].append(cookies.endSession)
        return response
    }

    /// Says that the session has ended, and whom to tell if the link came to the wrong person.
    func left(_ request: Request, _ context: FormContext) async throws -> Response {
        let visit = visit(request)
        let texts = texts(for: visit)
        return respond(PlainPages(form: self, texts: texts).left, in: texts, to: visit)
    }

    private func client(of request: Request, _ context: FormContext) -> String {
        ClientAddress.of(request, peer: context.peer, trusting: settings.trustedProxies)
    }
}

extension Request {
    /// Whether the address carries a mark such as `?error=1`.
    func asksFor(_ mark: Substring) -> Bool { uri.queryParameters[mark] == "1" }
}
