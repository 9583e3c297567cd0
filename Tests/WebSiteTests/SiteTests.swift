// SPDX-License-Identifier: Apache-2.0

import Claims
import Disclosure
import Foundation
import SampleReleases
import Testing
import Variables
import WebSite

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct SiteTests {
    private static let markdown = """
        # Prøven

        Innledning.

        ## Hovedresultater {#summary}

        - [](cell:done/yes) svarer ja.
        - I de små svarer [](cell:done/yes?size=small) ja.

        ## Drivere {#drivers}

        [Flest](rank:drivers/staff) nevner medarbeiderne. Se [metoden](methods.html).

        ![Medarbeiderne](figure:drivers?chart=bars)

        ![Ja etter størrelse](figure:done?chart=dots&row=yes&by=size)

        ## Metode {#methods}

        Slik ble det gjort.
        """

    private func site(
        _ release: Release = .sample(),
        languages: [Language] = [.bokmål, .english]
    ) throws -> [SiteFile] {
        let reviews = languages.map { language in
            let markdown =
                language == .english ? Self.markdown.replacing("[Flest]", with: "[Most often]") : Self.markdown
            let prose = ProseReader.read(markdown, language: language, file: "report.\(language.tag).md").prose
            return ClaimReview(of: prose, tables: release)
        }
        return try Site(release: release, reviews: reviews).files()
    }

    @Test func `every link and every fragment leads somewhere`() throws {
        let files = try site()
        let content = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.content) })
        var links = 0
        for file in files where file.path.hasSuffix(".html") {
            for match in file.content.matches(of: /(?:href|src)="([^"]+)"/) {
                let address = String(match.1)
                guard !address.hasPrefix("mailto:") else { continue }
                links += 1
                let halves = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
                    String.init
                )
                let target = halves[0].isEmpty ? file.path : Self.resolve(halves[0], from: file.path)
                let page = try #require(content[target], "\(file.path) links to \(address)")
                if halves.count == 2 {
                    #expect(page.contains("id=\"\(halves[1])\""), "\(file.path): #\(halves[1]) is not in \(target)")
                }
            }
        }
        #expect(links > 100)
    }

    private static func resolve(_ address: String, from path: String) -> String {
        var parts = path.split(separator: "/").dropLast().map(String.init)
        for part in address.split(separator: "/") {
            if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }

    @Test func `every page has one main heading, a language, a strict policy, and no script or style of its own`()
        throws
    {
        for file in try site() where file.path.hasSuffix(".html") {
            #expect(file.content.matches(of: /<h1[ >]/).count == 1, "\(file.path)")
            #expect(file.content.contains("<html lang=\"\(file.path.hasPrefix("en/") ? "en" : "nb")\">"))
            #expect(file.content.contains("default-src 'none'"))
            #expect(!file.content.contains("<script") && !file.content.contains("style=\""))
            #expect(!file.content.contains("http://") || file.content.contains("http://www.w3.org/2000/svg"))
            let ids = file.content.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
            #expect(Set(ids).count == ids.count, "\(file.path) uses an id twice")
        }
    }

    @Test func `every page and file says that the answers are rehearsed`() throws {
        for file in try site() where !["site.css", "icon.svg"].contains(file.path) {
            let text = file.content.lowercased()
            #expect(text.contains("oppdiktede svar") || text.contains("rehearsed"), "\(file.path)")
        }
    }

    @Test func `a withheld number is in no file`() throws {
        // 17 of 35 in the class “small”: the only 17, and the only share of 49 per cent, in the sample.
        let cell = CellReference(table: "done", category: "yes").within("size", "small")
        let open = try site()
        let closed = try site(.sample(profile: .protected, withheld: [cell]))
        let tells: (SiteFile) -> Bool = { file in
            guard !file.path.hasPrefix("site") else { return false }
            return file.content.contains(/\b49(\u{A0}%|%| prosent| per cent)/)
                || file.content.contains(/[>,]17( \/|<|,)/)
        }
        #expect(open.contains(where: tells))
        for file in closed { #expect(!tells(file), "\(file.path)") }
        #expect(closed.contains { $0.content.contains("holdt tilbake") })
    }

    @Test func `the same release gives the same bytes, and the manifest lists every file with its size`() throws {
        let files = try site()
        #expect(try files == site())
        #expect(files.map(\.path) == files.map(\.path).sorted())
        let manifest = try #require(files.first { $0.path == "manifest.json" }).content
        for file in files where file.path != "manifest.json" { #expect(manifest.contains("\"\(file.path)\"")) }
    }

    @Test func `hostile labels are harmless in pages and data`() throws {
        let files = try site(.sample(labels: "</td><script>alert(1)</script>"))
        for file in files where file.path.hasSuffix(".html") { #expect(!file.content.contains("<script")) }
        let formulas = try site(.sample(labels: ",\"=1+1\"\r\n"))
        let data = try #require(formulas.first { $0.path == "tables/done.csv" }).content
        for line in data.split(separator: "\r\n").dropFirst() { #expect(!line.hasPrefix("=")) }
    }

    @Test func `data files have one line a cell and say where the answers come from`() throws {
        let data = try #require(try site().first { $0.path == "tables/done.csv" }).content
        let lines = data.split(separator: "\r\n")
        #expect(lines.count == 1 + 3 * 4)
        #expect(lines[1].hasSuffix("answers,rehearsed,reconstruction"))
        #expect(lines[1].hasPrefix("done,,yes,,Svar yes,no,substantive,,,Alle,published,61,99,,99,61.6,51.6,71.6,"))
    }

    @Test func `pictures are files of their own that say what they are`() throws {
        let pictures = try site().filter { $0.path.contains("figures/") }
        #expect(pictures.count == 6)
        for picture in pictures {
            #expect(XMLParser(data: Data(picture.content.utf8)).parse())
            #expect(picture.content.contains("Rehearsed answers"))
        }
    }
}
