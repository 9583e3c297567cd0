// SPDX-License-Identifier: Apache-2.0

import Claims
import Machine
import Variables

/// How long the reader takes over long phrases without sense, made of one piece over and over.
struct PhraseTimes {
    let text: String

    init(bytes: Int, rounds: Int) {
        var times: [(name: String, seconds: [Double])] = []
        for language in Language.spoken {
            let reader = QuantityReader(language)
            for piece in Self.pieces {
                let phrase = String(repeating: piece, count: bytes / piece.utf8.count)
                for context in [QuantityReader.Context.any, .comparison, .rank] {
                    let seconds = (0..<rounds).map { _ in
                        Stopwatch { _ = try? reader.read(phrase, as: context) }.seconds
                    }
                    times.append(("\(language.tag) \(context) “\(piece)”", seconds))
                }
            }
        }
        let worst = times.sorted { ReportTimes.median($0.seconds) > ReportTimes.median($1.seconds) }.prefix(8)
        let isMet = worst.first.map { ReportTimes.median($0.seconds) < 0.01 } == true
        text =
            ([
                "\(times.count) phrases of \(bytes) bytes\(isMet ? " (goal met)" : " (goal missed)"); the slowest, milliseconds:"
            ]
            + worst.map { ReportTimes.row($0.name, $0.seconds) }).joined(separator: "\n")
    }

    private static let pieces = [
        "en ", "nesten ", "tjue", "tjue ", "mellom ", "1 ", "1.", "1,", "000 ", "1/2 ", "1-", "av ", "\u{301}",
        "flere ",
        "mer enn ", "og ", "tjue og ", "hundre ", "tusen ", "nearly ", "x ", "x-y ", "tjue-", "ein tre ", "½",
        "a\u{30A}", "nummer ", "🙂", "one hundred and twenty-", "to hundre og tretti fire tusen fem hundre og ", "de ",
        "– ", "%", "blant de ", "x", "third ", "tredel ", "syttini ", "seksti", "seventy-", "forty ", "prosent ",
        "femti–",
        "halvparten ", "så mange ", "in ", "of ", "fem hundre og ", "sekst ", "ettusen", "ettusen ", "trettusen",
    ]
}
