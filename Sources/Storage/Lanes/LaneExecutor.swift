// SPDX-License-Identifier: Apache-2.0

import Dispatch

/// Runs what belongs to one lane on a thread of its own, so that waiting for a disk or a server holds up nothing else.
final class LaneExecutor: SerialExecutor {
    private let queue: DispatchQueue

    init(_ name: String) {
        queue = DispatchQueue(label: "barometer.storage.\(name)")
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
