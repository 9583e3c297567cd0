// SPDX-License-Identifier: Apache-2.0

/// A sum of unknown counts with whole coefficients, such as “all categories less this one”.
struct LinearForm: Hashable, Sendable {
    /// Coefficients by unknown, without zeros, ordered by unknown.
    private(set) var terms: [(unknown: Int, coefficient: Int)] = []

    init(_ unknowns: [Int] = []) {
        for unknown in unknowns { add(1, unknown) }
    }

    mutating func add(_ coefficient: Int, _ unknown: Int) {
        if let index = terms.firstIndex(where: { $0.unknown == unknown }) {
            terms[index].coefficient += coefficient
            if terms[index].coefficient == 0 { terms.remove(at: index) }
        } else if coefficient != 0 {
            terms.append((unknown, coefficient))
            terms.sort { $0.unknown < $1.unknown }
        }
    }

    static func - (lhs: LinearForm, rhs: LinearForm) -> LinearForm {
        var result = lhs
        for term in rhs.terms { result.add(-term.coefficient, term.unknown) }
        return result
    }

    static func == (lhs: LinearForm, rhs: LinearForm) -> Bool {
        lhs.terms.elementsEqual(rhs.terms) { $0 == $1 }
    }

    func hash(into hasher: inout Hasher) {
        for term in terms {
            hasher.combine(term.unknown)
            hasher.combine(term.coefficient)
        }
    }
}
