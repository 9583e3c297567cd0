// SPDX-License-Identifier: Apache-2.0

import Claims
import Foundation
import Studies
import Testing
import Variables

@Suite struct ClaimPoliciesTests {
    private func read(_ text: String) throws -> (study: Study?, rules: [String]) {
        var fixture = try StudyFixture("sound")
        fixture.set("claims.yaml", Data(text.utf8))
        let (study, findings) = StudyReader.read(fixture.files)
        return (study, findings.map(\.rule))
    }

    @Test func `a study without claims.yaml has the standard policies`() throws {
        let study = StudyReader.read(try StudyFixture("sound").files).study
        #expect(study?.claimPolicy == .standard)
        #expect(study?.verdictPolicy == .standard)
    }

    @Test func `bands and consequences are those that the study chose, and the others stay`() throws {
        let (study, rules) = try read(
            """
            version: own-1
            bands:
              just_below: "[-5, 0)"
            relative_bands:
              about: "[-5, 5]"
            verdicts:
              shares: caveat
              orders: stop
              caveat: {nb: usikkert, en: uncertain}
              level: 0.01
              holm: true
            """
        )
        #expect(rules.isEmpty)
        let claims = try #require(study?.claimPolicy)
        let verdicts = try #require(study?.verdictPolicy)
        #expect(claims.version == "own-1")
        #expect(claims.bands[.justBelow]?.description == "[-5, 0)")
        #expect(claims.bands[.justAbove] == ClaimPolicy.standard.bands[.justAbove])
        #expect(claims.relativeBands[.about]?.description == "[-5, 5]")
        #expect((verdicts.shares, verdicts.orders) == (.caveat, .stop))
        #expect(verdicts.level == 0.01 && verdicts.isAdjusted)
        #expect(verdicts.caveat[.english] == "uncertain")
    }

    @Test(arguments: [
        ("bands: {}", "missing-key"),
        ("version: own\nbands: {nearly: \"[-5, 0)\"}", "unknown-value"),
        ("version: own\nbands: {just_below: \"[0, -5)\"}", "bad-band"),
        ("version: own\nbands: {just_below: \"[-5, 0]\", just_above: \"[0, 4]\"}", "band-overlap"),
        ("version: own\nverdicts: {orders: perhaps}", "unknown-value"),
        ("version: own\nverdicts: {level: 5}", "bad-number"),
        ("version: own\nverdict: {}", "unknown-key"),
    ])
    func `what cannot be meant is a finding`(_ text: String, _ rule: String) throws {
        #expect(try read(text).rules.contains(rule))
    }
}
