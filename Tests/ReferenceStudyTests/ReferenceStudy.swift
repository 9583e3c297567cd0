// SPDX-License-Identifier: Apache-2.0

import Claims
import Disclosure
import Foundation
import Processing
import Rehearsal
import Reporting
import Studies
import Variables
import WebSite

/// The reference study as it lies in the project, rehearsed and released.
enum ReferenceStudy {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Studies/politisk-2019", directoryHint: .isDirectory)

    struct Unsound: Error, CustomStringConvertible {
        var description: String
    }

    /// Reads the study, which must be without errors.
    static func read() throws -> Study {
        let (study, findings) = StudyReader.read(try StudyFolder(folder).contents())
        let errors = findings.filter { $0.severity == .error }
        guard let study, errors.isEmpty else {
            throw Unsound(description: errors.map(\.description).joined(separator: "\n"))
        }
        return study
    }

    /// Rehearses the study with a seed.
    static func rehearse(seed: UInt64) throws -> ClosedFieldwork {
        let study = try read()
        let outcome = try RehearsalDraw(
            frame: study.frame,
            classifications: study.classifications,
            instrument: study.instrument,
            tablePlan: study.tablePlan,
            expectations: study.expectations,
            seed: seed
        ).draw { _, _ in }
        switch outcome {
        case .fieldwork(let fieldwork): return fieldwork
        case .conflict(let conflict):
            throw Unsound(description: conflict.findings.map(\.description).joined(separator: "\n"))
        }
    }

    /// Rehearses and releases the study.
    static func release(seed: UInt64, profile: Profile) throws -> Release {
        try Release(Release.Ingredients(try read(), fieldwork: try rehearse(seed: seed)), profile: profile)
    }

    /// Judges the study's reports by a release.
    static func reviews(of study: Study, _ release: Release) -> [ClaimReview] {
        study.prose.map { prose in
            ClaimReview(of: prose, tables: release, policy: study.claimPolicy, verdictPolicy: study.verdictPolicy)
        }
    }

    /// Makes the published site of a release.
    static func site(of study: Study, _ release: Release) throws -> Site {
        try Site(release: release, reviews: reviews(of: study, release))
    }
}
