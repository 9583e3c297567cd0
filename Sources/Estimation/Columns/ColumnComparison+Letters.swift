// SPDX-License-Identifier: Apache-2.0

extension ColumnComparison {
    /// Returns the letter of a column: A to Z, then AA, AB and so on.
    public static func letter(of column: Int) -> String {
        precondition(column >= 0, "Columns are counted from 0.")
        let last = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letter(of: column / 26 - 1) + last
    }

    /// Returns the letters that a column carries: those of the columns whose share is lower beyond chance.
    ///
    /// Each pair of columns is marked in one of the two at most, the higher one. No letter is not "the same": few answers
    /// carry few letters.
    ///
    /// - Parameters:
    ///   - column: The position of the column.
    ///   - level: One minus the error probability.
    /// - Returns: The letters in alphabetical order, "CD"; with more than 26 columns separated by spaces, "C AB".
    public func letters(of column: Int, level: ConfidenceLevel = .ninetyFive) -> String {
        columnsBelow(column, level: level).map { Self.letter(of: $0) }
            .joined(separator: columns.count > 26 ? " " : "")
    }
}
