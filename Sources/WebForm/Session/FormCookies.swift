// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Variables

/// The two cookies of the form, neither of which outlives the browser's window.
struct FormCookies: Sendable {
    private let prefix: String
    private let attributes: String

    /// Creates cookies; over https they are bound to the host by their names.
    init(isSecure: Bool) {
        prefix = isSecure ? "__Host-" : ""
        attributes = "; Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
    }

    func session(of request: Request) -> String? { request.cookies["\(prefix)session"]?.value }

    func language(of request: Request) -> Language? {
        request.cookies["\(prefix)language"].map { Language($0.value) }
    }

    func set(session value: String) -> String { "\(prefix)session=\(value)\(attributes)" }

    func set(_ language: Language) -> String { "\(prefix)language=\(language.tag)\(attributes)" }

    var endSession: String { "\(prefix)session=\(attributes); Max-Age=0" }
}
