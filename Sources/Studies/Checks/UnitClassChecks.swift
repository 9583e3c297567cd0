// SPDX-License-Identifier: Apache-2.0

import Populations
import Variables

/// What must hold of the values by which the units of the frame are classified.
struct UnitClassChecks {
    let frame: Frame
    let classification: Classification
    let findings: FindingCollector

    func run() {
        // Units with the same value are one matter.
        var order: [String?] = []
        var unclassed: [String?: [FrameUnit]] = [:]
        for unit in frame.units where classification.classIndex(of: unit, in: frame) == nil {
            let value = frame.value(of: classification.attribute, for: unit)
            if unclassed[value] == nil { order.append(value) }
            unclassed[value, default: []].append(unit)
        }
        for value in order {
            guard let units = unclassed[value], let unit = units.first else { continue }
            let more = units.count > 1 ? ", like \(units.count - 1) more," : ""
            let reason =
                value.map { "its \(classification.attribute) is “\($0)”" } ?? "it has no \(classification.attribute)"
            findings.report(
                "unit-without-class",
                at: unit.location,
                "The unit \(unit.number)\(more) is in no class of “\(classification.id)”: \(reason)."
                    + advice(on: value)
            )
        }
        if isCutByNumbers { thousands() }
    }

    /// What to write where a number is asked for and the value is none, or what may be meant.
    private func advice(on value: String?) -> String {
        guard let value else { return "" }
        guard isCutByNumbers else {
            let known = classification.classes.flatMap { unitClass -> [String] in
                if case .values(let values) = unitClass.membership { values } else { [] }
            }
            if let whole = known.first(where: { $0 == "0" + value || $0 == "00" + value }) {
                return " Did you mean “\(whole)”? Spreadsheets drop zeros at the beginning."
            }
            return NearestNames.suggestion(for: value, among: known)
        }
        do {
            _ = try DecimalNumber(value)
            return ""
        } catch {
            return " \(error.advice)"
        }
    }

    private var isCutByNumbers: Bool {
        classification.classes.contains { if case .range = $0.membership { true } else { false } }
    }

    /// Whether `12.345` is twelve and a bit, as it is read, or twelve thousand, only its author knows; unless another number in
    /// the column has more decimals or fewer.
    private func thousands() {
        let marked = frame.units.filter { classification.kinds.contains($0.kind) }.compactMap { unit in
            frame.value(of: classification.attribute, for: unit).flatMap { value in
                value.contains(",") || value.contains(".") ? (unit: unit, value: value) : nil
            }
        }
        let doubtful = marked.filter { DecimalNumber.looksLikeThousands($0.value) }
        // Others with the same mark tell what it is, where they are not few beside those in doubt.
        let marks = Set(doubtful.map { $0.value.contains(",") })
        let telling = marked.count { one in
            !DecimalNumber.looksLikeThousands(one.value) && marks == [one.value.contains(",")]
        }
        guard let first = doubtful.first, telling < doubtful.count else { return }
        let others = doubtful.count > 1 ? ", like \(doubtful.count - 1) more in its column," : ""
        findings.report(
            "thousands-or-decimals",
            at: first.unit.location,
            "The \(classification.attribute) “\(first.value)” of the unit \(first.unit.number)\(others) may be in thousands"
                + " or have decimals: write thousands with a blank or nothing between them, and three decimals with a 0"
                + " after them."
        )
    }
}
