// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
public import Hummingbird

extension Form {
    typealias Handler = @Sendable (Request, FormContext) async throws -> Response

    /// Returns a router that serves the form: every page, its files and `/health`.
    public func router() -> Router<FormContext> {
        let router = Router(context: FormContext.self, options: [.autoGenerateHeadEndpoints])
        router.add(middleware: HeadAnswers())
        router.add(middleware: RequestLog())
        router.add(middleware: SecurityHeaders(isSecure: settings.address.isSecure))
        router.add(middleware: BodyReception(form: self))
        router.add(middleware: FailurePages(form: self))

        route(router, "/", get: front)
        route(router, "/code", post: enterCode)
        route(router, "/i/:secret", get: openLink)
        route(router, "/leave", post: leave)
        route(router, "/left", get: left)
        route(router, "/welcome", get: welcome)
        route(router, "/start", post: start)
        route(router, "/q/:page", get: question, post: answer)
        route(router, "/later", get: later)
        route(router, "/summary", get: summary)
        route(router, "/submit", post: submit)
        route(router, "/receipt", get: receipt)
        route(router, "/decline", get: declining, post: decline)
        route(router, "/reopen", post: reopen)
        route(router, "/privacy", get: privacy)
        route(router, "/health", get: health)
        for asset in assets.all {
            route(router, RouterPath(asset.path), get: { _, _ in asset.response })
        }
        return router
    }

    /// Says that a page does not do what is asked of it, and what it does.
    func refusal(of request: Request, allowing methods: [String] = ["GET", "HEAD", "POST"]) -> Response {
        var response = page(.notAllowed, for: request)
        response.headers[.allow] = methods.joined(separator: ", ")
        return response
    }

    /// Adds an address, and refuses what is not done with it, so that a page that exists is not said to be missing.
    private func route(
        _ router: Router<FormContext>,
        _ path: RouterPath,
        get: Handler? = nil,
        post: Handler? = nil
    ) {
        let allowed = (get == nil ? [] : ["GET", "HEAD"]) + (post == nil ? [] : ["POST"])
        let refuse: Handler = { request, _ in self.refusal(of: request, allowing: allowed) }
        router.on(path, method: .get, use: get ?? refuse)
        router.on(path, method: .post, use: post ?? refuse)
        for method in [HTTPRequest.Method.put, .patch, .delete, .options] {
            router.on(path, method: method, use: refuse)
        }
    }
}
