// SPDX-License-Identifier: Apache-2.0

public import Variables

/// The bands that a study chose in place of the standard ones, as its author wrote them.
public struct PolicyOverride: Hashable, Sendable {
    /// What a band is measured in.
    public enum Scale: String, Hashable, Sendable, CaseIterable {
        /// Points of a hundred, for shares and differences; respondents for ``QuantityClass/several`` and
        /// ``QuantityClass/some``.
        case points = "bands"
        /// Hundredths of the number that is named, for counts, means and ratios.
        case hundredths = "relative_bands"
    }

    /// A band and the class that it is for.
    public struct Entry: Hashable, Sendable {
        /// The name of the class, such as `just_below`.
        public var name: String
        /// The band, such as `[-5, 0)`.
        public var band: String
        /// What it is measured in.
        public var scale: Scale
        /// Where it is written.
        public var location: SourceLocation

        /// Creates an entry.
        public init(_ name: String, _ band: String, scale: Scale = .points, at location: SourceLocation) {
            self.name = name
            self.band = band
            self.scale = scale
            self.location = location
        }
    }

    /// The name of the study's set of bands.
    public var version: String
    /// Where the name is written.
    public var location: SourceLocation
    /// The bands, in the order in which they are written.
    public var entries: [Entry]

    /// Creates an override.
    public init(version: String, at location: SourceLocation, entries: [Entry]) {
        self.version = version
        self.location = location
        self.entries = entries
    }

    /// Returns a policy with the study's bands in place of its own.
    ///
    /// - Parameter base: The policy whose other bands hold.
    /// - Returns: The policy, without the entries that cannot be used, and what is wrong with those, in order of place.
    public func policy(over base: ClaimPolicy = .standard) -> (policy: ClaimPolicy, findings: [Finding]) {
        var policy = base
        var findings: [Finding] = []
        policy.version = version
        if version.isEmpty || version == base.version {
            findings.append(
                Finding(
                    "policy-version",
                    at: location,
                    "A study's own bands need a version of their own, so that a report can tell which held; “\(version)” is"
                        + " \(version.isEmpty ? "empty" : "the name of the standard bands")."
                )
            )
        }
        var seen: [Scale: Set<QuantityClass>] = [:]
        for entry in entries {
            do throws(Fault) {
                let (quantityClass, band) = try entry.read(replacing: base)
                guard seen[entry.scale, default: []].insert(quantityClass).inserted else { throw Fault.repeated }
                entry.scale.replace(quantityClass, with: band, in: &policy)
            } catch {
                findings.append(Finding(error.rule, at: entry.location, error.message(for: entry)))
            }
        }
        let locations = Dictionary(entries.map { ($0.name, $0.location) }) { first, _ in first }
        for fault in policy.disagreements(against: base) {
            let place = [fault.first, fault.second].compactMap { locations[$0.rawValue] }.max() ?? location
            findings.append(Finding("band-overlap", fault.severity, at: place, fault.message))
        }
        return (policy, findings.sorted())
    }
}

extension PolicyOverride.Scale {
    /// The bands of a policy that are measured so.
    func bands(of policy: ClaimPolicy) -> [QuantityClass: Band] {
        self == .points ? policy.bands : policy.relativeBands
    }

    fileprivate func replace(_ quantityClass: QuantityClass, with band: Band, in policy: inout ClaimPolicy) {
        switch self {
        case .points: policy.bands[quantityClass] = band
        case .hundredths: policy.relativeBands[quantityClass] = band
        }
    }
}
