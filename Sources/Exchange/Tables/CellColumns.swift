// SPDX-License-Identifier: Apache-2.0

/// The columns of a table with one line a cell, as `barometer release` writes them; a codebook may give them other names.
enum CellColumns {
    /// What names a cell and its parts.
    static let names = [
        "table", "item", "category", "composite", "role", "classification", "class", "class_label",
    ]
    /// What is told of it; in JSON-stat these are codes of the metric dimension, `status` and `source` apart.
    static let numbers = ["count", "base", "asked", "percent", "lower", "upper"]
    /// All of them.
    static let all = names + ["status"] + numbers + ["source"]
}
