// SPDX-License-Identifier: Apache-2.0

import Claims

/// How a phrase is read, for machines and as a line of text.
struct PhraseReading: Encodable {
    private enum CodingKeys: String, CodingKey {
        case quantityClass = "class"
        case anchor, low, high, lowClosed, highClosed
    }

    private let quantityClass: String
    private let anchor: Rational?
    private let band: Band?

    init(_ quantity: Quantity) {
        quantityClass = quantity.quantityClass.rawValue
        anchor = quantity.anchor
        band = quantity.band
    }

    /// The class, the number that is named, and the interval.
    var text: String {
        let named = anchor.map { " of \($0)" } ?? ""
        return "\(quantityClass)\(named)" + (band.map { ": \($0)" } ?? "")
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(quantityClass, forKey: .quantityClass)
        // What a phrase does not have is null, so that the keys are always the same.
        try container.encode(anchor?.double, forKey: .anchor)
        try container.encode(band?.lower?.value.double, forKey: .low)
        try container.encode(band?.upper?.value.double, forKey: .high)
        try container.encode(band?.lower?.isClosed, forKey: .lowClosed)
        try container.encode(band?.upper?.isClosed, forKey: .highClosed)
    }
}
