// SPDX-License-Identifier: Apache-2.0

import Claims
import Disclosure
import Foundation
import Processing
import Rehearsal
import Studies
import Variables

/// A study with rehearsed answers, released with every cell.
struct RehearsedStudy {
    /// Why there is none.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    let release: Release
    let vocabulary: ProseVocabulary

    init(folder: String, seed: UInt64) throws {
        let files = try StudyFolder(URL(filePath: folder, directoryHint: .isDirectory)).contents()
        let (study, findings) = StudyReader.read(files)
        guard let study, !findings.contains(where: { $0.severity == .error }) else {
            throw Failure(description: findings.map(\.description).joined(separator: "\n"))
        }
        let outcome = try RehearsalDraw(
            frame: study.frame,
            classifications: study.classifications,
            instrument: study.instrument,
            tablePlan: study.tablePlan,
            expectations: study.expectations,
            seed: seed
        ).draw { _, _ in }
        guard case .fieldwork(let fieldwork) = outcome else {
            throw Failure(description: "The expectations of \(folder) cannot be met together.")
        }
        release = try Release(Release.Ingredients(study, fieldwork: fieldwork), profile: .reconstruction)
        vocabulary = ProseVocabulary(
            settings: study.settings,
            frame: study.frame,
            instrument: study.instrument,
            classifications: study.classifications,
            plan: study.tablePlan
        )
    }
}
