// SPDX-License-Identifier: Apache-2.0

/// The colours of charts: petrol for and rust against, apart in lightness as well as in hue.
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
    static let positive = ["#6fb0b7", "#135a66"]
    /// Against, from fairly to fully.
    static let negative = ["#e0a077", "#9c3f14"]
    static let neutral = "#cfcabd"

    /// Whether text on a colour must be light.
    static func needsLightText(_ colour: String) -> Bool {
        ["#1f6f7a", "#135a66", "#9c3f14", "#44545c", "#55636b"].contains(colour)
    }

    /// Colours of categories without a side, from dark to light.
    static func sequence(_ count: Int) -> [String] {
        let shades = ["#135a66", "#6fb0b7", "#cfe0dd", "#e0a077", "#9c3f14", "#cfcabd", "#44545c"]
        return (0..<count).map { shades[$0 % shades.count] }
    }
}
