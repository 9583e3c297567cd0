// SPDX-License-Identifier: Apache-2.0

/// The names most like one that does not exist, for findings that suggest what was meant.
public enum NearestNames {
    /// Returns up to `limit` of `candidates` that are close to `name`, the closest first.
    ///
    /// Closeness is the Levenshtein distance over Unicode scalars; names further away than a third of the longer
    /// name's length (at least 2) are left out. Equal distances are ordered by name.
    public static func nearest(to name: String, among candidates: [String], limit: Int = 3) -> [String] {
        candidates
            .map { (name: $0, distance: distance(name, $0)) }
            .filter { $0.distance <= max(2, max(name.count, $0.name.count) / 3) }
            .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
            .prefix(limit)
            .map(\.name)
    }

    /// Returns " Did you mean …?" with the nearest names, or an empty text when none is near.
    public static func suggestion(for name: String, among candidates: [String]) -> String {
        let near = nearest(to: name, among: candidates)
        return near.isEmpty ? "" : " Did you mean \(near.map { "“\($0)”" }.joined(separator: " or "))?"
    }

    private static func distance(_ a: String, _ b: String) -> Int {
        let a = Array(a.unicodeScalars)
        let b = Array(b.unicodeScalars)
        var previous = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var current = [i + 1]
            for (j, y) in b.enumerated() {
                current.append(min(previous[j] + (x == y ? 0 : 1), previous[j + 1] + 1, current[j] + 1))
            }
            previous = current
        }
        return previous[b.count]
    }
}
