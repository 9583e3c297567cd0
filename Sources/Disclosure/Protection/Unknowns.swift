// SPDX-License-Identifier: Apache-2.0

import Tabulation
import Variables

/// The unknown counts of linked tables: one for each answer and class, numbered as they are met.
///
/// Two tables over one question share their unknowns, so what one shows is known in the other.
struct Unknowns {
    /// An answer, or membership of a base.
    enum Event: Hashable {
        case answer(question: String, item: String?, code: String)
        case base(Condition, question: String, item: String?)
    }

    private struct Key: Hashable {
        var event: Event
        var domain: CellReference.Domain?
    }

    private var numbers: [Key: Int] = [:]
    private(set) var count = 0

    mutating func number(_ event: Event, _ domain: CellReference.Domain?) -> Int {
        let key = Key(event: event, domain: domain)
        if let number = numbers[key] { return number }
        numbers[key] = count
        count += 1
        return count - 1
    }
}
