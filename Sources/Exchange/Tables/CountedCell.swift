// SPDX-License-Identifier: Apache-2.0

import Claims
import Variables

/// One cell as a file tells of it.
struct CountedCell {
    var cell: CellReference
    /// The numbers, with the interval where the file has one; nil where it withholds them or nobody is in the base.
    var figure: CellFigure?
    /// Whether the figure is of a register, which has no interval.
    var isOfRegister = false
    /// Whether the row is a sum of others.
    var isComposite = false
    /// The part the row plays; nil where the file does not tell.
    var role: Category.Role?
    /// What readers see of its class; empty where the file does not tell.
    var classLabel = ""
    var location: SourceLocation
}
