// SPDX-License-Identifier: Apache-2.0

import Variables

/// Two bands of a policy that do not go together.
struct BandDisagreement {
    let first: QuantityClass
    let second: QuantityClass
    let severity: Finding.Severity
    let message: String
}

extension ClaimPolicy {
    /// The classes that say opposite things, of which no number may lie in both.
    private static let opposites: [(QuantityClass, QuantityClass)] = [
        (.justAbove, .justBelow), (.wellAbove, .wellBelow), (.farAbove, .farBelow), (.above, .below),
        (.majority, .minority), (.moreThan, .fewerThan), (.clearlyMore, .clearlyFewer), (.slightlyMore, .slightlyFewer),
    ]

    /// The classes of which the first says more than the second, so that its band lies inside.
    private static let nested: [(QuantityClass, QuantityClass)] = [
        (.vastMajority, .largeMajority), (.largeMajority, .majority), (.justAbove, .above), (.wellAbove, .above),
        (.farAbove, .above), (.justBelow, .below), (.wellBelow, .below), (.farBelow, .below),
        (.clearlyMore, .moreThan), (.slightlyMore, .moreThan), (.clearlyFewer, .fewerThan),
        (.slightlyFewer, .fewerThan),
        (.equal, .aboutEqual), (.several, .some),
    ]

    /// Finds the bands that do not go together where another policy's do.
    ///
    /// - Parameter base: The policy that was changed; pairs that it has alike are left alone.
    /// - Returns: What is wrong, in a fixed order.
    func disagreements(against base: ClaimPolicy) -> [BandDisagreement] {
        PolicyOverride.Scale.allCases.flatMap { scale in
            let (bands, old) = (scale.bands(of: self), scale.bands(of: base))
            func changed(_ pair: (QuantityClass, QuantityClass)) -> (Band, Band)? {
                guard let one = bands[pair.0], let other = bands[pair.1], one != old[pair.0] || other != old[pair.1]
                else {
                    return nil
                }
                return (one, other)
            }
            let overlaps = Self.opposites.compactMap { pair -> BandDisagreement? in
                guard let (one, other) = changed(pair) else { return nil }
                let common = one.clamped(to: other)
                guard !common.isEmpty else { return nil }
                return BandDisagreement(
                    first: pair.0,
                    second: pair.1,
                    severity: .error,
                    message: "“\(pair.0.rawValue)” and “\(pair.1.rawValue)” say opposite things, and both are true of"
                        + " \(common); open an end."
                )
            }
            let outside = Self.nested.compactMap { pair -> BandDisagreement? in
                guard let (inner, outer) = changed(pair), inner.clamped(to: outer) != inner else { return nil }
                return BandDisagreement(
                    first: pair.0,
                    second: pair.1,
                    severity: .warning,
                    message:
                        "“\(pair.0.rawValue)” says more than “\(pair.1.rawValue)”, and \(inner) is not inside \(outer)."
                )
            }
            return overlaps + outside
        }
    }
}
