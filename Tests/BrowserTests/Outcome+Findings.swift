// SPDX-License-Identifier: Apache-2.0

import BuiltProgram
import Testing

extension Program.Outcome {
    /// Makes an issue of each finding that a script of `Pages` has printed, and of a script that broke down.
    func recordFindings(sourceLocation: SourceLocation = #_sourceLocation) {
        for finding in output.split(separator: "\n") { Issue.record("\(finding)", sourceLocation: sourceLocation) }
        #expect(code == (output.isEmpty ? 0 : 1) && errors.isEmpty, "\(errors)", sourceLocation: sourceLocation)
    }
}
