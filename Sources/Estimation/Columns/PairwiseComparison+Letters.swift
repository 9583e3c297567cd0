// SPDX-License-Identifier: Apache-2.0

extension PairwiseComparison {
    /// Returns the letter of a position: A to Z, then AA, AB and so on.
    public static func letter(of position: Int) -> String {
        precondition(position >= 0, "Positions are counted from 0.")
        let last = String(UnicodeScalar(UInt8(65 + position % 26)))
        return position < 26 ? last : letter(of: position / 26 - 1) + last
    }

    /// Returns the letters that a share carries: those of the shares that are lower beyond chance.
    ///
    /// Each pair is marked at one of the two at most, the higher one. No letter is not "the same": few answers carry few
    /// letters.
    ///
    /// - Parameters:
    ///   - position: The position of the share.
    ///   - level: One minus the error probability.
    /// - Returns: The letters in alphabetical order, "CD"; with more than 26 shares separated by spaces, "C AB".
    public func letters(of position: Int, level: ConfidenceLevel = .ninetyFive) -> String {
        below(position, level: level).map { Self.letter(of: $0) }
            .joined(separator: shares.count > 26 ? " " : "")
    }
}
