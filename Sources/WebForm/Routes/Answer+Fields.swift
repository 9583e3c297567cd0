// SPDX-License-Identifier: Apache-2.0

import Instruments

extension Answer {
    /// The name of the field of an answer.
    static let field = "answer"

    /// The name of the field of a battery's item.
    static func field(of item: String) -> String { "item-\(item)" }

    /// Reads what was put down on a page.
    init(_ fields: FormFields, on page: InterviewPage) {
        switch page.question.kind {
        case .single, .multiple, .note: self = .chosen(fields.all(Self.field))
        case .battery:
            var codes: [String: String] = [:]
            for item in page.items { codes[item.code] = fields[Self.field(of: item.code)] }
            self = .items(codes)
        case .open:
            // Browsers send line breaks as two characters, which would count twice and look like a change.
            self = .text((fields[Self.field] ?? "").replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
        }
    }
}
