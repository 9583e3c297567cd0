// SPDX-License-Identifier: Apache-2.0

import CCommonMark

/// The tree that the CommonMark library reads, as values.
enum CommonMark {
    /// A block or a piece of running text.
    indirect enum Node {
        case paragraph([Node])
        case heading(level: Int, [Node])
        case list(isOrdered: Bool, items: [[Placed]])
        case quote([Placed])
        case text(String)
        case emphasis([Node])
        case strong([Node])
        case link(destination: String, [Node])
        case image(destination: String, [Node])
        case softBreak
        /// Something that a report has no use for, by its CommonMark name.
        case unsupported(String)
    }

    /// A node and the line on which it begins.
    struct Placed {
        var node: Node
        var line: Int
    }

    /// How deep lists, quotations and emphasis may lie within each other, so that no text can exhaust the stack.
    private static let deepest = 40

    /// Returns the blocks of a document.
    static func blocks(of markdown: String) -> [Placed] {
        var markdown = markdown
        let root = markdown.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                cmark_parse_document(characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
            }
        }
        guard let root else { return [] }
        defer { cmark_node_free(root) }
        cmark_consolidate_text_nodes(root)
        return placed(in: root, depth: 0)
    }

    private static func children(of node: OpaquePointer) -> [OpaquePointer] {
        var result: [OpaquePointer] = []
        var next = cmark_node_first_child(node)
        while let child = next {
            result.append(child)
            next = cmark_node_next(child)
        }
        return result
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }

    private static func placed(in parent: OpaquePointer, depth: Int) -> [Placed] {
        children(of: parent).map { Placed(node: node($0, depth), line: Int(cmark_node_get_start_line($0))) }
    }

    private static func node(_ pointer: OpaquePointer, _ depth: Int) -> Node {
        guard depth <= deepest else { return .unsupported("nesting as deep as this") }
        func nodes() -> [Node] { children(of: pointer).map { node($0, depth + 1) } }
        return switch cmark_node_get_type(pointer) {
        case CMARK_NODE_PARAGRAPH: .paragraph(nodes())
        case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(pointer)), nodes())
        case CMARK_NODE_LIST:
            .list(
                isOrdered: cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST,
                items: children(of: pointer).map { placed(in: $0, depth: depth + 1) }
            )
        case CMARK_NODE_BLOCK_QUOTE: .quote(placed(in: pointer, depth: depth + 1))
        case CMARK_NODE_TEXT: .text(text(cmark_node_get_literal(pointer)))
        case CMARK_NODE_EMPH: .emphasis(nodes())
        case CMARK_NODE_STRONG: .strong(nodes())
        case CMARK_NODE_LINK: .link(destination: text(cmark_node_get_url(pointer)), nodes())
        case CMARK_NODE_IMAGE: .image(destination: text(cmark_node_get_url(pointer)), nodes())
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: .softBreak
        default: .unsupported("“\(text(cmark_node_get_type_string(pointer)).replacing("_", with: " "))”")
        }
    }
}
