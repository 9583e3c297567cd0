// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation

/// A folder of tables as another survey tool, or a release, left it.
struct TableFolder {
    private let path: String

    init(_ path: String) { self.path = path }

    /// Reads its CSV and JSON files; folders in it are passed over.
    func files() throws -> [TableFile] {
        let files = FileManager.default
        guard let names = try? files.contentsOfDirectory(atPath: path) else {
            throw Failure("There is no folder \(path) that could be read; name the folder of the tables with --tables.")
        }
        let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        let tables = names.sorted().filter { name in
            !name.hasPrefix(".") && [".csv", ".json"].contains { name.lowercased().hasSuffix($0) }
        }
        guard tables.contains(where: { $0 != "codebook.csv" }) else {
            let isParent = names.contains("tables")
            let hint = isParent ? " There is a folder tables in it; is it --tables \(folder)/tables?" : ""
            throw Failure("The folder \(path) has no table: no file in it ends in .csv or .json.\(hint)")
        }
        return try tables.map { name in
            let file = "\(folder)/\(name)"
            return TableFile(name: name, path: file, text: try TextFile.read(file, named: "table"))
        }
    }
}
