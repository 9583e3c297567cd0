// SPDX-License-Identifier: Apache-2.0

public import Variables

/// A column of codes in the narrowest unsigned integers that hold them.
///
/// A code is the index of a category, from 0. The topmost values of the integer type stand for missing reasons:
/// the type's maximum less the reason's raw value.
public enum CodeColumn: Hashable, Sendable {
    /// Up to 240 categories.
    case bytes([UInt8])
    /// Up to 65 520 categories.
    case words([UInt16])
    /// More categories than that.
    case longs([UInt32])

    /// Creates a column for a number of categories, every respondent having the same value.
    public init(categories: Int, repeating value: Value, count: Int) {
        if categories <= 240 {
            self = .bytes(Array(repeating: Self.encode(value), count: count))
        } else if categories <= 65_520 {
            self = .words(Array(repeating: Self.encode(value), count: count))
        } else {
            self = .longs(Array(repeating: Self.encode(value), count: count))
        }
    }

    /// What a respondent has on a variable.
    public enum Value: Hashable, Sendable {
        /// The index of a category.
        case code(Int)
        /// No code, for a reason.
        case missing(MissingReason)
    }

    /// The number of respondents.
    public var count: Int {
        switch self {
        case .bytes(let values): values.count
        case .words(let values): values.count
        case .longs(let values): values.count
        }
    }

    /// A respondent's value, by position.
    public subscript(_ position: Int) -> Value {
        get {
            switch self {
            case .bytes(let values): Self.decode(values[position])
            case .words(let values): Self.decode(values[position])
            case .longs(let values): Self.decode(values[position])
            }
        }
        set {
            switch self {
            case .bytes(var values):
                self = .bytes([])
                values[position] = Self.encode(newValue)
                self = .bytes(values)
            case .words(var values):
                self = .words([])
                values[position] = Self.encode(newValue)
                self = .words(values)
            case .longs(var values):
                self = .longs([])
                values[position] = Self.encode(newValue)
                self = .longs(values)
            }
        }
    }

    private static func encode<Storage: FixedWidthInteger>(_ value: Value) -> Storage {
        switch value {
        case .code(let index): Storage(index)
        case .missing(let reason): Storage.max - Storage(reason.rawValue)
        }
    }

    private static func decode(_ stored: some FixedWidthInteger & UnsignedInteger) -> Value {
        for reason in MissingReason.allCases where stored == type(of: stored).max - .init(reason.rawValue) {
            return .missing(reason)
        }
        return .code(Int(stored))
    }
}

extension CodeColumn {
    /// Returns, for each respondent, whether a condition holds for the code; missing values are given as -1.
    public func mask(_ condition: (Int) -> Bool) -> [Bool] {
        let missing = condition(-1)
        return switch self {
        case .bytes(let values): values.map { $0 >= .max - 15 ? missing : condition(Int($0)) }
        case .words(let values): values.map { $0 >= .max - 15 ? missing : condition(Int($0)) }
        case .longs(let values): values.map { $0 >= .max - 15 ? missing : condition(Int($0)) }
        }
    }

    /// Returns, for each respondent, whether the value is missing for this reason.
    public func mask(missing reason: MissingReason) -> [Bool] {
        switch self {
        case .bytes(let values): values.map { $0 == .max - UInt8(reason.rawValue) }
        case .words(let values): values.map { $0 == .max - UInt16(reason.rawValue) }
        case .longs(let values): values.map { $0 == .max - UInt32(reason.rawValue) }
        }
    }

    /// Counts the respondents of a mask by class: one number for each class of `classes`.
    ///
    /// - Parameters:
    ///   - mask: Who is counted.
    ///   - number: The number of classes.
    /// - Returns: Counts by class; respondents whose class is missing are in none.
    public func tally(_ mask: [Bool], classes number: Int) -> [Int] {
        switch self {
        case .bytes(let values): Self.tally(values, mask, number)
        case .words(let values): Self.tally(values, mask, number)
        case .longs(let values): Self.tally(values, mask, number)
        }
    }

    private static func tally(_ values: [some FixedWidthInteger], _ mask: [Bool], _ number: Int) -> [Int] {
        var counts = Array(repeating: 0, count: number)
        for (value, isCounted) in zip(values, mask) where isCounted && value < number { counts[Int(value)] += 1 }
        return counts
    }
}
