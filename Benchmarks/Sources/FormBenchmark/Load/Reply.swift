// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// What a server answered.
///
/// Only what the benchmark needs is looked at, so that little time goes into it.
struct Reply {
    let status: Int
    let head: ByteBuffer
    let body: ByteBuffer

    /// How much of an answer has come.
    enum Progress {
        case whole(Reply)
        case part
        case unreadable
    }

    private static let lengthName = Array("content-length: ".utf8)
    private static let headEnd = Array("\r\n\r\n".utf8)

    /// Takes one answer, which must tell its length, out of what has been received.
    static func read(_ buffer: inout ByteBuffer) -> Progress {
        let found = buffer.withUnsafeReadableBytes { bytes -> (head: Int, length: Int?, status: Int)? in
            guard let end = position(of: headEnd, in: bytes, isLetterCaseMeant: true), end > 12 else { return nil }
            let head = UnsafeRawBufferPointer(rebasing: bytes[..<end])
            let length = position(of: lengthName, in: head, isLetterCaseMeant: false).map { start in
                number(head[(start + lengthName.count)...])
            }
            return (end + headEnd.count, length, number(head[9...]))
        }
        guard let found else { return .part }
        guard let length = found.length else { return .unreadable }
        guard buffer.readableBytes >= found.head + length else { return .part }
        guard let head = buffer.readSlice(length: found.head), let body = buffer.readSlice(length: length) else {
            return .unreadable
        }
        return .whole(Reply(status: found.status, head: head, body: body))
    }

    private static func number(_ bytes: some Sequence<UInt8>) -> Int {
        bytes.prefix { (48..<58).contains($0) }.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    private static func position(
        of text: [UInt8],
        in bytes: UnsafeRawBufferPointer,
        isLetterCaseMeant: Bool
    ) -> Int? {
        guard bytes.count >= text.count else { return nil }
        let fold: UInt8 = isLetterCaseMeant ? 0 : 0x20
        let first = text[0] | fold
        next: for start in 0...(bytes.count - text.count) where bytes[start] | fold == first {
            for offset in 1..<text.count where bytes[start + offset] | fold != text[offset] | fold { continue next }
            return start
        }
        return nil
    }
}
