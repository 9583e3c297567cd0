// SPDX-License-Identifier: Apache-2.0

/// The colours of charts: petrol for and rust against.
///
/// Neighbours are apart in lightness as well as in hue, so that they are told apart in grey too.
enum Palette {
    static let text = "#1c2b33"
    static let muted = "#55636b"
    static let grid = "#dedad0"
    static let axis = "#55636b"
    static let ground = "#ffffff"
    /// The bars that answer the question.
    static let main = "#1f6f7a"
    /// Bars of “other”, “none” and “don't know”.
    static let aside = "#7d8b92"
    /// For, from fairly to fully.
    static let positive = ["#579ba3", "#135a66"]
    /// Against, from fairly to fully.
    static let negative = ["#f0c8aa", "#b04a1a"]
    static let neutral = "#cfcabd"

    /// Whether text on a colour must be light.
    static func needsLightText(_ colour: String) -> Bool {
        ["#135a66", "#b04a1a"].contains(colour)
    }

    /// The line around a colour that is too light to be seen against the ground by itself; nil where none is needed.
    static func outline(of colour: String) -> String? {
        ["#cfe0dd", "#d08e5e", "#f0c8aa", neutral].contains(colour) ? aside : nil
    }

    /// Colours of categories without a side.
    static func sequence(_ count: Int) -> [String] {
        let shades = ["#135a66", "#579ba3", "#cfe0dd", "#d08e5e", "#f0c8aa", "#b04a1a", neutral]
        return (0..<count).map { shades[$0 % shades.count] }
    }
}
