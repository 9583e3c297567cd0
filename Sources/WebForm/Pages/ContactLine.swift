// SPDX-License-Identifier: Apache-2.0

import Markup

/// Whom to ask, and how.
struct ContactLine {
    let html: HTML

    init(_ settings: FormSettings, _ texts: FormTexts) {
        let contact = settings.contact
        let question = texts.text(.contact, ["owner": settings.owner])
        if contact.contains("@") {
            html = "\(question) <a\(HTML.attribute("href", url: "mailto:\(contact)"))>\(contact)</a>"
        } else if contact.hasPrefix("https://") || contact.hasPrefix("http://") {
            html = "\(question) <a\(HTML.attribute("href", url: contact))>\(contact)</a>"
        } else {
            html = "\(question) <strong>\(contact)</strong>"
        }
    }
}
