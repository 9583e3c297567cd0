// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird

/// Tells forms that were sent from the form's own pages from those that another site sends.
enum RequestOrigin {
    private static let ownFetches = ["same-origin", "none"]

    /// Whether a request may come from an own page.
    ///
    /// Browsers send `Origin: null` from pages with the policy `no-referrer`, which all pages have here; then
    /// `Sec-Fetch-Site` decides, and where an old browser does not send that either, the token in the form does.
    static func isOwn(_ request: Request, of address: PublicAddress) -> Bool {
        if let origin = request.headers[.origin], origin != "null", origin != address.origin { return false }
        return request.headers[.secFetchSite].map(ownFetches.contains) ?? true
    }
}

extension HTTPField.Name {
    static let secFetchSite = headerName("Sec-Fetch-Site")
    static let forwardedFor = headerName("X-Forwarded-For")
    static let crossOriginOpenerPolicy = headerName("Cross-Origin-Opener-Policy")
    static let crossOriginResourcePolicy = headerName("Cross-Origin-Resource-Policy")
    static let permissionsPolicy = headerName("Permissions-Policy")
    static let referrerPolicy = headerName("Referrer-Policy")
    static let robots = headerName("X-Robots-Tag")

    private static func headerName(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no name of a header.") }
        return name
    }
}
