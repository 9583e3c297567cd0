// SPDX-License-Identifier: Apache-2.0

/// Names for files and anchors, from ids that could hold anything.
public enum SafeName {
    /// Returns a name of ASCII letters, digits, `_`, `-`, `.` and `~`, different for different ids.
    ///
    /// Ids of plain letters, digits, `_` and `-` stay as they are; `/` becomes `.`; any other byte becomes `~` and two
    /// hexadecimal digits. An empty id becomes `~`.
    public static func of(_ id: String) -> String {
        guard !id.isEmpty else { return "~" }
        var name = ""
        for byte in id.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                name.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: "/"): name += "."
            default: name += (byte < 16 ? "~0" : "~") + String(byte, radix: 16)
            }
        }
        return name
    }
}
