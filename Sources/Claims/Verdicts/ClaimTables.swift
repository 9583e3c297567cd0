// SPDX-License-Identifier: Apache-2.0

public import Variables

/// The tables that claims speak of, whoever made them: a protected release, or the files of another survey tool.
public protocol ClaimTables {
    /// Returns what a cell says, or nil when the tables do not tell it.
    func figure(of cell: CellReference) -> CellFigure?

    /// Returns the cells of a row over the classes of a classification, in their order; nil when the tables do not have
    /// them as the classification divides them.
    func cells(of row: CellReference, over classification: String) -> [CellReference]?

    /// Returns the cells that one is ranked among, without itself; nil when there is no such cell.
    func rivals(of cell: CellReference) -> [CellReference]?
}
