// SPDX-License-Identifier: Apache-2.0

import Variables

/// A part of a number word, such as the “førti” and the “tre” of “førtitre”.
enum NumeralMorpheme: Hashable, Sendable {
    /// 0, which joins with nothing.
    case zero
    /// 1 to 9.
    case unit(Int)
    /// 10 to 19.
    case teen(Int)
    /// 20, 30 … 90.
    case tens(Int)
    case hundred
    case thousand
    case and

    /// The parts of number words in a language, by their spelling without accents.
    static func table(of language: Language) -> [String: NumeralMorpheme] {
        switch language {
        case .nynorsk: nynorsk
        case .english: english
        default: bokmål
        }
    }

    private static let bokmål = make([
        ("null", .zero), ("en ett et ei", .unit(1)), ("to", .unit(2)), ("tre", .unit(3)), ("fire", .unit(4)),
        ("fem", .unit(5)), ("seks", .unit(6)), ("sju syv", .unit(7)), ("åtte", .unit(8)), ("ni", .unit(9)),
        ("ti", .teen(10)), ("elleve", .teen(11)), ("tolv", .teen(12)), ("tretten", .teen(13)),
        ("fjorten", .teen(14)), ("femten", .teen(15)), ("seksten", .teen(16)), ("sytten", .teen(17)),
        ("atten", .teen(18)), ("nitten", .teen(19)), ("tjue tyve", .tens(20)), ("tretti tredve", .tens(30)),
        ("førti førr", .tens(40)), ("femti", .tens(50)), ("seksti", .tens(60)), ("sytti", .tens(70)),
        ("åtti", .tens(80)), ("nitti", .tens(90)), ("hundre", .hundred), ("tusen", .thousand), ("og", .and),
    ])

    private static let nynorsk = make([
        ("null", .zero), ("ein eitt eit ei ett", .unit(1)), ("to", .unit(2)), ("tre", .unit(3)),
        ("fire", .unit(4)), ("fem", .unit(5)), ("seks", .unit(6)), ("sju", .unit(7)), ("åtte", .unit(8)),
        ("ni", .unit(9)), ("ti", .teen(10)), ("elleve", .teen(11)), ("tolv", .teen(12)), ("tretten", .teen(13)),
        ("fjorten", .teen(14)), ("femten", .teen(15)), ("seksten", .teen(16)), ("sytten", .teen(17)),
        ("atten", .teen(18)), ("nitten", .teen(19)), ("tjue tjuge tyve", .tens(20)),
        ("tretti tredve", .tens(30)), ("førti fyrti", .tens(40)), ("femti", .tens(50)), ("seksti", .tens(60)),
        ("sytti", .tens(70)), ("åtti", .tens(80)), ("nitti", .tens(90)), ("hundre", .hundred),
        ("tusen", .thousand), ("og", .and),
    ])

    private static let english = make([
        ("zero", .zero), ("one a an", .unit(1)), ("two", .unit(2)), ("three", .unit(3)), ("four", .unit(4)),
        ("five", .unit(5)), ("six", .unit(6)), ("seven", .unit(7)), ("eight", .unit(8)), ("nine", .unit(9)),
        ("ten", .teen(10)), ("eleven", .teen(11)), ("twelve", .teen(12)), ("thirteen", .teen(13)),
        ("fourteen", .teen(14)), ("fifteen", .teen(15)), ("sixteen", .teen(16)), ("seventeen", .teen(17)),
        ("eighteen", .teen(18)), ("nineteen", .teen(19)), ("twenty", .tens(20)), ("thirty", .tens(30)),
        ("forty", .tens(40)), ("fifty", .tens(50)), ("sixty", .tens(60)), ("seventy", .tens(70)),
        ("eighty", .tens(80)), ("ninety", .tens(90)), ("hundred", .hundred), ("thousand", .thousand),
        ("and", .and),
    ])

    private static func make(_ rows: [(String, NumeralMorpheme)]) -> [String: NumeralMorpheme] {
        var table: [String: NumeralMorpheme] = [:]
        for (words, morpheme) in rows {
            for word in words.split(separator: " ") { table[String(word)] = morpheme }
        }
        return table
    }
}
