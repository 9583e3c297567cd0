// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation

/// A bare connection to a server, for what no well-behaved client sends.
final class Wire: Sendable {
    struct NotConnected: Error {}

    private let socket: CInt
    private let queue = DispatchQueue(label: "wire")

    /// Connects to a port of this machine.
    init(port: Int?) throws {
        socket = Glibc.socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        guard let port, socket >= 0 else { throw NotConnected() }
        var patience = timeval(tv_sec: 15, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(socket, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                connect(socket, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { throw NotConnected() }
    }

    deinit { close(socket) }

    /// Sends bytes, and returns how many of them were taken before the other end went away.
    @discardableResult
    func send(_ bytes: [UInt8]) async -> Int {
        await blocking { socket in
            var sent = 0
            while sent < bytes.count {
                let taken = bytes[sent...].withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, noSignal) }
                guard taken > 0 else { break }
                sent += taken
            }
            return sent
        }
    }

    /// Sends a text as UTF-8.
    @discardableResult
    func send(_ text: String) async -> Int { await send(Array(text.utf8)) }

    /// Says that nothing more will be sent.
    func finish() { shutdown(socket, CInt(SHUT_WR)) }

    /// Receives until the other end closes the connection, or has been silent too long, or a text has come.
    func receive(upTo end: String? = nil) async -> String {
        await blocking { socket in
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = recv(socket, &buffer, buffer.count, 0)
                guard count > 0 else { break }
                bytes += buffer[..<count]
                if let end, String(decoding: bytes, as: UTF8.self).contains(end) { break }
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Whether the other end has closed the connection; what it has sent is thrown away.
    var isClosed: Bool {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = recv(socket, &buffer, buffer.count, CInt(MSG_DONTWAIT))
            if count > 0 { continue }
            return count == 0 || errno != EAGAIN
        }
    }

    /// Sends the same byte again and again, and returns how long it took until the other end had enough; nil where it
    /// never had.
    func drip(every pause: Duration, atMost limit: Duration) async throws -> Duration? {
        let start = ContinuousClock.now
        while start.duration(to: .now) < limit {
            if isClosed { return start.duration(to: .now) }
            await send("a")
            try await Task.sleep(for: pause)
        }
        return nil
    }

    private func blocking<Value: Sendable>(_ body: @escaping @Sendable (CInt) -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            queue.async { [socket] in continuation.resume(returning: body(socket)) }
        }
    }
}

/// A connection that the other end has closed is told of by the result and not by a signal.
private let noSignal = CInt(MSG_NOSIGNAL)
