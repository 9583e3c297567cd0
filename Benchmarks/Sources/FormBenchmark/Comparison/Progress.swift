// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Tells whoever waits what is being done.
enum Progress {
    static func tell(_ line: String) {
        FileHandle.standardError.write(Data("\(line)\n".utf8))
    }
}
