// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore

/// Takes in the body of every request, as far as it is short and arrives in time, before anything is done with it.
///
/// A body that nobody reads would have to be read to its end before the connection can be used again, however long it
/// is and however slowly it comes. So every body is read here, and where that fails, the connection ends.
struct BodyReception: RouterMiddleware {
    /// The longest body that is taken in, in bytes: a text of the greatest length in the most wasteful encoding, twice.
    static let longest = 65_536

    let form: Form

    func handle(
        _ request: Request,
        context: FormContext,
        next: @concurrent (Request, FormContext) async throws -> Response
    ) async throws -> Response {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > Self.longest {
            return refusal(of: request, context)
        }
        var request = request
        guard let body = try await body(of: request, context) else { return refusal(of: request, context) }
        request.body = RequestBody(buffer: body)
        return try await next(request, context)
    }

    /// Returns the body of a request, or nil where it is too long; one that takes too long ends the connection.
    ///
    /// The time is looked at when something arrives: where nothing does, the silence ends the connection. A timer for
    /// each request would cost as much as all else that is done here.
    private func body(of request: Request, _ context: FormContext) async throws -> ByteBuffer? {
        var body = ByteBuffer()
        let start = ContinuousClock.now
        for try await part in request.body {
            guard body.readableBytes + part.readableBytes <= Self.longest else { return nil }
            body.writeImmutableBuffer(part)
            guard start.duration(to: .now) < form.patience.body else {
                context.channel.close(promise: nil)
                throw ChannelError.inputClosed
            }
        }
        return body
    }

    /// Says that it is too much, and ends the connection without reading the rest.
    private func refusal(of request: Request, _ context: FormContext) -> Response {
        var response = form.page(.tooLarge, for: request)
        response.headers[.connection] = "close"
        let (body, channel, parting) = (response.body, context.channel, form.patience.parting)
        response.body = ResponseBody(contentLength: body.contentLength) { writer in
            try await body.write(writer)
            // Closed at once, with something unread, the connection would be reset and the answer lost on its way.
            try? await Task.sleep(for: parting)
            channel.close(promise: nil)
        }
        return response
    }
}
