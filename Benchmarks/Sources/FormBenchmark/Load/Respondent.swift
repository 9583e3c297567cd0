// SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOCore

/// Somebody with a session, who gives one answer after another, each different from the one before it on the same page.
struct Respondent: Sendable {
    /// The value of the cookie.
    let session: String
    /// What forms send back to show that they were made for the session.
    let token: String
    /// How many answers have been sent.
    var step = 0

    /// The pages of the study that `barometer new` makes, with what is put down.
    private static let steps = [
        ("innovated", "answer=yes"), ("drivers", "answer=leaders&answer=staff"),
        ("culture", "item-room=fully_agree&item-learn=partly_agree"), ("innovated", "answer=no"),
        ("drivers", "answer=users"), ("culture", "item-room=partly_disagree&item-learn=fully_agree"),
    ]

    /// What a phone's browser sends beside what is needed.
    private static let usual = """
        Host: 127.0.0.1\r\n\
        User-Agent: Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari\r\n\
        Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8\r\n\
        Accept-Language: nb-NO,nb;q=0.9,en;q=0.8\r\n\
        Accept-Encoding: gzip, deflate, br\r\n\
        Sec-Fetch-Site: same-origin\r\n\
        Sec-Fetch-Mode: navigate\r\n\
        Sec-Fetch-Dest: document\r\n\r\n
        """

    /// Returns the request for a page.
    static func get(_ path: String, session: String? = nil) -> ByteBuffer {
        ByteBuffer(string: "GET \(path) HTTP/1.1\r\n\(session.map { "Cookie: session=\($0)\r\n" } ?? "")\(usual)")
    }

    /// Returns the request that sends the next answer.
    mutating func nextAnswer() -> ByteBuffer {
        let (page, answer) = Self.steps[step % Self.steps.count]
        step += 1
        let length = 6 + token.utf8.count + 13 + answer.utf8.count
        var request = ByteBuffer()
        request.reserveCapacity(1_024)
        request.writeString("POST /q/\(page) HTTP/1.1\r\nCookie: session=\(session)\r\nContent-Length: \(length)\r\n")
        request.writeString("Content-Type: application/x-www-form-urlencoded\r\n")
        request.writeString(Self.usual)
        request.writeString("token=\(token)&action=next&\(answer)")
        return request
    }

    static func read(_ file: URL) throws -> [Respondent] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            let parts = line.split(separator: " ").map(String.init)
            return Respondent(session: parts[0], token: parts[1], step: Int(parts[2]) ?? 0)
        }
    }

    static func write(_ respondents: [Respondent], to file: URL) throws {
        let lines = respondents.map { "\($0.session) \($0.token) \($0.step)\n" }
        try Data(lines.joined().utf8).write(to: file)
    }
}
