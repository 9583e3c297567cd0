// SPDX-License-Identifier: Apache-2.0

public import Claims
public import Variables

/// Tables of respondents that another survey tool counted, read from its files.
public struct CountedTables: Hashable, Sendable {
    /// The tables, ordered by id.
    public let tables: [CountedTable]
    /// Every cell that the files have; nil where they withhold the numbers, or nobody is in the base.
    let figures: [CellReference: CellFigure?]
    /// What readers see of classes.
    let classLabels: [CellReference.Domain: LabelText]
    /// The codes of the classes that divide the units, by classification; joined classes are not among them.
    private let divisions: [String: [String]]
    /// The names that cells may use.
    private let index: CellIndex
    private let byID: [String: CountedTable]

    init(
        tables: [CountedTable],
        classifications: [CellIndex.Classes],
        divisions: [String: [String]],
        figures: [CellReference: CellFigure?],
        classLabels: [CellReference.Domain: LabelText]
    ) {
        self.tables = tables
        self.divisions = divisions
        self.figures = figures
        self.classLabels = classLabels
        index = CellIndex(tables: tables.map(\.names), classifications: classifications)
        byID = Dictionary(uniqueKeysWithValues: tables.map { ($0.id, $0) })
    }

    /// Reads files of tables, and a codebook where one is among them.
    ///
    /// Where a file has no intervals they are made: exact hypergeometric for shares of everyone in a class whose size the
    /// codebook tells, else Clopper-Pearson. Figures of a register have none.
    ///
    /// - Parameter files: The files, in any order: CSV, JSON-stat 2.0, and `codebook.csv`.
    /// - Returns: What could be read, and everything that is wrong with the files, in order. With errors among the findings
    ///   the tables have holes, and no claim should be judged by them.
    public static func read(_ files: [TableFile]) -> (tables: CountedTables, findings: [Finding]) {
        let findings = FindingCollector()
        let files = files.sorted { $0.name < $1.name }
        let codebook = files.first(where: \.isCodebook).map { CodebookReader(findings).read($0) } ?? Codebook()
        let cells = files.filter { !$0.isCodebook }.flatMap { file in
            file.isJSON
                ? JSONStatTables(codebook: codebook, findings: findings).cells(of: file)
                : CSVCells(codebook: codebook, findings: findings).cells(of: file)
        }
        let tables = TablesAssembly(codebook: codebook, findings: findings).tables(of: cells)
        return (tables, findings.findings.sorted())
    }

    /// Returns why words cannot be bound to cells, as a sentence with the nearest names; nil when they can.
    public func problem(_ target: Binding.Target) -> String? {
        if let problem = index.problem(target) { return problem }
        return target.cells.first { figures[$0] == nil && !isTrend(target) }.map { cell in
            "The tables have no numbers for \(cell), though its names exist."
        }
    }

    /// Returns why a figure cannot be drawn, as a sentence; nil when it can.
    public func problem(_ figure: Prose.Figure) -> String? { index.problem(figure) }

    private func isTrend(_ target: Binding.Target) -> Bool { if case .trend = target { true } else { false } }

    private func table(_ id: String) -> CountedTable? { byID[id] }
}

extension CountedTables: ClaimTables {
    /// Returns what a cell says, or nil when the files withhold it, nobody is in its base, or it does not exist.
    public func figure(of cell: CellReference) -> CellFigure? { figures[cell] ?? nil }

    /// Returns a row's cells over the classes in the order of the codebook, or of the file where there is none; nil where the
    /// table lacks some of them, as when classes were joined.
    public func cells(of row: CellReference, over classification: String) -> [CellReference]? {
        guard let own = table(row.table)?.classes[classification], own.count > 1,
            own == divisions[classification]
        else { return nil }
        return own.map { row.within(classification, $0) }
    }

    /// Returns the cells that one is ranked among: of a battery the same category of the other items, else the other
    /// answers, without composites, “other”, “none” and “don't know”.
    public func rivals(of cell: CellReference) -> [CellReference]? {
        guard let table = table(cell.table), figures[cell] != nil else { return nil }
        let rows = table.rows.filter { row in
            table.isBattery ? row.category == cell.category : !row.isComposite && row.role == .substantive
        }
        return rows.map {
            CellReference(table: table.id, item: $0.item, category: $0.category, domain: cell.domain)
        }.filter { $0 != cell }
    }
}
