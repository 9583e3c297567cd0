// SPDX-License-Identifier: Apache-2.0

/// Decides which addresses a page may lead to.
enum SafeAddress {
    private static let schemes = ["http", "https", "mailto"]

    /// Returns the address without blanks at its ends, or nil when it may lead to something that runs.
    ///
    /// Browsers drop tabs and line breaks inside an address before they look for the scheme, so `java\nscript:` runs.
    /// No real address holds a control character, so any is reason enough to refuse.
    static func read(_ address: String) -> String? {
        var scalars = Substring(address).unicodeScalars
        while let first = scalars.first, first == " " { scalars.removeFirst() }
        while let last = scalars.last, last == " " { scalars.removeLast() }
        guard !scalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) else { return nil }
        guard let mark = scalars.firstIndex(where: { ":/?#\\".unicodeScalars.contains($0) }), scalars[mark] == ":"
        else {
            return String(scalars)
        }
        let scheme = String(scalars[..<mark]).lowercased()
        return schemes.contains(scheme) ? String(scalars) : nil
    }
}
