// SPDX-License-Identifier: Apache-2.0

import Foundation
import Studies
import Synchronization

/// Today's date where the study is, as `yyyy-mm-dd`.
///
/// Every request asks for it, some more than once, and calendars are slow: it is worked out once a second.
final class StudyDate: Sendable {
    private let zone: TimeZone
    private let latest = Mutex(Latest())

    private struct Latest {
        var second = Int.min
        var text = ""
    }

    init(zone: TimeZone) {
        self.zone = zone
    }

    func callAsFunction() -> String {
        let now = Date()
        let second = Int(now.timeIntervalSince1970)
        return latest.withLock { latest in
            if latest.second != second { latest = Latest(second: second, text: text(of: now)) }
            return latest.text
        }
    }

    private func text(of date: Date) -> String {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    }
}

extension ServerSettings {
    /// Returns today's date where the study is, as `yyyy-mm-dd`.
    var today: @Sendable () -> String {
        let date = StudyDate(zone: TimeZone(identifier: timeZone) ?? .gmt)
        return { date() }
    }
}
