// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One line that tells how far long work has come: drawn on a terminal, silent in a pipe.
struct Progress {
    private let isShown = isatty(STDERR_FILENO) == 1

    func show(_ step: String, _ fraction: Double? = nil) {
        guard isShown else { return }
        let share = fraction.map { " \(Int(($0 * 100).rounded(.down))) %" } ?? ""
        FileHandle.standardError.write(Data("\r\u{1B}[K\(step)\(share)".utf8))
    }

    func clear() {
        guard isShown else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }
}
