// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
public import Instruments
import Variables

extension FieldworkTerms {
    /// Returns a fingerprint of what an instrument asks: its questions, codes, items, limits and routes in their order.
    ///
    /// Wordings are left out, so that a slip of the pen can be mended while people answer.
    public static func fingerprint(of instrument: Instrument) -> String {
        var lines: [String] = []
        for section in instrument.sections {
            lines.append("section \(section.id)")
            for question in section.questions {
                lines.append("question \(question.id) \(question.route)")
                lines.append("items \(question.items.map(\.code))")
                lines.append("codes \(question.categories.map { "\($0.code) \($0.role.rawValue)" })")
                switch question.kind {
                case .multiple(_, let maximum): lines.append("several \(maximum.map(String.init) ?? "any")")
                case .single: lines.append("one")
                case .battery: lines.append("one an item")
                case .open: lines.append("text")
                case .note: lines.append("nothing")
                }
            }
        }
        let digest = SHA256.hash(data: Data(lines.joined(separator: "\n").utf8))
        return digest.prefix(16).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
