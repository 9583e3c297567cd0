// SPDX-License-Identifier: Apache-2.0

/// Where the answers come from, and the seed of a rehearsal.
enum OriginFile {
    static func write(_ origin: ClosedFieldwork.Origin) -> String {
        switch origin {
        case .respondents: "origin,seed\n\(origin.name),\n"
        case .rehearsal(let seed): "origin,seed\n\(origin.name),\(seed)\n"
        }
    }

    static func read(_ text: String) throws -> ClosedFieldwork.Origin {
        let lines = text.split(whereSeparator: \.isNewline)
        let fields = lines.dropFirst().first?.split(separator: ",", omittingEmptySubsequences: false)
        if let fields, lines.count == 2, fields.count == 2 {
            if fields[0] == ClosedFieldwork.Origin.respondents.name, fields[1].isEmpty { return .respondents }
            if let seed = UInt64(fields[1]), fields[0] == ClosedFieldwork.Origin.rehearsal(seed: seed).name {
                return .rehearsal(seed: seed)
            }
        }
        throw ClosedFieldworkFiles.Mismatch(
            "Line 2 of origin.csv does not say whether the answers come from respondents or from a rehearsal with a seed."
        )
    }
}

extension ClosedFieldwork.Origin {
    /// The word that the files use: `respondents` or `rehearsal`.
    var name: String {
        switch self {
        case .respondents: "respondents"
        case .rehearsal: "rehearsal"
        }
    }
}
