// SPDX-License-Identifier: Apache-2.0

/// Why no model of who answers can be fitted.
public enum ResponseModelError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Nobody answered.
    case nobodyAnswered
    /// Everybody answered, so there is nothing to explain.
    case everybodyAnswered
    /// The cells named are fitted to answer never or always.
    case unbounded(cells: [String])

    /// The reason as a sentence.
    public var description: String {
        switch self {
        case .nobodyAnswered: "Nobody answered, so nothing can be said of who does."
        case .everybodyAnswered: "Everybody answered, so there is no difference to explain."
        case .unbounded(let cells):
            "The classes leave no doubt of who answers in \(cells.map { "“\($0)”" }.joined(separator: "; ")):"
                + " merge classes of which nobody or everybody answered."
        }
    }
}
