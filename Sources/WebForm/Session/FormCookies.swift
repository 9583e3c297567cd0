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

    func session(of request: Request) -> String? { value("session", of: request) }

    func language(of request: Request) -> Language? { value("language", of: request).map { Language($0) } }

    /// Returns the value of a cookie, or nil.
    ///
    /// Only the cookie that is asked for is read: to take all of them apart with all they may carry, as the framework
    /// does, takes longer than to open the session.
    private func value(_ name: String, of request: Request) -> String? {
        let name = "\(prefix)\(name)="
        for field in request.headers[values: .cookie] {
            for part in field.utf8.split(separator: UInt8(ascii: ";")) {
                let pair = part.drop { $0 == UInt8(ascii: " ") }
                if pair.starts(with: name.utf8) { return String(pair.dropFirst(name.utf8.count)) }
            }
        }
        return nil
    }

    func set(session value: String) -> String { "\(prefix)session=\(value)\(attributes)" }

    func set(_ language: Language) -> String { "\(prefix)language=\(language.tag)\(attributes)" }

    var endSession: String { "\(prefix)session=\(attributes); Max-Age=0" }
}
