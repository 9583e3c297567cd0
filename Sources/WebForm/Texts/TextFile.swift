// SPDX-License-Identifier: Apache-2.0

import Variables
import Yams

/// A file of interface texts, as it is written: every key with its wordings, and who has approved it.
struct TextFile: Hashable, Sendable {
    /// A text in its forms of number; only `other` where the number does not matter.
    struct Wording: Hashable, Sendable {
        var one: String?
        var two: String?
        var other: String

        /// The wording for a number of things.
        func form(of number: Int) -> String {
            switch number {
            case 1: one ?? other
            case 2: two ?? other
            default: other
            }
        }

        /// The names in braces, over all forms.
        var placeholders: Set<String> {
            Set([one, two, other].compactMap { $0 }.flatMap(Self.placeholders))
        }

        private static func placeholders(in text: String) -> [String] {
            text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
                .compactMap { part in part.firstIndex(of: "}").map { String(part[..<$0]) } }
        }
    }

    /// Whether a speaker of the language has read the texts and put a name to them.
    var isApproved: Bool
    /// The texts by key, whether known or not.
    var wordings: [String: Wording]

    /// The files that are part of the program.
    static let all: [Language: TextFile] = [
        .bokmål: TextFile(PackageResources.nb_yaml),
        .nynorsk: TextFile(PackageResources.nn_yaml),
        .english: TextFile(PackageResources.en_yaml),
        Language("se"): TextFile(PackageResources.se_yaml),
    ]

    /// Reads a file; one that cannot be read has no texts and is not approved.
    init(_ bytes: [UInt8]) {
        let root = try? Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))
        let approval = root?.mapping?["approved"]?.mapping
        isApproved = ["by", "on"].allSatisfy { approval?[Node($0)]?.string?.isEmpty == false }
        wordings = [:]
        for (key, value) in root?.mapping?["texts"]?.mapping ?? [:] {
            guard let name = key.string else { continue }
            if let forms = value.mapping, let other = forms["other"]?.string {
                wordings[name] = Wording(one: forms["one"]?.string, two: forms["two"]?.string, other: other)
            } else if let text = value.string {
                wordings[name] = Wording(other: text)
            }
        }
    }
}
