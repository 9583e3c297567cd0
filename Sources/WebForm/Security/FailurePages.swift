// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Logging

/// Turns what handlers throw into pages that help, or into the way to go instead.
struct FailurePages: RouterMiddleware {
    let form: Form

    func handle(
        _ request: Request,
        context: FormContext,
        next: @concurrent (Request, FormContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let detour as Detour {
            return form.redirect(to: detour.place)
        } catch let notice as Notice {
            return form.page(notice, for: request)
        } catch let error as HTTPError where error.status == .notFound {
            return isKnown(request.method) ? form.page(.notFound, for: request) : form.refusal(of: request)
        } catch {
            // The type only: what an error says of itself may repeat what somebody has answered.
            context.logger.error("failure", metadata: ["error": .string("\(type(of: error))")])
            return form.page(.failure, for: request)
        }
    }
}

extension FailurePages {
    /// The router does not find a page that does not do what is asked of it with a method that it has no list of.
    fileprivate func isKnown(_ method: HTTPRequest.Method) -> Bool { [.get, .head, .post].contains(method) }
}

/// Where a request has to go instead of where it wanted to.
struct Detour: Error {
    let place: String
}
