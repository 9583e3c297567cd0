// SPDX-License-Identifier: Apache-2.0

import BuiltProgram
import Foundation

/// Chromium, and the Python that drives it, as `Scripts/setup --browser` installs them.
struct Browser {
    /// Why no page can be looked at here.
    struct Lack: Error, CustomStringConvertible {
        var description: String
    }

    private let chromium: URL
    private let python: URL

    /// The browser of this machine.
    static let installed = Result<Browser, Lack> { () throws(Lack) in try Browser() }

    /// Why the tests of pages are skipped; nil where they run.
    static var lack: Lack? {
        switch installed {
        case .success: nil
        case .failure(let lack): lack
        }
    }

    private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    private static let root = tests.deletingLastPathComponent().deletingLastPathComponent()

    /// The reference study as it lies in the project.
    static let study = root.appending(path: "Studies/politisk-2019")

    private init() throws(Lack) {
        let files = FileManager.default
        let places = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let candidates = places.map { URL(filePath: "\($0)/chromium") }
        guard let chromium = candidates.first(where: { files.isExecutableFile(atPath: $0.path) }) else {
            throw Lack(description: "There is no command chromium; run Scripts/setup --browser.")
        }
        // The list of wheels is written last, so a set-up that was broken off does not count.
        let venv = Self.root.appending(path: ".build/browser-venv")
        guard files.fileExists(atPath: venv.appending(path: "wheels").path) else {
            throw Lack(description: "There is no .build/browser-venv; run Scripts/setup --browser.")
        }
        self.chromium = chromium
        python = venv.appending(path: "bin/python")
    }

    /// Runs a script of `Pages` with the browser as its first argument.
    func run(_ script: String, _ arguments: [String], in program: Program) async throws -> Program.Outcome {
        let file = Self.tests.appending(path: "Pages/\(script).py")
        // -B: nothing is compiled into the sources.
        return try await program.runLong(python, ["-B", file.path, chromium.path] + arguments)
    }
}
