// SPDX-License-Identifier: Apache-2.0

/// What qualifies a number: at most one hedge.
struct HedgeList {
    private(set) var quantityClass: QuantityClass?
    private(set) var text = ""

    /// Adds a hedge; a second one is refused.
    mutating func add(_ quantityClass: QuantityClass, _ text: String) throws(Refusal) {
        if let first = self.quantityClass {
            let (one, other) = (Self.direction(first), Self.direction(quantityClass))
            throw one * other < 0 ? .contradiction(self.text, text) : .twoHedges(self.text, text)
        }
        self.quantityClass = quantityClass
        self.text = text
    }

    private static func direction(_ quantityClass: QuantityClass) -> Int {
        switch quantityClass {
        case .justAbove, .wellAbove, .farAbove, .above, .atLeast: 1
        case .justBelow, .wellBelow, .farBelow, .below, .atMost: -1
        default: 0
        }
    }
}
