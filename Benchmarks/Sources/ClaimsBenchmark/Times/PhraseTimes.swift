// SPDX-License-Identifier: Apache-2.0

import Claims
import Machine
import Variables

/// How long the reader takes over long phrases without sense, made of one piece over and over.
struct PhraseTimes {
    let text: String

    init(bytes: Int, rounds: Int) {
        var times: [(name: String, times: Times)] = []
        for language in Language.spoken {
            let reader = QuantityReader(language)
            for piece in Self.pieces {
                let phrase = String(repeating: piece, count: bytes / piece.utf8.count)
                for context in [QuantityReader.Context.any, .comparison, .rank] {
                    let rounds = (0..<rounds).map { _ in Stopwatch { _ = try? reader.read(phrase, as: context) } }
                    times.append(("\(language.tag) \(context) “\(piece)”", Times(rounds)))
                }
            }
        }
        let slowest = times.sorted { $0.times.onTheClock > $1.times.onTheClock }.prefix(8)
        let isMet = slowest.allSatisfy { $0.times.onTheClock < 10 }
        let heading =
            "\(times.count) phrases of \(bytes) bytes, the slowest" + (isMet ? "  (goal met)" : "  (goal missed)")
        text = ([heading] + slowest.map { $0.times.row($0.name) }).joined(separator: "\n")
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
