// SPDX-License-Identifier: Apache-2.0

import Variables

/// Puts the blocks of a document together as a report.
struct ProseAssembly {
    private var source: SourceText
    private var prose: Prose
    private var findings: [Finding] = []

    init(source: SourceText, language: Language) {
        self.source = source
        prose = Prose(language: language, file: source.file, title: [], opening: [], sections: [])
    }

    /// Adds the next block of the document.
    mutating func add(_ placed: CommonMark.Placed) {
        let place = SourceLocation(file: source.file, line: placed.line)
        switch placed.node {
        case .heading(1, let content):
            source.advance(toLine: placed.line)
            guard prose.title.isEmpty else {
                report("second-title", at: place, "The report has a second title; begin sections with “##”.")
                return
            }
            prose.title = inlines(content, at: place)
        case .heading(2, let content):
            source.advance(toLine: placed.line)
            beginSection(inlines(content, at: place), at: place)
        default:
            let made = block(placed)
            if prose.sections.isEmpty {
                prose.opening += made
            } else {
                prose.sections[prose.sections.count - 1].blocks += made
            }
        }
    }

    /// Returns the report and the findings.
    mutating func finish() -> (prose: Prose, findings: [Finding]) {
        if prose.title.isEmpty {
            let start = SourceLocation(file: source.file)
            report("no-title", at: start, "The report has no title; begin it with “# Title”.")
        }
        return (prose, findings.sorted())
    }

    private mutating func report(_ rule: String, at place: SourceLocation, _ message: String) {
        findings.append(Finding(rule, at: place, message))
    }

    private mutating func beginSection(_ heading: [Prose.Inline], at place: SourceLocation) {
        var title = heading
        var id = ""
        if case .text(let last)? = title.last, last.hasSuffix("}"), let mark = last.firstRange(of: "{#") {
            id = String(last[mark.upperBound...].dropLast())
            let words = last[..<mark.lowerBound].trimmingSuffix { $0 == " " }
            title.removeLast()
            if !words.isEmpty { title.append(.text(words)) }
        }
        if id.isEmpty {
            report(
                "section-id",
                at: place,
                "The section has no id; end its heading with one such as “{#partners}”, the same in every language."
            )
        } else if !id.utf8.allSatisfy(Self.isIdentifier) {
            report(
                "section-id",
                at: place,
                "The section id “\(id)” is not one: use only the letters a to z, digits and hyphens."
            )
        } else if prose.sections.contains(where: { $0.id == id }) {
            report("duplicate-code", at: place, "The section id “\(id)” is used twice in this report.")
        }
        prose.sections.append(Prose.Section(id: id, title: title, blocks: [], location: place))
    }

    private static func isIdentifier(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }

    private mutating func block(_ placed: CommonMark.Placed) -> [Prose.Block] {
        let place = SourceLocation(file: source.file, line: placed.line)
        source.advance(toLine: placed.line)
        switch placed.node {
        case .paragraph(let content):
            if content.count == 1, case .image(let destination, let title) = content[0] {
                return figure(destination, title, at: place).map { [.figure($0)] } ?? []
            }
            return [.paragraph(inlines(content, at: place))]
        case .heading(let level, let content):
            return [.heading(level: level, inlines(content, at: place))]
        case .list(let isOrdered, let items):
            return [.list(isOrdered: isOrdered, items: items.map { $0.flatMap { block($0) } })]
        case .quote(let content):
            return [.quote(content.flatMap { block($0) })]
        default:
            unsupported(placed.node, at: place)
            return []
        }
    }

    private mutating func inlines(_ nodes: [CommonMark.Node], at place: SourceLocation) -> [Prose.Inline] {
        nodes.compactMap { inline($0, at: place) }
    }

    private mutating func inline(_ node: CommonMark.Node, at place: SourceLocation) -> Prose.Inline? {
        switch node {
        case .text(let text): return .text(text)
        case .softBreak: return .softBreak
        case .emphasis(let content): return .emphasis(inlines(content, at: place))
        case .strong(let content): return .strong(inlines(content, at: place))
        case .link(let destination, let content):
            let start = source.locate(destination: destination, image: false) ?? place
            let words = inlines(content, at: place)
            switch BindingReader.read(destination) {
            case .link: return .link(destination: destination, words)
            case .plain: return .plain(words)
            case .bound(let target): return .bound(Binding(target: target, words: words, location: start))
            case .malformed(let message):
                report("malformed-link", at: start, message)
                return .emphasis(words)
            }
        default:
            unsupported(node, at: place)
            return nil
        }
    }

    private mutating func figure(
        _ destination: String,
        _ content: [CommonMark.Node],
        at place: SourceLocation
    ) -> Prose.Figure? {
        // Links inside the picture's message come before its own destination in the source.
        let title = inlines(content, at: place)
        let start = source.locate(destination: destination, image: true) ?? place
        if title.isEmpty {
            report("no-message", at: start, "The figure has no message; write what it shows: “![Message](figure:…)”.")
        }
        switch BindingReader.readFigure(destination, title: title, at: start) {
        case .success(let figure): return figure
        case .failure(let problem):
            report(problem.rule, at: start, problem.message)
            return nil
        }
    }

    private mutating func unsupported(_ node: CommonMark.Node, at place: SourceLocation) {
        let name =
            switch node {
            case .image: "a picture inside running text"
            case .unsupported(let name): name
            default: "this"
            }
        report("unsupported-markdown", at: place, "A report has no use for \(name); write it as text or as a list.")
    }
}

extension Substring {
    /// Returns the text without the characters at its end that satisfy a condition.
    func trimmingSuffix(while condition: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, condition(last) { text.removeLast() }
        return String(text)
    }
}
