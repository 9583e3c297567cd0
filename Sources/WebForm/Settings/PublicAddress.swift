// SPDX-License-Identifier: Apache-2.0

/// The address under which respondents reach the form: scheme, host and port, and nothing after them.
///
/// It must be `https`, except on the machine itself, where demonstrations run.
public struct PublicAddress: Hashable, Sendable, CustomStringConvertible {
    /// The address as browsers send it in `Origin`: in small letters, without the scheme's own port, without a slash.
    public let origin: String

    /// Whether cookies are sent over https only.
    public var isSecure: Bool { origin.hasPrefix("https://") }

    /// The address.
    public var description: String { origin }

    /// Creates an address; nil where it has a path, or is neither `https` nor on the machine itself.
    public init?(_ text: String) {
        var text = text.lowercased()
        if text.hasSuffix("/") { text.removeLast() }
        for (scheme, port) in [("https://", ":443"), ("http://", ":80")] where text.hasPrefix(scheme) {
            if text.hasSuffix(port) { text.removeLast(port.count) }
            let authority = text.dropFirst(scheme.count)
            guard Self.isAuthority(authority), scheme == "https://" || Self.isLocal(authority) else { return nil }
            origin = text
            return
        }
        return nil
    }

    private static func isAuthority(_ text: Substring) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
                default: "-.:[]".utf8.contains($0)
                }
            }
    }

    private static func isLocal(_ authority: Substring) -> Bool {
        ["localhost", "127.0.0.1", "[::1]"].contains { authority == $0 || authority.hasPrefix("\($0):") }
    }
}
