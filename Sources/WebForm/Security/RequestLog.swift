// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import Logging

/// Logs each request by its route and never by its address, which may hold a secret.
///
/// What a log line holds: method, the route's pattern, status and duration. It holds no query, no unit and no address
/// of a client. What went as it should is told only when asked for (`debug`): when somebody answered is nothing that a
/// log needs to know.
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
        context.logger.log(
            level: Self.level(of: response.status.code),
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

    private static func level(of status: Int) -> Logger.Level {
        switch status {
        case 500...: .error
        case 400...: .info
        default: .debug
        }
    }

    /// A method can be any word that a client makes up; only those that the form knows are written down.
    private static func method(of request: Request) -> String {
        switch request.method {
        case .get, .head, .post: request.method.rawValue
        default: "other"
        }
    }
}
