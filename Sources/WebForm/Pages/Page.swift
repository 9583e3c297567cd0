// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Markup

/// What is particular to one page.
struct Page {
    /// How the page lets one change language.
    enum LanguageSwitch {
        /// By links, where there is nothing on the page that could be lost.
        case links
        /// By buttons of the page's form, so that what is on it is saved first; Enter presses another button of it.
        case buttons(form: String, enter: String, label: String)
    }

    /// The title, from the particular to the general; the study's title follows.
    var titles: [String]
    /// The content of `main`.
    var main: HTML
    /// The status of the answer.
    var status: HTTPResponse.Status = .ok
    /// Whether something on the page must be mended, which the title says first.
    var hasErrors = false
    /// How the page lets one change language.
    var languageSwitch = LanguageSwitch.links
}
