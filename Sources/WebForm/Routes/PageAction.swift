// SPDX-License-Identifier: Apache-2.0

import Variables

/// What the respondent wants beside saving what is on the page: the button that was pressed.
enum PageAction: Hashable, Sendable {
    case next
    case back
    case later
    case clear
    case useRival
    /// Nothing more: the script saves what has been ticked so far.
    case save
    case language(Language)

    /// The action of a button's value; the default button's where there is none.
    init(_ value: String?) {
        switch value {
        case "back": self = .back
        case "later": self = .later
        case "clear": self = .clear
        case "rival": self = .useRival
        case "save": self = .save
        case let value? where value.hasPrefix("language-"): self = .language(Language(String(value.dropFirst(9))))
        default: self = .next
        }
    }
}
