// SPDX-License-Identifier: Apache-2.0

import Variables

/// Thousands are set apart as the language does.
///
/// **Found:** “10.000” and “10000” in Norwegian (“10 000”), “10 000” and “10.000” in English (“10,000”). **Why:** “10.000” is ten in
/// one country and ten thousand in another. **Mend:** a space that does not break in Norwegian, a comma in English.
struct ThousandsSeparator: ProseRule {
    static let name = "thousands-separator"

    func breaches(in report: RuledReport) -> [ProseBreach] {
        let usual = report.lexicon.thousands
        return report.sentences.flatMap { sentence in
            sentence.tokens.compactMap { token in
                guard let number = token.number else { return nil }
                let isUsual = number.separator.map(usual.characters.contains) ?? (number.digits.utf8.count <= 4)
                guard !isUsual else { return nil }
                return breach(
                    at: sentence.location(of: token),
                    "“\(token.text)” sets its thousands apart in another way than the language does; write it as"
                        + " “\(usual.example)” is written."
                )
            }
        }
    }
}
