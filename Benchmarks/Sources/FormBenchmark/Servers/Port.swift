// SPDX-License-Identifier: Apache-2.0

import Foundation
import Machine

/// Ports of this machine.
enum Port {
    /// Returns a port that nobody listens on.
    static func free() throws -> Int {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var port: Int?
        withAddress(0) { address, length in
            var length = length
            guard bind(socket, address, length) == 0, getsockname(socket, address, &length) == 0 else { return }
            port = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                Int(UInt16(bigEndian: $0.pointee.sin_port))
            }
        }
        guard let port else { throw Shell.Failure(description: "No port is free.") }
        return port
    }

    /// Returns whether somebody listens on a port.
    static func isTaken(_ port: Int) -> Bool {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        return withAddress(UInt16(port)) { connect(socket, $0, $1) == 0 }
    }

    @discardableResult
    private static func withAddress<T>(
        _ port: UInt16,
        _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> T
    ) -> T {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
