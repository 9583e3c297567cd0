// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What processes use of the machine, as Linux tells it.
package enum Usage {
    /// The processor time that this process has used, in seconds.
    package static var ofThisProcess: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Returns the processor time that a process has used, in seconds.
    package static func processorSeconds(of process: Int32) -> Double { stat(of: process)?.seconds ?? 0 }

    /// Returns the processor time that a process and its children have used so far, in seconds.
    package static func processorSeconds(ofFamilyOf parent: Int32) -> Double {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.compactMap(Int32.init) ?? []
        return all.compactMap { process in stat(of: process).map { (process, $0) } }
            .filter { process, stat in process == parent || stat.parent == parent }
            .reduce(0) { $0 + $1.1.seconds }
    }

    /// Returns the memory that a process holds, now and at most so far, in megabytes (10⁶ bytes).
    package static func memory(of process: Int32) -> (now: Double, most: Double) {
        let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        let lines = text.split(separator: "\n")
        func megabytes(_ name: String) -> Double {
            let line = lines.first { $0.hasPrefix(name) } ?? ""
            return (Double(line.filter(\.isNumber)) ?? 0) * 1_024 / 1_000_000
        }
        return (megabytes("VmRSS:"), megabytes("VmHWM:"))
    }

    private static func stat(of process: Int32) -> (parent: Int32, seconds: Double)? {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            // The name, in parentheses, may hold anything.
            let end = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[end...].split(separator: " ")
        guard fields.count > 15, let parent = Int32(fields[2]) else { return nil }
        // Of itself, and of children that have ended.
        let ticks = fields[12...15].compactMap { Double($0) }.reduce(0, +)
        return (parent, ticks / Double(sysconf(Int32(_SC_CLK_TCK))))
    }
}
