// SPDX-License-Identifier: Apache-2.0

import Hummingbird

/// Takes the body off every answer to a HEAD request.
///
/// The router does so for pages that there are, and not for those that are missing; what a client does not expect it
/// takes for the next answer.
struct HeadAnswers: RouterMiddleware {
    func handle(
        _ request: Request,
        context: FormContext,
        next: @concurrent (Request, FormContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        return request.method == .head && response.body.contentLength != 0 ? response.createHeadResponse() : response
    }
}
