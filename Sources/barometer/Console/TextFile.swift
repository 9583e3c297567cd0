// SPDX-License-Identifier: Apache-2.0

import Foundation
import Variables

/// A file of text.
enum TextFile {
    /// Returns the text of a file, or throws a sentence that says why it cannot.
    static func read(_ path: String, named what: String) throws -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure("There is no \(what) \(path); look for a slip in the name.")
        }
        guard !isFolder.boolValue else { throw Failure("\(path) is a folder; name the \(what) in it.") }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure("The \(what) \(path) cannot be read; look at its permissions.")
        }
        do {
            return try TextEncoding.text(of: data)
        } catch {
            throw Failure("The \(what) \(path) \(error.sentence)")
        }
    }
}
