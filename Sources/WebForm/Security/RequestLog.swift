// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import Logging

/// Logs each request by its route and never by its address, which may hold a secret.
///
/// What a log line holds: method, the route's pattern, status and duration. It holds no query, no unit and no address
/// of a client.
struct RequestLog: RouterMiddleware {
    func handle(
        _ request: Request,
        context: FormContext,
        next: @concurrent (Request, FormContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let duration = start.duration(to: .now)
        let microseconds = duration.components.seconds * 1_000_000 + duration.components.attoseconds / 1_000_000_000_000
        context.logger.info(
            "request",
            metadata: [
                "method": .string(Self.method(of: request)),
                "route": .string(context.endpointPath ?? "none"),
                "status": .stringConvertible(response.status.code),
                "microseconds": .stringConvertible(microseconds),
            ]
        )
        return response
    }

    /// A method can be any word that a client makes up; only those that the form knows are written down.
    private static func method(of request: Request) -> String {
        switch request.method {
        case .get, .head, .post: request.method.rawValue
        default: "other"
        }
    }
}
