// SPDX-License-Identifier: Apache-2.0

import Foundation
import Variables

/// Reads `server.yaml`.
struct ServerSettingsReader {
    static func read(_ root: YAMLValue, findings: FindingCollector) -> ServerSettings? {
        guard
            let mapping = root.mapping(
                required: ["address"],
                optional: [
                    "listen", "database", "link_key", "time_zone", "trusted_proxies", "accessibility_statement",
                ]
            )
        else { return nil }
        var settings = ServerSettings()
        if let value = mapping["address"], let address = value.string() {
            settings.address = address.hasSuffix("/") ? String(address.dropLast()) : address
            if !isOrigin(settings.address) {
                findings.report(
                    "bad-address",
                    at: value.location,
                    "“\(address)” is not an address such as https://svar.example.org, without a path."
                )
            }
        }
        if let value = mapping["listen"], let text = value.string() {
            let parts = text.split(separator: ":")
            if let port = parts.last.flatMap({ UInt16($0) }), parts.count == 2 {
                settings.host = String(parts[0])
                settings.port = Int(port)
            } else {
                findings.report(
                    "bad-address",
                    at: value.location,
                    "“\(text)” is not a host and a port such as 127.0.0.1:8019."
                )
            }
        }
        settings.database = mapping["database"]?.string() ?? settings.database
        settings.linkKey = mapping["link_key"]?.string() ?? settings.linkKey
        if let value = mapping["time_zone"], let name = value.string() {
            settings.timeZone = name
            if TimeZone(identifier: name) == nil {
                findings.report("unknown-value", at: value.location, "“\(name)” is no time zone such as Europe/Oslo.")
            }
        }
        settings.trustedProxies = mapping["trusted_proxies"]?.list().compactMap { $0.string() } ?? []
        if let value = mapping["accessibility_statement"], let address = value.string() {
            settings.accessibilityStatement = address
            if !address.hasPrefix("https://") {
                findings.report(
                    "bad-address",
                    at: value.location,
                    "“\(address)” is not an address that begins with https://."
                )
            }
        }
        return settings
    }

    /// Whether an address has a scheme that browsers speak and a host, and nothing after it.
    private static func isOrigin(_ address: String) -> Bool {
        for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
            let host = address.dropFirst(scheme.count)
            return !host.isEmpty && !host.contains { "/?#@ ".contains($0) }
        }
        return false
    }
}
