// SPDX-License-Identifier: Apache-2.0

public import Variables

/// A way to divide the units of the frame, such as size or centrality.
public struct Classification: Hashable, Sendable {
    /// Its id, used in cell references.
    public var id: String
    /// Its name, such as “Kommunestørrelse”.
    public var label: LocalizedText
    /// The attribute of the frame that decides the class.
    public var attribute: String
    /// The kinds of unit that it divides; others belong to `outside`.
    public var kinds: [String]
    /// Whether the classes have an order, so that a trend over them means something.
    public var isOrdered: Bool
    /// The classes, in order, as they are published (those that `merges` joins always are joined already).
    public var classes: [UnitClass]
    /// The class of the units of other kinds, or nil when every kind is divided.
    ///
    /// It is never a column of a published breakdown: its units appear in totals only.
    public var outside: UnitClass?
    /// The joins that disclosure control may make, in the order in which it tries them.
    public var merges: [ClassMerge]
    /// Values that stand in for the true one, which the methods page must tell.
    public var standIn: StandIn?
    /// The date from which the classification holds, as `yyyy-mm-dd`; empty where it always has.
    public var validFrom: String
    /// Where it is written.
    public var location: SourceLocation

    /// Creates a classification.
    public init(
        id: String,
        label: LocalizedText,
        attribute: String,
        kinds: [String],
        isOrdered: Bool,
        classes: [UnitClass],
        outside: UnitClass? = nil,
        merges: [ClassMerge] = [],
        standIn: StandIn? = nil,
        validFrom: String = "",
        location: SourceLocation
    ) {
        self.id = id
        self.label = label
        self.attribute = attribute
        self.kinds = kinds
        self.isOrdered = isOrdered
        self.classes = classes
        self.outside = outside
        self.merges = merges
        self.standIn = standIn
        self.validFrom = validFrom
        self.location = location
    }

    /// The classes and, last, the class of the units outside, if any.
    public var allClasses: [UnitClass] { classes + (outside.map { [$0] } ?? []) }

    /// Returns the index in `allClasses` of a unit's class, or nil where no class holds it.
    public func classIndex(of unit: FrameUnit, in frame: Frame) -> Int? {
        guard kinds.contains(unit.kind) else { return outside == nil ? nil : classes.count }
        guard let value = frame.value(of: attribute, for: unit) else { return nil }
        return classes.firstIndex { $0.holds(value) }
    }
}

/// One class of a classification.
public struct UnitClass: Hashable, Sendable {
    /// What a unit's value must be to belong to the class.
    public enum Membership: Hashable, Sendable {
        /// A number from `from` up to, not including, `below`; nil means no bound.
        case range(from: DecimalNumber?, below: DecimalNumber?)
        /// One of these values.
        case values([String])
        /// A unit of a kind that the classification does not divide.
        case outside
    }

    /// The code used in cell references.
    public var code: String
    /// The label that people read.
    public var label: LocalizedText
    /// Which values belong to it.
    public var membership: Membership
    /// Where it is written.
    public var location: SourceLocation

    /// Creates a class.
    public init(code: String, label: LocalizedText, membership: Membership, location: SourceLocation) {
        self.code = code
        self.label = label
        self.membership = membership
        self.location = location
    }

    /// Returns whether a value of the classification's attribute belongs to the class; a text that is no number is in no range.
    public func holds(_ value: String) -> Bool {
        switch membership {
        case .values(let values): values.contains(value)
        case .range(let from, let below):
            (try? DecimalNumber(value)).map { number in
                from.map { $0 <= number } ?? true && below.map { number < $0 } ?? true
            } ?? false
        case .outside: false
        }
    }
}

/// A join of neighbouring classes that disclosure control may make.
public struct ClassMerge: Hashable, Sendable {
    /// The code of the joined class.
    public var code: String
    /// Its label.
    public var label: LocalizedText
    /// The codes of the classes that it joins.
    public var classes: [String]
    /// Where it is written.
    public var location: SourceLocation

    /// Creates a join.
    public init(code: String, label: LocalizedText, classes: [String], location: SourceLocation) {
        self.code = code
        self.label = label
        self.classes = classes
        self.location = location
    }
}

/// A mark on units whose value of a classification stands in for one that was not found.
public struct StandIn: Hashable, Sendable {
    /// The attribute that carries the mark.
    public var attribute: String
    /// The value of that attribute which marks a stand-in.
    public var value: String
    /// What the methods page tells about it; `{count}` and `{total}` are replaced by numbers of units.
    public var note: LocalizedText

    /// Creates a mark.
    public init(attribute: String, value: String, note: LocalizedText) {
        self.attribute = attribute
        self.value = value
        self.note = note
    }
}
