// SPDX-License-Identifier: Apache-2.0

public import Claims
public import Disclosure
import Reporting
import Variables

/// The published site of a release: static pages, data and pictures that any web server can show.
public struct Site: Sendable {
    private let release: Release
    private let reviews: [ClaimReview]

    /// Creates a site.
    ///
    /// - Parameters:
    ///   - release: The release.
    ///   - reviews: The report, once a language and judged by the release; the first language's pages stand at the root.
    /// - Throws: `SiteRefusal` when a report claims what is not so; nothing can be published then.
    public init(release: Release, reviews: [ClaimReview]) throws(SiteRefusal) {
        let findings = reviews.flatMap(\.findings)
        guard findings.isEmpty else { throw SiteRefusal(findings) }
        self.release = release
        self.reviews = reviews
    }

    /// Returns all files, ordered by path; the same release gives the same bytes.
    public func files() -> [SiteFile] {
        let languages = reviews.map(\.prose.language)
        var files = [SiteFile(path: "site.css", content: Stylesheet.text), Icon.file]
        for (index, review) in reviews.enumerated() {
            let report = Report(review, release: release)
            let folder = index == 0 ? "" : "\(report.language.tag)/"
            let frame = PageFrame(release: release, report: report, languages: languages, folder: folder)
            files += ReportPages(release: release, report: report, frame: frame).files()
        }
        if let language = languages.first {
            let tables = release.tables + [release.response]
            files += tables.map { DataFile(release: release, language: language).file(of: $0) }
        }
        files.append(ClaimsFile.file(of: reviews, release: release))
        files.append(Manifest.file(of: files, release: release))
        return files.sorted { $0.path < $1.path }
    }
}
