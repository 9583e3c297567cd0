// SPDX-License-Identifier: Apache-2.0

import Markup

/// The small part of Markdown that definitions are written in: paragraphs, lists, bold, and links.
///
/// Everything else is text. Links lead to `http`, `https` and `mailto` addresses or nowhere.
enum MarkdownText {
    /// Returns a text as HTML.
    static func html(_ markdown: String) -> HTML {
        var blocks: [HTML] = []
        var paragraph: [Substring] = []
        var items: [[Substring]] = []

        func endBlock() {
            if !paragraph.isEmpty { blocks.append("<p>\(inline(paragraph.joined(separator: " ")))</p>") }
            if !items.isEmpty {
                blocks.append("<ul>\(items.map { "<li>\(inline($0.joined(separator: " ")))</li>" })</ul>")
            }
            paragraph = []
            items = []
        }

        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            let text = line.drop { $0 == " " }
            if text.isEmpty {
                endBlock()
            } else if text.hasPrefix("- ") {
                if !paragraph.isEmpty { endBlock() }
                items.append([text.dropFirst(2)])
            } else if !items.isEmpty {
                items[items.count - 1].append(text)
            } else {
                paragraph.append(text)
            }
        }
        endBlock()
        return blocks.joined(separator: "\n")
    }

    private static func inline(_ text: String) -> HTML {
        var html: HTML = ""
        for (position, part) in text.split(separator: "**", omittingEmptySubsequences: false).enumerated() {
            html += position.isMultiple(of: 2) ? links(part) : "<strong>\(links(part))</strong>"
        }
        return html
    }

    private static func links(_ text: Substring) -> HTML {
        var html: HTML = ""
        var rest = text
        while let match = rest.firstMatch(of: /\[([^\[\]]+)\]\(([^()\s]+)\)/) {
            html += HTML(text: String(rest[..<match.range.lowerBound]))
            html += link(String(match.1), to: String(match.2))
            rest = rest[match.range.upperBound...]
        }
        return html + HTML(text: String(rest))
    }

    private static func link(_ text: String, to address: String) -> HTML {
        guard ["http://", "https://", "mailto:"].contains(where: address.lowercased().hasPrefix) else {
            return HTML(text: text)
        }
        return "<a\(HTML.attribute("href", url: address))>\(text)</a>"
    }
}
