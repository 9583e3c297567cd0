// SPDX-License-Identifier: Apache-2.0

public import Variables

/// The population frame: every unit that is asked, as of a date.
public struct Frame: Hashable, Sendable {
    /// The date that the frame describes, as `yyyy-mm-dd`.
    public var asOf: String
    /// The names of the attributes that every unit carries, in the order of the file.
    public var attributes: [String]
    /// The units, in the order of the file.
    public var units: [FrameUnit]

    /// Creates a frame.
    public init(asOf: String, attributes: [String], units: [FrameUnit]) {
        self.asOf = asOf
        self.attributes = attributes
        self.units = units
    }

    /// Returns a unit's value of an attribute; nil where the attribute does not exist or the unit has no value.
    public func value(of attribute: String, for unit: FrameUnit) -> String? {
        guard let index = attributes.firstIndex(of: attribute) else { return nil }
        let value = unit.values[index]
        return value.isEmpty ? nil : value
    }
}

/// One unit of the frame, such as a municipality.
public struct FrameUnit: Hashable, Sendable {
    /// The kind, such as `municipality` or `county`.
    public var kind: String
    /// The number that identifies it among the units of its kind; names may occur twice, numbers not.
    public var number: String
    /// The name that people know it by.
    public var name: String
    /// The values, aligned with the frame's attributes; empty where missing.
    public var values: [String]
    /// Where it is written.
    public var location: SourceLocation

    /// Creates a unit.
    public init(kind: String, number: String, name: String, values: [String], location: SourceLocation) {
        self.kind = kind
        self.number = number
        self.name = name
        self.values = values
        self.location = location
    }
}
