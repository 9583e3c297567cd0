// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// A closed loop: each connection sends the next answer when the last one has been acknowledged.
///
/// Each connection goes through respondents of its own, so that no two answers of one are under way at once.
final class Saturation: Driver {
    private let promise: EventLoopPromise<LoadRun>
    private let plan: LoadPlan
    private var respondents: [Respondent]
    private var wires: [Wire] = []
    private var begins = NIODeadline.now()
    private var ends = NIODeadline.now()
    private var underWay = 0
    private var acknowledged = 0
    private var refused = 0
    private var times: [Int64] = []
    private var isDone = false

    struct ConnectionClosed: Error {}

    init(_ respondents: [Respondent], _ plan: LoadPlan, _ promise: EventLoopPromise<LoadRun>) {
        self.respondents = respondents
        self.plan = plan
        self.promise = promise
        times.reserveCapacity(1 << 20)
    }

    func opened(_ wire: Wire) {
        wire.respondent = wires.count
        wires.append(wire)
        guard wires.count == plan.connections else { return }
        begins = .now() + .nanoseconds(Int64(plan.warmUp * 1e9))
        ends = begins + .nanoseconds(Int64(plan.seconds * 1e9))
        for wire in wires { send(wire, at: .now()) }
    }

    func answered(_ wire: Wire, _ reply: Reply) {
        let now = NIODeadline.now()
        underWay -= 1
        if reply.status == 303 {
            acknowledged += 1
            if now >= begins, now < ends { times.append((now - wire.sent).nanoseconds) }
        } else {
            refused += 1
        }
        guard now < ends else { return finish() }
        wire.respondent += plan.connections
        if wire.respondent >= respondents.count { wire.respondent %= plan.connections }
        send(wire, at: now)
    }

    func lost(_ wire: Wire) {
        guard !isDone else { return }
        isDone = true
        promise.fail(ConnectionClosed())
    }

    private func send(_ wire: Wire, at now: NIODeadline) {
        wire.sent = now
        underWay += 1
        wire.send(respondents[wire.respondent].nextAnswer())
    }

    private func finish() {
        guard underWay == 0, !isDone else { return }
        isDone = true
        let report = LoadReport(
            measured: times.count,
            seconds: plan.seconds,
            acknowledged: acknowledged,
            refused: refused,
            latency: Latency(times)
        )
        promise.succeed(LoadRun(report: report, respondents: respondents))
    }
}
