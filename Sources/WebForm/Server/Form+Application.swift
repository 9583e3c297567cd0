// SPDX-License-Identifier: Apache-2.0

public import Hummingbird
public import Logging
import NIOCore

extension Form {
    private static let longestHead = 32_768
    private static let mostHeaders = 100

    /// Returns the server of the form, with its limits on what clients send and how long they take.
    ///
    /// - Parameters:
    ///   - router: The form's router, with what else is served.
    ///   - address: Where to listen.
    ///   - logger: Where requests are logged.
    ///   - started: What is done once the server listens.
    /// - Returns: The server, ready to be run.
    public func application(
        _ router: Router<FormContext>,
        at address: BindAddress,
        logger: Logger,
        started: @escaping @Sendable () -> Void = {}
    ) -> Application<RouterResponder<FormContext>> {
        Application(
            router: router,
            server: .http1(
                configuration: .init(
                    idleTimeout: TimeAmount(patience.silence),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: Self.longestHead,
                        maxHeaderListSize: Self.longestHead,
                        maxHeaderFieldCount: Self.mostHeaders
                    )
                )
            ),
            configuration: ApplicationConfiguration(address: address, serverName: nil),
            onServerRunning: { _ in started() },
            logger: logger
        )
    }
}
