// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix

/// Where and for how long a load is put on.
struct LoadPlan: Sendable {
    let port: Int
    let connections: Int
    let seconds: Double
    let warmUp: Double

    /// Opens the connections, lets a driver use them, and returns what it found.
    ///
    /// The driver is made on the event loop on which it lives together with all connections.
    func run<Outcome: Sendable>(
        _ make: @escaping @Sendable (any EventLoop, EventLoopPromise<Outcome>) -> any Driver
    ) async throws -> Outcome {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let loop = group.any()
        let promise = loop.makePromise(of: Outcome.self)
        loop.execute {
            let driver = NIOLoopBound(make(loop, promise), eventLoop: loop)
            for _ in 0..<connections {
                ClientBootstrap(group: loop)
                    .channelOption(.tcpOption(.tcp_nodelay), value: 1)
                    .channelInitializer { channel in
                        channel.eventLoop.makeCompletedFuture {
                            try channel.pipeline.syncOperations.addHandler(Wire(driver.value))
                        }
                    }
                    .connect(host: "127.0.0.1", port: port)
                    .whenFailure { promise.fail($0) }
            }
        }
        let outcome = try await promise.futureResult.get()
        try await group.shutdownGracefully()
        return outcome
    }
}
