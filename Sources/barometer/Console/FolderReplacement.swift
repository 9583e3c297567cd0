// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Writes a folder as a whole: readers see the old one or the new one, never half of each.
enum FolderReplacement {
    /// Replaces a folder by one that holds exactly these files.
    ///
    /// The new folder is written beside the old one and takes its place only when it is complete.
    static func replace(_ folder: URL, with files: [String: Data]) throws {
        let manager = FileManager.default
        let parent = folder.deletingLastPathComponent()
        let name = folder.lastPathComponent
        let new = parent.appending(path: ".\(name).new", directoryHint: .isDirectory)
        let old = parent.appending(path: ".\(name).old", directoryHint: .isDirectory)
        for leftover in [new, old] where manager.fileExists(atPath: leftover.path) {
            try manager.removeItem(at: leftover)
        }
        try manager.createDirectory(at: new, withIntermediateDirectories: true)
        for (path, content) in files.sorted(by: { $0.key < $1.key }) {
            let file = new.appending(path: path)
            try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try content.write(to: file)
        }
        if manager.fileExists(atPath: folder.path) { try manager.moveItem(at: folder, to: old) }
        try manager.moveItem(at: new, to: folder)
        if manager.fileExists(atPath: old.path) { try manager.removeItem(at: old) }
    }
}
