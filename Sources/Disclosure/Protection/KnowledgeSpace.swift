// SPDX-License-Identifier: Apache-2.0

/// What a reader can derive exactly from everything published so far, and which secrets must stay out of it.
///
/// The published forms span a space; a secret is given away when it lies in that space. The method is that of
/// Gaussian elimination in secondary suppression (Langsrud, SSB GaussSuppression): a candidate is published only
/// when no secret becomes derivable by it.
struct KnowledgeSpace {
    private var rows: [Row] = []
    private var secrets: [[UInt64]]
    private let width: Int

    private struct Row {
        var pivot: Int
        var values: [UInt64]
    }

    /// Creates a space in which nothing is known.
    ///
    /// - Parameters:
    ///   - width: The number of unknowns.
    ///   - secrets: The forms that must not be derivable.
    init(width: Int, secrets: [LinearForm]) {
        self.width = width
        self.secrets = []
        self.secrets = secrets.map(dense)
    }

    /// Adds what everybody knows, such as that the classes sum to the total.
    mutating func learn(_ form: LinearForm) {
        absorb(reduced(dense(form)))
    }

    /// Publishes a form unless a secret would become derivable; returns whether it was published.
    mutating func publish(_ form: LinearForm) -> Bool {
        let row = reduced(dense(form))
        guard let pivot = row.firstIndex(where: { $0 != 0 }) else { return true }
        guard !secrets.contains(where: { Self.areProportional($0, row, at: pivot) }) else { return false }
        absorb(row)
        return true
    }

    /// Whether a form can be derived.
    func knows(_ form: LinearForm) -> Bool {
        reduced(dense(form)).allSatisfy { $0 == 0 }
    }

    private func dense(_ form: LinearForm) -> [UInt64] {
        var values = Array(repeating: UInt64(0), count: width)
        for term in form.terms { values[term.unknown] = PrimeField.element(term.coefficient) }
        return values
    }

    private func reduced(_ values: [UInt64]) -> [UInt64] {
        var values = values
        for row in rows { Self.eliminate(row, from: &values) }
        return values
    }

    private mutating func absorb(_ values: [UInt64]) {
        guard let pivot = values.firstIndex(where: { $0 != 0 }) else { return }
        let scale = PrimeField.inverse(values[pivot])
        let row = Row(pivot: pivot, values: values.map { PrimeField.multiply($0, scale) })
        for index in rows.indices { Self.eliminate(row, from: &rows[index].values) }
        for index in secrets.indices { Self.eliminate(row, from: &secrets[index]) }
        rows.append(row)
    }

    private static func eliminate(_ row: Row, from values: inout [UInt64]) {
        let factor = values[row.pivot]
        guard factor != 0 else { return }
        for index in row.pivot..<values.count where row.values[index] != 0 {
            values[index] = PrimeField.subtract(values[index], PrimeField.multiply(factor, row.values[index]))
        }
    }

    private static func areProportional(_ secret: [UInt64], _ row: [UInt64], at pivot: Int) -> Bool {
        guard secret[pivot] != 0 else { return false }
        let factor = PrimeField.multiply(secret[pivot], PrimeField.inverse(row[pivot]))
        return zip(secret, row).allSatisfy { $0 == PrimeField.multiply(factor, $1) }
    }
}
