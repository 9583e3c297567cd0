// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// A request on its way, and whom its reply is for.
struct Exchange: Sendable {
    let head: HTTPRequest
    let body: ByteBuffer?
    let reply: EventLoopPromise<HTTPConversation.Reply>
}

/// Divides requests into parts, and puts the parts of replies together; replies come in the order of their requests.
final class ExchangeHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPResponsePart
    typealias OutboundIn = Exchange
    typealias OutboundOut = HTTPRequestPart

    private static let largest = 16 << 20

    private var waiting = CircularBuffer<EventLoopPromise<HTTPConversation.Reply>>()
    private var head: HTTPResponse?
    private var body = ByteBuffer()

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let exchange = unwrapOutboundIn(data)
        waiting.append(exchange.reply)
        context.write(wrapOutboundOut(.head(exchange.head)), promise: nil)
        if let body = exchange.body { context.write(wrapOutboundOut(.body(body)), promise: nil) }
        context.write(wrapOutboundOut(.end(nil)), promise: promise)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            // 100 Continue and its like come before the reply.
            if head.status.kind != .informational { (self.head, body) = (head, ByteBuffer()) }
        case .body(let part):
            body.writeImmutableBuffer(part)
            if body.readableBytes > Self.largest { end(context, .tooLarge) }
        case .end:
            guard let head else { return }
            self.head = nil
            waiting.popFirst()?.succeed(HTTPConversation.Reply(head: head, body: body))
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        end(context, .lost)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { end(context, .lost) }

    private func end(_ context: ChannelHandlerContext, _ failure: HTTPConversation.Failure) {
        for promise in waiting { promise.fail(failure) }
        waiting.removeAll()
        context.close(promise: nil)
    }
}
