// SPDX-License-Identifier: Apache-2.0

import Disclosure
import Fieldwork
import Foundation
import Processing
import Studies
import Testing

/// The respondents of 2019 were called representative by the size and the place of their municipalities.
@Suite struct ProportionTests {
    private static let isSoak = ProcessInfo.processInfo.environment["BAROMETER_SOAK"] == "1"

    @Test(arguments: (isSoak ? Array(1...50) : [1, 2, 3]) + [2019, 7, 13, 4, 31_415] as [UInt64])
    func `respondents are representative by size, centrality and county`(_ seed: UInt64) throws {
        let fieldwork = try ReferenceStudy.rehearse(seed: seed)
        let study = try ReferenceStudy.read()
        let release = try Release(Release.Ingredients(study, fieldwork: fieldwork), profile: .reconstruction)
        #expect(release.representativeness.map(\.classification) == ["size", "centrality", "county"])
        for judgement in release.representativeness {
            #expect(judgement.isRepresentative, "\(judgement.classification): \(judgement)")
        }
        let counties = try #require(fieldwork.coverage.breakdown("county"))
        // Oslo did not answer, so that the others are 438.
        for (code, (units, answered)) in zip(counties.classes, zip(counties.asked, counties.answered))
        where code != "03" {
            let part = 139 * Double(units) / 438
            #expect(abs(Double(answered) - part) < 1, "county \(code): \(answered) of \(units)")
        }
    }

    @Test func `how many answer in each county depends on the seed`() throws {
        let counties = try [UInt64(1), 2, 3, 4].map { seed in
            try #require(ReferenceStudy.rehearse(seed: seed).coverage.breakdown("county")).answered
        }
        #expect(Set(counties).count == counties.count)
    }
}
