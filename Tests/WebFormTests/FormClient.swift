// SPDX-License-Identifier: Apache-2.0

import HTTPConversation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Synchronization

@testable import WebForm

/// Whom a browser asks: the form's server, or its router alone.
protocol FormClient: Sendable {
    /// The port of this machine that the server listens on; nil where there is none.
    var port: Int? { get }

    /// Sends a request and returns the reply to it.
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        headers: HTTPFields,
        body: ByteBuffer?
    ) async throws -> HTTPConversation.Reply
}

/// The form's server, over a connection.
struct ServedClient: FormClient {
    let listening: Int
    let conversation: HTTPConversation

    var port: Int? { listening }

    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        headers: HTTPFields,
        body: ByteBuffer?
    ) async throws -> HTTPConversation.Reply {
        try await conversation.send(method, path, headers: headers, body: body)
    }
}

/// The form's router without a connection, which takes what no server would let through.
struct RoutedClient<Responder: HTTPResponder>: FormClient where Responder.Context == FormContext {
    let responder: Responder
    let logger: Logger

    var port: Int? { nil }

    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        headers: HTTPFields,
        body: ByteBuffer?
    ) async throws -> HTTPConversation.Reply {
        var head = HTTPRequest(
            method: method,
            scheme: "http",
            authority: "localhost",
            path: path,
            headerFields: headers
        )
        if let body { head.headerFields[.contentLength] = "\(body.readableBytes)" }
        let request = Request(head: head, body: RequestBody(buffer: body ?? ByteBuffer()))
        let source = ApplicationRequestContextSource(channel: NIOAsyncTestingChannel(), logger: logger)
        let response: Response
        do {
            response = try await responder.respond(to: request, context: FormContext(source: source))
        } catch {
            response = Response(status: .internalServerError)
        }
        let written = WrittenBody()
        try await response.body.write(written)
        return HTTPConversation.Reply(head: response.head, body: written.bytes)
    }
}

/// Keeps what a response writes.
private final class WrittenBody: ResponseBodyWriter {
    private let content = Mutex(ByteBuffer())

    var bytes: ByteBuffer { content.withLock { $0 } }

    func write(_ buffer: ByteBuffer) async throws {
        content.withLock { _ = $0.writeImmutableBuffer(buffer) }
    }

    func finish(_ trailers: HTTPFields?) async throws {}
}
