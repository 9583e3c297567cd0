// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// Decides what is sent over connections, on whose event loop it lives.
protocol Driver: AnyObject {
    /// A connection has been made.
    func opened(_ wire: Wire)
    /// What was sent over a connection has been answered.
    func answered(_ wire: Wire, _ reply: Reply)
    /// A connection has been closed, or answers with something that is not understood.
    func lost(_ wire: Wire)
}

/// A connection that carries one request at a time, and stays open.
final class Wire: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Whom the request in hand is sent for.
    var respondent = 0
    /// When the request in hand was sent, or was to be sent.
    var sent = NIODeadline.now()

    private let driver: any Driver
    private var context: ChannelHandlerContext?
    private var received = ByteBuffer()

    init(_ driver: any Driver) {
        self.driver = driver
    }

    func send(_ request: ByteBuffer) {
        context?.writeAndFlush(wrapOutboundOut(request), promise: nil)
    }

    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        driver.opened(self)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var part = unwrapInboundIn(data)
        if received.readableBytes == 0 {
            received = part
        } else {
            received.writeBuffer(&part)
        }
        while received.readableBytes > 0 {
            switch Reply.read(&received) {
            case .whole(let reply): driver.answered(self, reply)
            case .part: return
            case .unreadable: return context.close(promise: nil)
            }
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.context = nil
        driver.lost(self)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
