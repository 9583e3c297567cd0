// SPDX-License-Identifier: Apache-2.0

import Variables

extension PolicyOverride {
    /// Why an entry cannot be used.
    enum Fault: Error {
        case unknownClass
        case unbandedClass
        case repeated
        case unreadable
        case reversed
        case empty
        case tooWide
        case withoutZero

        /// The name of the rule that is broken.
        var rule: String {
            switch self {
            case .unknownClass, .unbandedClass: "unknown-value"
            case .repeated: "duplicate"
            case .unreadable, .reversed, .empty, .tooWide, .withoutZero: "bad-band"
            }
        }

        func message(for entry: Entry) -> String {
            switch self {
            case .unknownClass:
                "There is no class of quantities “\(entry.name)”."
                    + NearestNames.suggestion(for: entry.name, among: QuantityClass.allCases.map(\.rawValue))
            case .unbandedClass:
                "“\(entry.name)” has no band in \(entry.scale.rawValue): what it means does not depend on one."
            case .repeated: "“\(entry.name)” has a band already; the first holds."
            case .unreadable:
                "“\(entry.band)” is no band; write one such as “[-4, 0)”, with ] and [ where the end belongs to it."
            case .reversed: "The lower end of “\(entry.band)” is above its upper end."
            case .empty: "No number lies in “\(entry.band)”; close both ends if it is to hold one."
            case .tooWide: "“\(entry.band)” goes beyond what there can be: \(Self.limits(of: entry))."
            case .withoutZero:
                "“\(entry.name)” must allow the very number that is named, so 0 must lie in “\(entry.band)”."
            }
        }

        private static func limits(of entry: Entry) -> String {
            entry.scale == .points
                ? "points lie between -100 and 100, and respondents are not below 0"
                : "hundredths are not below -100"
        }
    }
}

extension PolicyOverride.Entry {
    /// The classes that are true of the number itself.
    private static let exact: Set<QuantityClass> = [
        .plainPercent, .plainFraction, .about, .atLeast, .atMost, .equal, .aboutEqual, .atLeastEqual, .atMostEqual,
        .multiple,
    ]

    /// Reads the class and the band.
    func read(replacing base: ClaimPolicy) throws(PolicyOverride.Fault) -> (QuantityClass, Band) {
        guard let quantityClass = QuantityClass(rawValue: name) else { throw .unknownClass }
        guard scale.bands(of: base)[quantityClass] != nil else { throw .unbandedClass }
        guard let band = Band(self.band) else { throw .unreadable }
        if let lower = band.lower, let upper = band.upper, lower.value > upper.value { throw .reversed }
        guard !band.isEmpty else { throw .empty }
        let counts: Set<QuantityClass> = [.several, .some]
        let lowest: Rational = counts.contains(quantityClass) ? 0 : -100
        if let lower = band.lower, lower.value < lowest { throw .tooWide }
        let isBounded = scale == .points && !counts.contains(quantityClass)
        if isBounded, let upper = band.upper, upper.value > 100 { throw .tooWide }
        guard !Self.exact.contains(quantityClass) || band.contains(0) else { throw .withoutZero }
        return (quantityClass, band)
    }
}
