// SPDX-License-Identifier: Apache-2.0

extension HTML {
    /// Returns an attribute with a space before it, or nothing when the value is nil.
    ///
    /// For an address, use ``attribute(_:url:)``.
    public static func attribute(_ name: StaticString, _ value: String?) -> HTML {
        guard let value else { return "" }
        return HTML(trusted: " \(name)=\"\(Escaping.escape(value))\"")
    }

    /// Returns an attribute without a value, such as `checked`, with a space before it, or nothing.
    public static func attribute(_ name: StaticString, if isPresent: Bool) -> HTML {
        isPresent ? HTML(trusted: " \(name)") : ""
    }

    /// Returns an attribute that holds an address, with a space before it, or nothing when the address is not safe.
    ///
    /// Safe are `http`, `https` and `mailto` addresses, and those without a scheme, which stay on the site. A link
    /// without its `href` is still text that can be read, and leads nowhere.
    public static func attribute(_ name: StaticString, url: String) -> HTML {
        guard let url = SafeAddress.read(url) else { return "" }
        return HTML(trusted: " \(name)=\"\(Escaping.escape(url))\"")
    }
}
