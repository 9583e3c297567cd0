// SPDX-License-Identifier: Apache-2.0

public import HTTPTypes
public import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1
import NIOPosix

/// Requests to a server on this machine, one after the other on a connection that stays open, and that is opened anew once it is
/// lost.
///
/// Redirects are not followed, and no cookies are kept: what comes back is what was sent.
public actor HTTPConversation {
    /// What a server sent back, whole.
    public struct Reply: Sendable {
        /// The status and the headers, repeated ones as they came.
        public let head: HTTPResponse
        /// The content.
        public let body: ByteBuffer

        /// Creates a reply.
        public init(head: HTTPResponse, body: ByteBuffer) { (self.head, self.body) = (head, body) }
    }

    /// No whole reply came back.
    public enum Failure: Error, Hashable {
        /// The connection ended, or was never made.
        case lost
        /// The time was over.
        case tooSlow
        /// The content has more bytes than are taken in.
        case tooLarge
    }

    private let port: Int
    private let patience: TimeAmount
    private var connection: EventLoopFuture<any Channel>?

    /// Creates a conversation; it connects when something is sent.
    ///
    /// - Parameters:
    ///   - port: The port of this machine.
    ///   - patience: How long a whole reply may take.
    public init(port: Int, patience: TimeAmount = .seconds(20)) {
        self.port = port
        self.patience = patience
    }

    /// Sends a request and returns the reply to it.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - path: The path, with its query.
    ///   - headers: The headers beside `Host` and `Content-Length`.
    ///   - body: The content; nil for none.
    /// - Returns: The reply.
    /// - Throws: ``Failure`` where no whole reply came; whether the server did something all the same is not known.
    public func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        headers: HTTPFields = [:],
        body: ByteBuffer? = nil
    ) async throws -> Reply {
        var head = HTTPRequest(
            method: method,
            scheme: "http",
            authority: "localhost",
            path: path,
            headerFields: headers
        )
        if let body { head.headerFields[.contentLength] = "\(body.readableBytes)" }
        let channel = try await connected()
        let promise = channel.eventLoop.makePromise(of: Reply.self)
        let exchange = Exchange(head: head, body: body, reply: promise)
        let alarm = channel.eventLoop.scheduleTask(in: patience) {
            promise.fail(Failure.tooSlow)
            channel.close(promise: nil)
        }
        channel.writeAndFlush(exchange).whenFailure { _ in promise.fail(Failure.lost) }
        defer { alarm.cancel() }
        return try await promise.futureResult.get()
    }

    /// Ends the connection.
    public func close() async {
        let channel = try? await connection?.get()
        connection = nil
        try? await channel?.close()
    }

    private func connected() async throws -> any Channel {
        // A future that others wait for too, so that there is one connection.
        if let connection, let channel = try? await connection.get(), channel.isActive { return channel }
        let made = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(ChannelOptions.socket(SocketOptionLevel(IPPROTO_TCP), TCP_NODELAY), value: 1)
            .connectTimeout(.seconds(5))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.addHTTPClientHandlers()
                    try pipeline.addHandlers(HTTP1ToHTTPClientCodec(), ExchangeHandler())
                }
            }
            .connect(host: "127.0.0.1", port: port)
        connection = made
        do {
            return try await made.get()
        } catch {
            throw Failure.lost
        }
    }
}
