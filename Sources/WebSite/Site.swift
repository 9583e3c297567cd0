// SPDX-License-Identifier: Apache-2.0

public import Claims
public import Disclosure
import Reporting
import Variables

/// The published site of a release: static pages, data and pictures that any web server can show.
public struct Site: Sendable {
    private let release: Release
    private let prose: [Prose]

    /// Creates a site.
    ///
    /// - Parameters:
    ///   - release: The release.
    ///   - prose: The report, once a language; the first language's pages stand at the root.
    public init(release: Release, prose: [Prose]) {
        self.release = release
        self.prose = prose
    }

    /// Returns all files, ordered by path; the same release gives the same bytes.
    public func files() -> [SiteFile] {
        let languages = prose.map(\.language)
        var files = [SiteFile(path: "site.css", content: Stylesheet.text), Icon.file]
        for (index, text) in prose.enumerated() {
            let report = Report(prose: text, release: release)
            let folder = index == 0 ? "" : "\(text.language.tag)/"
            let frame = PageFrame(release: release, report: report, languages: languages, folder: folder)
            files += ReportPages(release: release, report: report, frame: frame).files()
        }
        if let language = languages.first {
            let tables = release.tables + [release.response]
            files += tables.map { DataFile(release: release, language: language).file(of: $0) }
        }
        files.append(Manifest.file(of: files, release: release))
        return files.sorted { $0.path < $1.path }
    }
}
