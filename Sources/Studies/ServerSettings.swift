// SPDX-License-Identifier: Apache-2.0

/// What `server.yaml` tells of how a study is served: where, to whom, and where the fieldwork is kept.
///
/// It holds no secrets.
public struct ServerSettings: Hashable, Sendable {
    /// The address that respondents' links begin with, such as `https://svar.example.org`.
    public var address: String
    /// The host that the server listens on.
    public var host: String
    /// The port that it listens on.
    public var port: Int
    /// Where the fieldwork is kept: a file, as a path from the study folder, or a server of PostgreSQL, as
    /// `postgresql://…` or `host=… dbname=…`.
    public var database: String
    /// The file of the key that links are made from, as a path from the study folder; never kept in the database.
    public var linkKey: String
    /// The time zone whose days the fieldwork opens and closes on, such as `Europe/Oslo`.
    public var timeZone: String
    /// The addresses of proxies whose word is taken for whom a request comes from.
    public var trustedProxies: [String]
    /// The address of the accessibility statement (in Norway at uustatus.no); nil where there is none yet.
    public var accessibilityStatement: String?

    /// Creates settings, the usual ones unless told otherwise.
    public init(
        address: String = "http://127.0.0.1:8019",
        host: String = "127.0.0.1",
        port: Int = 8019,
        database: String = "fieldwork/register.sqlite",
        linkKey: String = "fieldwork/link.key",
        timeZone: String = "Europe/Oslo",
        trustedProxies: [String] = [],
        accessibilityStatement: String? = nil
    ) {
        self.address = address
        self.host = host
        self.port = port
        self.database = database
        self.linkKey = linkKey
        self.timeZone = timeZone
        self.trustedProxies = trustedProxies
        self.accessibilityStatement = accessibilityStatement
    }

    /// Whether the fieldwork is kept by a PostgreSQL server, and not in a file.
    public var usesPostgreSQL: Bool {
        database.hasPrefix("postgresql://") || database.hasPrefix("postgres://") || database.contains("dbname=")
    }
}
