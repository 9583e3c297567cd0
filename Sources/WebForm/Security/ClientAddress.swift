// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird

/// Whom attempts are counted against: an IPv4 address, or the network of an IPv6 address.
///
/// It is never written down.
enum ClientAddress {
    /// Returns the client of a request.
    ///
    /// What `X-Forwarded-For` says is believed only as far as trusted proxies have written it: from the right, past
    /// the trusted ones, to the first address that is not.
    static func of(_ request: Request, peer: String?, trusting proxies: Set<String>) -> String {
        var client = normal(peer ?? "")
        let hops = request.headers[values: .forwardedFor].flatMap { $0.split(separator: ",") }
        for hop in hops.reversed() where proxies.contains(client) {
            client = normal(hop.trimmingPrefix { $0 == " " }.prefix { $0 != " " })
        }
        return network(of: client)
    }

    /// An IPv4 address that is written as an IPv6 address is the same address.
    private static func normal(_ text: some StringProtocol) -> String {
        let text = text.lowercased()
        return text.hasPrefix("::ffff:") && text.contains(".") ? String(text.dropFirst(7)) : String(text.prefix(45))
    }

    /// One household or office has a whole /64 network to choose addresses from.
    private static func network(of address: String) -> String {
        guard address.contains(":") else { return address }
        let halves = address.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
        let head = halves[0].split(separator: ":")
        let groups = head + Array(repeating: "0", count: max(0, 4 - head.count))
        return groups.prefix(4).joined(separator: ":")
    }
}
