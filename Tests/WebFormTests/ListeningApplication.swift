// SPDX-License-Identifier: Apache-2.0

import HTTPConversation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// A server that tells which port it was given.
struct ListeningApplication<Base: ApplicationProtocol>: ApplicationProtocol {
    let base: Base
    private let port: AsyncStream<Int>.Continuation

    struct DidNotStart: Error {}

    /// Runs a server while something is done with it.
    static func run<Value: Sendable>(
        _ base: Base,
        _ body: @escaping @Sendable (ServedClient) async throws -> Value
    ) async throws -> Value {
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        let services = ServiceGroup(
            services: [ListeningApplication(base: base, port: continuation)],
            logger: base.logger
        )
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { continuation.finish() }
                try await services.run()
            }
            guard let port = await ports.first(where: { _ in true }) else { throw DidNotStart() }
            let conversation = HTTPConversation(port: port)
            let outcome: Result<Value, any Error>
            do {
                outcome = .success(try await body(ServedClient(listening: port, conversation: conversation)))
            } catch {
                outcome = .failure(error)
            }
            await conversation.close()
            await services.triggerGracefulShutdown()
            try await group.waitForAll()
            return try outcome.get()
        }
    }

    var responder: Base.Responder { get async throws { try await base.responder } }
    var server: HTTPServerBuilder { base.server }
    var eventLoopGroup: any EventLoopGroup { base.eventLoopGroup }
    var configuration: ApplicationConfiguration { base.configuration }
    var logger: Logger { base.logger }
    var services: [any Service] { base.services }
    var processesRunBeforeServerStart: [@Sendable () async throws -> Void] { base.processesRunBeforeServerStart }

    @Sendable func onServerRunning(_ channel: any Channel) async {
        await base.onServerRunning(channel)
        if let given = channel.localAddress?.port { port.yield(given) }
    }
}
