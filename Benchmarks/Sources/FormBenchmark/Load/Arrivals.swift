// SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOCore

/// An open loop: answers come at random moments of a given rate, as people do, whatever has become of those before.
///
/// Time is counted from when an answer was to be sent. One that had to wait for a free connection has waited for the
/// server too, and leaving that out would hide the worst.
final class Arrivals: Driver {
    private let promise: EventLoopPromise<LoadRun>
    private let plan: LoadPlan
    private let rate: Double
    private let loop: any EventLoop
    private var respondents: [Respondent]
    private var opened = 0
    private var idle: [Wire] = []
    private var waiting: [NIODeadline] = []
    private var firstWaiting = 0
    private var next = 0
    private var random = Generator(state: 2019)
    private var arrival = NIODeadline.now()
    private var begins = NIODeadline.now()
    private var ends = NIODeadline.now()
    private var acknowledged = 0
    private var refused = 0
    private var times: [Int64] = []
    private var isDone = false

    /// Pseudo-random numbers (SplitMix64), so that each run has the same arrivals.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }
    }

    init(
        _ respondents: [Respondent],
        rate: Double,
        _ plan: LoadPlan,
        on loop: any EventLoop,
        _ promise: EventLoopPromise<LoadRun>
    ) {
        self.respondents = respondents
        self.rate = rate
        self.plan = plan
        self.loop = loop
        self.promise = promise
    }

    func opened(_ wire: Wire) {
        opened += 1
        idle.append(wire)
        guard opened == plan.connections else { return }
        arrival = .now()
        begins = arrival + .nanoseconds(Int64(plan.warmUp * 1e9))
        ends = begins + .nanoseconds(Int64(plan.seconds * 1e9))
        admit()
    }

    func answered(_ wire: Wire, _ reply: Reply) {
        if reply.status == 303 {
            acknowledged += 1
            if wire.sent >= begins { times.append((.now() - wire.sent).nanoseconds) }
        } else {
            refused += 1
        }
        idle.append(wire)
        dispatch()
    }

    func lost(_ wire: Wire) {
        guard !isDone else { return }
        isDone = true
        promise.fail(Saturation.ConnectionClosed())
    }

    /// Takes in everything that has arrived by now, and comes back when the next one does.
    private func admit() {
        let now = NIODeadline.now()
        while arrival <= now, arrival < ends {
            waiting.append(arrival)
            let pause = -log(1 - Double.random(in: 0..<1, using: &random)) / rate
            arrival = arrival + .nanoseconds(Int64(pause * 1e9))
        }
        dispatch()
        guard arrival < ends else { return }
        let me = NIOLoopBound(self, eventLoop: loop)
        loop.scheduleTask(deadline: arrival) { me.value.admit() }
    }

    private func dispatch() {
        while firstWaiting < waiting.count, let wire = idle.popLast() {
            wire.sent = waiting[firstWaiting]
            wire.respondent = next
            wire.send(respondents[next].nextAnswer())
            firstWaiting += 1
            next = (next + 1) % respondents.count
        }
        guard arrival >= ends, firstWaiting == waiting.count, idle.count == plan.connections, !isDone else { return }
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
