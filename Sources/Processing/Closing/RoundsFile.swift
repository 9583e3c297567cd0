// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Populations

/// How many had answered at each contact round, one line a class; the first line of a round is everyone, and every line says
/// its origin.
enum RoundsFile {
    static func write(_ rounds: [ContactRound], of coverage: Coverage, origin: ClosedFieldwork.Origin) -> String {
        var lines = ["origin,round,classification,class,answered"]
        for (index, round) in rounds.enumerated() {
            let beginning = "\(origin.name),\(index + 1)"
            lines.append("\(beginning),,,\(round.answered)")
            for (position, breakdown) in coverage.breakdowns.enumerated() {
                for code in breakdown.classes {
                    let answered = round.answered(of: code, in: position)
                    lines.append("\(beginning),\(breakdown.classification),\(code),\(answered)")
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    static func read(
        _ text: String,
        of coverage: Coverage,
        origin: ClosedFieldwork.Origin,
        classifications: [Classification]
    ) throws -> [ContactRound] {
        var counts = try counts(of: text, origin: origin)
        // A file without lines lacks those of the first round.
        if counts.isEmpty { counts = [[:]] }
        let rounds = try counts.indices.map { index in
            func answered(_ classification: String, _ code: String) throws -> Int {
                guard let answered = counts[index]["\(classification),\(code)"] else {
                    let what = code.isEmpty ? "everyone" : "the class “\(code)” of “\(classification)”"
                    throw ClosedFieldworkFiles.Mismatch("rounds.csv has no line for \(what) in round \(index + 1).")
                }
                return answered
            }
            let everyone = try answered("", "")
            var byClass: [ContactRound.UnitClass: Int] = [:]
            for (position, classification) in classifications.enumerated() {
                for code in classification.allClasses.map(\.code) {
                    byClass[ContactRound.UnitClass(classification: position, code: code)] =
                        try answered(classification.id, code)
                }
            }
            return ContactRound(answered: everyone, byClass: byClass)
        }
        if let number = ContactRound.excess(in: rounds, of: coverage) {
            let next = number < rounds.count ? "round \(number + 1)" : "coverage.csv"
            throw ClosedFieldworkFiles.Mismatch(
                "Round \(number) of rounds.csv counts more answers, in all or of a class, than \(next) does."
            )
        }
        return rounds
    }

    /// The counts of each round, by classification and class.
    private static func counts(of text: String, origin: ClosedFieldwork.Origin) throws -> [[String: Int]] {
        var rounds: [[String: Int]] = []
        for (index, line) in text.split(whereSeparator: \.isNewline).enumerated().dropFirst() {
            func mismatch(_ problem: String) -> ClosedFieldworkFiles.Mismatch {
                ClosedFieldworkFiles.Mismatch("Line \(index + 1) of rounds.csv, “\(line)”, \(problem).")
            }
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard fields.count == 5, let number = Int(fields[1]), let answered = Int(fields[4]), answered >= 0 else {
                throw mismatch("is not an origin, a round, a class and a number of units")
            }
            guard fields[0] == origin.name else {
                throw mismatch("does not come from “\(origin.name)”, as origin.csv says")
            }
            if number == rounds.count + 1 { rounds.append([:]) }
            guard number == rounds.count else { throw mismatch("is not of the round before it or of the next one") }
            guard rounds[number - 1].updateValue(answered, forKey: "\(fields[2]),\(fields[3])") == nil else {
                throw mismatch("tells of a class that an earlier line has told of")
            }
        }
        return rounds
    }
}
