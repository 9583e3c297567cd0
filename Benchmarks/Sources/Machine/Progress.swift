// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Tells whoever waits what is being done.
package enum Progress {
    package static func tell(_ line: String) {
        FileHandle.standardError.write(Data("\(line)\n".utf8))
    }
}
