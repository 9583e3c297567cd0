// SPDX-License-Identifier: Apache-2.0

import ChildProcess
import Foundation

/// A real PostgreSQL server in a temporary folder, for tests.
///
/// It listens on a socket in that folder only, and goes away with the process that started it, however that ends.
public final class ScratchPostgres: Sendable {
    /// Why there is no server.
    public struct Failure: Error, CustomStringConvertible {
        /// A whole sentence.
        public let description: String
    }

    private let binaries: String
    private let folder: String
    /// As long as this end of a pipe is open, the guard waits.
    private let lifeline: FileHandle

    /// Makes a database cluster and starts a server for it.
    ///
    /// - Throws: `Failure` where PostgreSQL is not installed, or cannot be started.
    public init() throws {
        guard let binaries = Self.binaries else { throw Failure(description: "PostgreSQL is not installed.") }
        self.binaries = binaries
        folder = try Shell.output("mktemp -d /tmp/scratch-postgres.XXXXXX")
        lifeline = try Self.guardian(of: folder)
        // PostgreSQL refuses to be run by root.
        if geteuid() == 0 { _ = try Shell.output("chown postgres '\(folder)'; chmod 755 '\(folder)'") }
        _ = try asOwner(
            "\(binaries)/initdb -D '\(folder)/data' -U postgres -A trust -E UTF8 --locale=C --no-sync --no-instructions"
        )
        try start()
    }

    deinit { stop() }

    /// The folder of the newest version's programs, or nil where PostgreSQL is not installed.
    public static var binaries: String? {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return versions.compactMap(Int.init).sorted().reversed().map { "\(root)/\($0)/bin" }
            .first { FileManager.default.isExecutableFile(atPath: "\($0)/postgres") }
    }

    /// Starts the server, and waits until it takes connections.
    public func start() throws {
        _ = try asOwner(
            """
            \(binaries)/pg_ctl start -D '\(folder)/data' -l '\(folder)/log' -w -s -t 60 \
            -o "-c unix_socket_directories='\(folder)' -c listen_addresses='' -c max_connections=200"
            """
        )
    }

    /// Kills the server as a failure of power would: nothing is finished, and it has to recover when it is started.
    public func kill() throws {
        _ = try asOwner("\(binaries)/pg_ctl stop -D '\(folder)/data' -m immediate -w -s")
    }

    /// Stops the server and removes its folder.
    public func stop() {
        // The guard does the rest, as it would if this process were killed.
        try? lifeline.close()
    }

    /// Makes an empty database.
    ///
    /// - Returns: Where it is, as libpq reads it.
    public func makeDatabase() throws -> String {
        let name = "t\(UInt64.random(in: 0 ... .max))"
        _ = try run("CREATE DATABASE \(name)", in: "host=\(folder) user=postgres dbname=postgres")
        return "host=\(folder) user=postgres dbname=\(name)"
    }

    /// Runs SQL with psql.
    ///
    /// - Returns: What it printed: a line a row, with bars between columns.
    public func run(_ sql: String, in database: String) throws -> String {
        try Shell.output("\(binaries)/psql '\(database)' -X -q -A -t -v ON_ERROR_STOP=1 -c \"$SQL\"", ["SQL": sql])
    }

    private func asOwner(_ command: String) throws -> String {
        try Shell.output(geteuid() == 0 ? "runuser -u postgres -- sh -c \"$COMMAND\"" : command, ["COMMAND": command])
    }

    /// Starts a process that waits until this one is gone or has closed the pipe, and then stops the server.
    private static func guardian(of folder: String) throws -> FileHandle {
        let pipe = Pipe()
        let end = pipe.fileHandleForWriting
        // Other children of this process must not keep it open.
        _ = fcntl(end.fileDescriptor, F_SETFD, FD_CLOEXEC)
        try Shell.start(
            """
            trap '' INT TERM HUP
            cat > /dev/null
            server=$(head -n 1 "$FOLDER/data/postmaster.pid" 2> /dev/null)
            if [ -n "$server" ]; then
                kill -INT "$server"
                for try in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$server" 2> /dev/null || break; sleep 0.5; done
            fi
            rm -rf "$FOLDER"
            """,
            ["FOLDER": folder],
            input: .open(pipe.fileHandleForReading.fileDescriptor)
        )
        return end
    }
}
