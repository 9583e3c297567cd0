// SPDX-License-Identifier: Apache-2.0

import Populations
import Variables

/// What must hold between the classifications and the frame.
struct ClassificationChecks {
    let frame: Frame
    let classifications: [Classification]
    let findings: FindingCollector

    func run() {
        let kinds = Set(frame.units.map(\.kind)).sorted()
        for classification in classifications {
            var isSound = true
            if !frame.attributes.contains(classification.attribute) {
                isSound = false
                findings.report(
                    "unknown-reference",
                    at: classification.location,
                    "The frame has no column “\(classification.attribute)”."
                        + NearestNames.suggestion(for: classification.attribute, among: frame.attributes)
                )
            }
            for kind in classification.kinds where !kinds.contains(kind) {
                isSound = false
                findings.report(
                    "unknown-reference",
                    at: classification.location,
                    "The frame has no units of the kind “\(kind)”." + NearestNames.suggestion(for: kind, among: kinds)
                )
            }
            if classification.outside == nil, let other = kinds.first(where: { !classification.kinds.contains($0) }) {
                isSound = false
                report(other, in: classification)
            }
            let areWhole = ranges(classification) && values(classification)
            if isSound && areWhole {
                UnitClassChecks(frame: frame, classification: classification, findings: findings).run()
            }
        }
    }

    /// Reports a kind that a classification does not divide, where it is a slip in the frame there.
    private func report(_ kind: String, in classification: Classification) {
        let suggestion = NearestNames.suggestion(for: kind, among: classification.kinds)
        if !suggestion.isEmpty, let unit = frame.units.first(where: { $0.kind == kind }) {
            let message = "No classification knows the kind “\(kind)”.\(suggestion)"
            findings.report("unknown-reference", at: unit.location, message)
            return
        }
        findings.report(
            "missing-key",
            at: classification.location,
            "The frame has units of the kind “\(kind)”, which “\(classification.id)” does not divide: give them a class"
                + " with “outside”."
        )
    }

    /// Checks that cut points neither overlap nor leave gaps; returns whether they do not.
    private func ranges(_ classification: Classification) -> Bool {
        // Farther out than any number that is read.
        let (least, most) = (DecimalNumber(Int.min + 1), DecimalNumber(Int.max))
        let ranges = classification.classes.compactMap { unitClass -> (UnitClass, DecimalNumber, DecimalNumber)? in
            guard case .range(let from, let below) = unitClass.membership else { return nil }
            return (unitClass, from ?? least, below ?? most)
        }.sorted { ($0.1, $0.2) < ($1.1, $1.2) }
        var isSound = true
        for (unitClass, from, below) in ranges where from >= below {
            isSound = false
            findings.report(
                "bad-range",
                at: unitClass.location,
                "The class “\(unitClass.code)” holds no number at all."
            )
        }
        guard isSound else { return false }
        for ((before, _, end), (after, start, _)) in zip(ranges, ranges.dropFirst()) where end != start {
            isSound = false
            if start < end {
                findings.report(
                    "classes-overlap",
                    at: after.location,
                    "The classes “\(before.code)” and “\(after.code)” both hold numbers from \(start)."
                )
            } else {
                findings.report(
                    "classes-gap",
                    at: after.location,
                    "No class holds the numbers from \(end) up to \(start), between “\(before.code)” and “\(after.code)”."
                )
            }
        }
        return isSound
    }

    private func values(_ classification: Classification) -> Bool {
        var owners: [String: String] = [:]
        var isSound = true
        for unitClass in classification.classes {
            guard case .values(let values) = unitClass.membership else { continue }
            for value in values {
                if let owner = owners[value] {
                    isSound = false
                    findings.report(
                        "classes-overlap",
                        at: unitClass.location,
                        "The value “\(value)” belongs to “\(owner)” and to “\(unitClass.code)”."
                    )
                }
                owners[value] = unitClass.code
            }
        }
        return isSound
    }
}
