// SPDX-License-Identifier: Apache-2.0

import Foundation
import Machine

/// A PostgreSQL server in a temporary folder, as it comes from the package, reached by a socket in that folder.
///
/// A shell stands between, which stops it when this process is gone, however that ends.
final class ScratchPostgres {
    private let binaries: String
    private let folder: String
    private let guardian = Process()
    private let lifeline = Pipe()

    /// The folder of the newest version's programs, or nil where PostgreSQL is not installed.
    static var binaries: String? {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return versions.compactMap(Int.init).sorted().last.map { "\(root)/\($0)/bin" }
    }

    /// The id of the process that all others of the server are children of.
    var id: Int32 {
        let text = (try? String(contentsOfFile: "\(folder)/data/postmaster.pid", encoding: .utf8)) ?? ""
        return text.split(separator: "\n").first.flatMap { Int32($0) } ?? 0
    }

    init() throws {
        guard let binaries = Self.binaries else { throw Shell.Failure(description: "PostgreSQL is not installed.") }
        self.binaries = binaries
        folder = try Shell.run("/bin/mktemp", ["-d", "/tmp/benchmark-postgres.XXXXXX"])
        guardian.executableURL = URL(filePath: "/bin/sh")
        guardian.arguments = ["-c", Self.script]
        guardian.environment = ["FOLDER": folder, "BINARIES": binaries, "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
        guardian.standardInput = lifeline
        let output = Pipe()
        guardian.standardOutput = output
        guardian.standardError = FileHandle.standardError
        try guardian.run()
        guard !output.fileHandleForReading.availableData.isEmpty else {
            throw Shell.Failure(description: "PostgreSQL could not be started.")
        }
    }

    /// PostgreSQL refuses to be run by root.
    private static let script = """
        trap '' INT TERM HUP
        as_owner() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
        if [ "$(id -u)" = 0 ]; then chown postgres "$FOLDER"; fi
        chmod 755 "$FOLDER"
        cd "$FOLDER"
        as_owner "$BINARIES/initdb" -D "$FOLDER/data" -U postgres -A trust -E UTF8 --locale=C --no-sync > /dev/null &&
        as_owner "$BINARIES/pg_ctl" start -D "$FOLDER/data" -l "$FOLDER/log" -w -s -t 60 \
            -o "-c unix_socket_directories='$FOLDER' -c listen_addresses=''" < /dev/null > /dev/null &&
        echo ready && cat > /dev/null
        as_owner "$BINARIES/pg_ctl" stop -D "$FOLDER/data" -m fast -w -s
        cd / && rm -rf "$FOLDER"
        """

    /// Makes an empty database, and returns where it is, as libpq reads it.
    func makeDatabase(_ name: String) throws -> String {
        try query("CREATE DATABASE \(name)", in: address("postgres"))
        return address(name)
    }

    /// Runs SQL, and returns what it printed: a line a row, with bars between columns.
    @discardableResult
    func query(_ sql: String, in database: String) throws -> String {
        try Shell.run("\(binaries)/psql", [database, "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", sql])
    }

    func stop() {
        try? lifeline.fileHandleForWriting.close()
        guardian.waitUntilExit()
    }

    private func address(_ name: String) -> String { "host=\(folder) user=postgres dbname=\(name)" }
}
