// SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOCore

/// Opens links, and keeps the session and the form's token of each.
final class SignIn: Driver {
    private let paths: [String]
    private let promise: EventLoopPromise<[Respondent]>
    private var sessions: [Int: String] = [:]
    private var respondents: [Respondent] = []
    private var next = 0
    private var isDone = false

    /// Why a link could not be opened.
    struct Failure: Error {
        let status: Int
        let step: String
    }

    init(_ paths: [String], _ plan: LoadPlan, _ promise: EventLoopPromise<[Respondent]>) {
        self.paths = paths
        self.promise = promise
    }

    func opened(_ wire: Wire) { openNext(wire) }

    func answered(_ wire: Wire, _ reply: Reply) {
        if let session = sessions.removeValue(forKey: wire.respondent) {
            guard reply.status == 200, let token = Self.text(after: "name=\"token\" value=\"", in: reply.body) else {
                return fail(Failure(status: reply.status, step: "start page"))
            }
            respondents.append(Respondent(session: session, token: token))
            openNext(wire)
        } else {
            guard reply.status == 303, let session = Self.text(after: "session=", in: reply.head) else {
                return fail(Failure(status: reply.status, step: "link"))
            }
            sessions[wire.respondent] = session
            wire.send(Respondent.get("/welcome", session: session))
        }
    }

    func lost(_ wire: Wire) { fail(Failure(status: 0, step: "connection")) }

    private func openNext(_ wire: Wire) {
        if respondents.count == paths.count, !isDone {
            isDone = true
            promise.succeed(respondents)
        }
        guard next < paths.count else { return }
        wire.respondent = next
        wire.send(Respondent.get(paths[next]))
        next += 1
    }

    private func fail(_ failure: Failure) {
        guard !isDone else { return }
        isDone = true
        promise.fail(failure)
    }

    private static func text(after mark: String, in buffer: ByteBuffer) -> String? {
        let text = String(buffer: buffer)
        return text.range(of: mark).map { String(text[$0.upperBound...].prefix { $0 != "\"" && $0 != ";" }) }
    }
}
