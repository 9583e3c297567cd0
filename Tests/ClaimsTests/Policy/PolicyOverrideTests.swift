// SPDX-License-Identifier: Apache-2.0

import Claims
import Testing
import Variables

/// A study's own bands take the place of the standard ones, and faults in them are told.
@Suite struct PolicyOverrideTests {
    private static func override(_ entries: [(String, String)], scale: PolicyOverride.Scale = .points) -> PolicyOverride
    {
        PolicyOverride(
            version: "study-1",
            at: SourceLocation(file: "claims.yaml"),
            entries: entries.enumerated().map { place, entry in
                PolicyOverride.Entry(
                    entry.0,
                    entry.1,
                    scale: scale,
                    at: SourceLocation(file: "claims.yaml", line: place + 2, column: 3)
                )
            }
        )
    }

    @Test func `the bands of a study decide what its words mean`() throws {
        let (policy, findings) = Self.override([("just_below", "[-2, 0)"), ("vast_majority", "[90, 100]")]).policy()
        #expect(findings.isEmpty)
        #expect(policy.version == "study-1")
        let reader = QuantityReader(.bokmål, policy: policy)
        #expect(try reader.read("nesten 60 prosent").band == Band("[58, 60)"))
        #expect(try reader.read("de aller fleste").band == Band("[90, 100]"))
        // What the study leaves alone stays.
        #expect(try reader.read("drøyt 60 prosent").band == Band("(60, 64]"))
    }

    @Test func `the bands of counts and ratios are a study's to choose as well`() throws {
        let (policy, findings) = Self.override([("multiple", "[-5, 5]")], scale: .hundredths).policy()
        #expect(findings.isEmpty)
        #expect(try QuantityReader(.english, policy: policy).read("twice as many").band == Band("[1.9, 2.1]"))
    }

    @Test(arguments: [
        ("just_bellow", "[-2, 0)", "unknown-value", "Did you mean “just_below”"),
        ("zero", "[0, 1]", "unknown-value", "“zero” has no band in bands"),
        ("rises_with", "[0, 1]", "unknown-value", "does not depend on one"),
        ("just_below", "-2 to 0", "bad-band", "is no band"),
        ("just_below", "[0, -2]", "bad-band", "is above its upper end"),
        ("just_below", "[0, 0)", "bad-band", "No number lies in"),
        ("just_below", "(-2, -2)", "bad-band", "No number lies in"),
        ("above", "(0, 120]", "bad-band", "between -100 and 100"),
        ("several", "[-1, ∞)", "bad-band", "not below 0"),
        ("plain_percent", "(0, 0.5]", "bad-band", "must allow the very number"),
        ("about", "[1, 3]", "bad-band", "must allow the very number"),
        ("just_below", "[-4, 0]", "band-overlap", ""),
        ("minority", "[0, 60]", "band-overlap", "both are true of (50, 60]"),
        ("vast_majority", "[55, 100]", "band-overlap", "not inside [60, 100]"),
    ]) func `a fault in a band is told where it stands`(name: String, band: String, rule: String, words: String) throws
    {
        let (policy, findings) = Self.override([(name, band)]).policy()
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.rule == rule)
        #expect(finding.location == SourceLocation(file: "claims.yaml", line: 2, column: 3))
        #expect(finding.message.contains(words), "\(finding)")
        if rule != "band-overlap" { #expect(policy.bands == ClaimPolicy.standard.bands) }
    }

    @Test func `both ends closed at one number make opposite words true of it`() {
        let (_, findings) = Self.override([("just_below", "[-4, 0]"), ("just_above", "[0, 4]")]).policy()
        let errors = findings.filter { $0.severity == .error }
        #expect(errors.count == 1)
        #expect(errors.first?.message.contains("[0, 0]") == true)
        #expect(errors.first?.location.line == 3)
    }

    @Test func `the first band of a class holds, and a second is told`() {
        let (policy, findings) = Self.override([("about", "[-2, 2]"), ("about", "[-5, 5]")]).policy()
        #expect(policy.bands[.about] == Band("[-2, 2]"))
        #expect(findings.map(\.rule) == ["duplicate"])
    }

    @Test(arguments: ["", ClaimPolicy.standard.version]) func `a study's bands need a version of their own`(
        version: String
    ) {
        let location = SourceLocation(file: "claims.yaml")
        let (_, findings) = PolicyOverride(version: version, at: location, entries: []).policy()
        #expect(findings.map(\.rule) == ["policy-version"])
    }

    @Test func `the standard bands go together`() {
        let location = SourceLocation(file: "claims.yaml")
        let bands = ClaimPolicy.standard.bands.sorted { $0.key.rawValue < $1.key.rawValue }
        let relative = ClaimPolicy.standard.relativeBands.sorted { $0.key.rawValue < $1.key.rawValue }
        let entries =
            bands.map { PolicyOverride.Entry($0.key.rawValue, $0.value.description, at: location) }
            + relative.map {
                PolicyOverride.Entry($0.key.rawValue, $0.value.description, scale: .hundredths, at: location)
            }
        // Over a policy of other bands every pair counts as changed.
        let none = ClaimPolicy(
            version: "none",
            bands: ClaimPolicy.standard.bands.mapValues { _ in Band(only: 0) },
            relativeBands: ClaimPolicy.standard.relativeBands.mapValues { _ in Band(only: 0) }
        )
        let (policy, findings) = PolicyOverride(version: "same", at: location, entries: entries).policy(over: none)
        #expect(findings.isEmpty, "\(findings)")
        #expect(policy.bands == ClaimPolicy.standard.bands)
        #expect(policy.relativeBands == ClaimPolicy.standard.relativeBands)
    }
}
