// SPDX-License-Identifier: Apache-2.0

import ChildProcess
import Foundation
import Testing

/// The tests start programs by it, beside each other and with many files open.
@Suite struct ChildProcessTests {
    private static func shell(_ command: String) throws -> ChildProcess {
        try ChildProcess("/bin/sh", ["-c", command], in: "/", variables: ["WORD": "there"])
    }

    @Test func `the exit code is that of the program, or of the signal that ended it`() async throws {
        #expect(try Self.shell("exit 7").wait() == 7)
        #expect(try Self.shell("test \"$WORD\" = there && test \"$(pwd)\" = /").wait() == 0)
        let endless = try Self.shell("exec sleep 600")
        #expect(endless.isRunning)
        endless.send(SIGKILL)
        #expect(await endless.end() == 128 + SIGKILL)
        #expect(!endless.isRunning && endless.wait() == 128 + SIGKILL)
        #expect(throws: ChildProcess.NotStarted.self) { try ChildProcess("/nowhere/at/all", [], in: "/") }
    }

    @Test func `no open file is passed on, however many there are`() throws {
        let files = (0..<500).map { _ in open("/dev/null", O_RDONLY) }
        defer { for file in files { close(file) } }
        try #require(files.allSatisfy { $0 >= 0 })
        for _ in 0..<20 {
            // Beside the three streams, the shell opens what it lists.
            #expect(try Self.shell("test \"$(ls /proc/self/fd | wc -l)\" -le 5").wait() == 0)
        }
    }
}
