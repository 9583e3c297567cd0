// SPDX-License-Identifier: Apache-2.0

public import Hummingbird
import NIOCore

/// What is known of a request beside what it says itself.
public struct FormContext: RequestContext {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var coreContext: CoreRequestContextStorage

    /// The connection.
    let channel: any Channel

    /// The address at the other end of the connection, for the counting of attempts.
    let peer: String?

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
        peer = source.channel.remoteAddress?.ipAddress
    }
}
