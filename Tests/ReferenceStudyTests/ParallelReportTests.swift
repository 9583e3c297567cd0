// SPDX-License-Identifier: Apache-2.0

import Claims
import Disclosure
import Studies
import Testing
import Variables
import WebSite

/// The report is one set of claims in three languages.
@Suite struct ParallelReportTests {
    @Test func `the reports of all languages bind the same claims and draw the same figures, section by section`()
        throws
    {
        let reports = try ReferenceStudy.read().prose
        #expect(reports.map(\.language) == [.bokmål, .nynorsk, .english])
        let first = try #require(reports.first)
        for report in reports.dropFirst() {
            #expect(report.sections.map(\.id) == first.sections.map(\.id))
            for (section, expected) in zip(report.sections, first.sections) {
                #expect(section.claims == expected.claims, "\(report.file), section \(section.id)")
            }
        }
        #expect(first.sections.flatMap(\.claims).count > 150)
    }

    @Test func `no rule of prose finds anything in the reports`() throws {
        let findings = StudyReader.read(try StudyFolder(ReferenceStudy.folder).contents()).findings
        #expect(findings == [])
    }

    @Test func `the release has every page in every language, each with its language and links to the others`() throws {
        let study = try ReferenceStudy.read()
        let release = try ReferenceStudy.release(seed: 2019, profile: .reconstruction)
        let pages = try ReferenceStudy.site(of: study, release).files().filter { $0.path.hasSuffix(".html") }
        let folders = [("nb", ""), ("nn", "nn/"), ("en", "en/")]
        let names = folders.map { _, folder in
            Set(
                pages.map(\.path).filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
                    .filter { !$0.contains("/") }
            )
        }
        #expect(names[0].count > 30)
        #expect(names[1] == names[0])
        #expect(names[2] == names[0])
        for page in pages {
            let tag = folders.last { page.path.hasPrefix($0.1) }?.0 ?? ""
            #expect(page.content.contains("<html lang=\"\(tag)\">"), "\(page.path)")
            for (other, _) in folders { #expect(page.content.contains("hreflang=\"\(other)\""), "\(page.path)") }
        }
    }
}

extension Prose.Section {
    /// What each link and figure points at, in order.
    fileprivate var claims: [String] { blocks.flatMap(Self.claims) }

    private static func claims(_ block: Prose.Block) -> [String] {
        switch block {
        case .paragraph(let inlines), .heading(_, let inlines): inlines.flatMap(claims)
        case .list(_, let items): items.flatMap { $0.flatMap(claims) }
        case .quote(let blocks): blocks.flatMap(claims)
        case .figure(let figure):
            figure.title.flatMap(claims)
                + ["figure:\(figure.table) \(figure.chart) \(figure.row ?? "") \(figure.by ?? "")"]
        }
    }

    private static func claims(_ inline: Prose.Inline) -> [String] {
        switch inline {
        case .bound(let binding): ["\(binding.target)"]
        case .emphasis(let inner), .strong(let inner), .link(_, let inner), .plain(let inner): inner.flatMap(claims)
        case .text, .softBreak: []
        }
    }
}
