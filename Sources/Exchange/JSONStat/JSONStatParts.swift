// SPDX-License-Identifier: Apache-2.0

import Variables

/// What each dimension of a dataset is to a table.
struct JSONStatParts {
    private let dataset: JSONStatDataset
    private let codebook: Codebook
    /// The positions of dimensions; nil for those that the dataset does not have.
    private let category: Int
    private let item: Int?
    private let table: Int?
    private let measure: Int
    private let classifications: [Int]

    /// Tells the dimensions apart by their names, their roles and their totals; nil, with a finding, where that is not enough.
    init?(of dataset: JSONStatDataset, codebook: Codebook, findings: FindingCollector) {
        self.dataset = dataset
        self.codebook = codebook
        let dimensions = dataset.dimensions
        func position(_ column: String) -> Int? { dimensions.firstIndex { $0.id == codebook.column(column) } }
        func has(_ column: String, _ dimension: JSONStatDataset.Dimension) -> Bool {
            dimension.codes.contains(codebook.column(column))
        }
        let measure = dimensions.firstIndex { has("base", $0) && (has("count", $0) || has("percent", $0)) }
        guard let measure else {
            findings.report(
                "no-measure",
                at: dataset.metrics.first.flatMap { id in dimensions.first { $0.id == id } }?.location
                    ?? dataset.location,
                "No dimension tells what is measured: one must have the categories “\(codebook.column("count"))” and"
                    + " “\(codebook.column("base"))”. A codebook can tell what they are called here."
            )
            return nil
        }
        self.measure = measure
        item = position("item")
        table = position("table")
        let named = [measure, position("item"), position("table")].compactMap { $0 }
        let others = dimensions.indices.filter { !named.contains($0) && dimensions[$0].codes.count > 1 }
        func hasTotal(_ index: Int) -> Bool {
            dimensions[index].codes.contains { codebook.isTotal($0, of: dimensions[index].id) }
        }
        let untold = others.filter { !hasTotal($0) && codebook.classification(dimensions[$0].id) == nil }
        guard let category = position("category") ?? (untold.count == 1 ? untold[0] : nil) else {
            let names = untold.map { "“\(dimensions[$0].id)”" }.joined(separator: ", ")
            findings.report(
                "no-category",
                at: dataset.location,
                "It cannot be told which dimension has the categories of the question"
                    + (names.isEmpty ? "" : ", of \(names)") + "; call it “category”, or tell its name in the codebook."
            )
            return nil
        }
        self.category = category
        classifications = others.filter { $0 != category }
    }

    /// Returns the cell at a place of the cube, what is measured there, and the label of the cell's class; nil where it has two
    /// classes at once.
    func cell(at coordinates: [Int], table name: String) -> (cell: CellReference, measure: String, classLabel: String)?
    {
        func code(_ dimension: Int) -> String { dataset.dimensions[dimension].codes[coordinates[dimension]] }
        let measured = CellColumns.numbers.first { codebook.column($0) == code(measure) }
        let classes = classifications.filter { !codebook.isTotal(code($0), of: dataset.dimensions[$0].id) }
        guard let measured, classes.count < 2 else { return nil }
        var cell = CellReference(table: table.map(code) ?? name, item: item.map(code), category: code(category))
        guard let only = classes.first else { return (cell, measured, "") }
        cell.domain = CellReference.Domain(classification: dataset.dimensions[only].id, classCode: code(only))
        return (cell, measured, dataset.dimensions[only].labels[code(only)] ?? "")
    }
}
