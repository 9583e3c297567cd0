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
                findings.report(
                    "missing-key",
                    at: classification.location,
                    "The frame has units of the kind “\(other)”, which “\(classification.id)” does not divide: give"
                        + " them a class with “outside”."
                )
            }
            let areWhole = ranges(classification) && values(classification)
            if isSound && areWhole { units(classification) }
        }
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

    private func units(_ classification: Classification) {
        for unit in frame.units where classification.classIndex(of: unit, in: frame) == nil {
            let value = frame.value(of: classification.attribute, for: unit)
            let reason =
                value.map { "its \(classification.attribute) is “\($0)”" } ?? "it has no \(classification.attribute)"
            findings.report(
                "unit-without-class",
                at: unit.location,
                "The unit \(unit.number) is in no class of “\(classification.id)”: \(reason)."
                    + advice(on: value, in: classification)
            )
        }
        if isCutByNumbers(classification) { thousands(classification) }
    }

    /// What to write where a number is asked for and the value is none.
    private func advice(on value: String?, in classification: Classification) -> String {
        guard isCutByNumbers(classification), let value else { return "" }
        do {
            _ = try DecimalNumber(value)
            return ""
        } catch {
            return " \(error.advice)"
        }
    }

    private func isCutByNumbers(_ classification: Classification) -> Bool {
        classification.classes.contains { if case .range = $0.membership { true } else { false } }
    }

    /// Whether `12.345` is twelve and a bit, as it is read, or twelve thousand, only its author knows; unless another number in
    /// the column has more decimals or fewer.
    private func thousands(_ classification: Classification) {
        let marked = frame.units.filter { classification.kinds.contains($0.kind) }.compactMap { unit in
            frame.value(of: classification.attribute, for: unit).flatMap { value in
                value.contains(",") || value.contains(".") ? (unit: unit, value: value) : nil
            }
        }
        guard let first = marked.first, marked.allSatisfy({ DecimalNumber.looksLikeThousands($0.value) }) else {
            return
        }
        let others = marked.count > 1 ? ", like \(marked.count - 1) more in its column," : ""
        findings.report(
            "thousands-or-decimals",
            at: first.unit.location,
            "The \(classification.attribute) “\(first.value)” of the unit \(first.unit.number)\(others) may be in thousands"
                + " or have decimals: write thousands with a blank or nothing between them, and three decimals with a 0"
                + " after them."
        )
    }
}
