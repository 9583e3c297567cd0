// SPDX-License-Identifier: Apache-2.0

extension Double {
    /// The number, or nil where it is none that JSON can hold.
    var finite: Double? { isFinite ? self : nil }
}
