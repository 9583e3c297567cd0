// SPDX-License-Identifier: Apache-2.0

import Claims
import Variables

/// Reads `claims.yaml`: what the words of claims are taken to mean in this study, and what follows from verdicts.
struct ClaimPoliciesReader {
    let languages: [Language]
    let findings: FindingCollector

    func read(_ root: YAMLValue) -> (claims: ClaimPolicy, verdicts: VerdictPolicy) {
        let mapping = root.mapping(
            required: ["version"],
            optional: PolicyOverride.Scale.allCases.map(\.rawValue) + ["verdicts"]
        )
        return (claims(mapping), mapping?["verdicts"].map(verdicts) ?? .standard)
    }

    private func claims(_ mapping: YAMLMapping?) -> ClaimPolicy {
        guard let mapping, let version = mapping["version"], let name = version.string() else { return .standard }
        let entries = PolicyOverride.Scale.allCases.flatMap { scale in
            (mapping[scale.rawValue]?.entries() ?? []).compactMap { key, value -> PolicyOverride.Entry? in
                guard let quantityClass = key.string(), let band = value.string() else { return nil }
                return PolicyOverride.Entry(quantityClass, band, scale: scale, at: value.location)
            }
        }
        let override = PolicyOverride(version: name, at: version.location, entries: entries)
        let (policy, found) = override.policy()
        for finding in found { findings.add(finding) }
        return policy
    }

    private func verdicts(_ value: YAMLValue) -> VerdictPolicy {
        var policy = VerdictPolicy.standard
        guard let mapping = value.mapping(required: [], optional: ["shares", "orders", "caveat", "level", "holm"])
        else {
            return policy
        }
        policy.shares = mapping["shares"]?.choice(VerdictPolicy.Unsupported.self) ?? policy.shares
        policy.orders = mapping["orders"]?.choice(VerdictPolicy.Unsupported.self) ?? policy.orders
        policy.caveat = mapping["caveat"]?.text(in: languages) ?? policy.caveat
        policy.isAdjusted = mapping["holm"]?.flag() ?? policy.isAdjusted
        if let value = mapping["level"], let text = value.string() {
            if let level = Double(text), level > 0, level < 0.5 {
                policy.level = level
            } else {
                findings.report("bad-number", at: value.location, "“\(text)” is not a level such as 0.05.")
            }
        }
        return policy
    }
}
