// SPDX-License-Identifier: Apache-2.0

import Variables

/// The usual words for shares that name no number, those that say most first.
enum VagueWords {
    static func of(_ language: Language) -> [(quantityClass: QuantityClass, text: String)] {
        switch language {
        case .nynorsk:
            [
                (.vastMajority, "dei aller fleste"), (.largeMajority, "eit stort fleirtal"),
                (.justAbove, "eit knapt fleirtal"), (.majority, "fleirtalet"), (.minority, "eit mindretal"),
            ]
        case .english:
            [
                (.vastMajority, "the vast majority"), (.largeMajority, "a large majority"),
                (.justAbove, "a narrow majority"), (.majority, "the majority"), (.minority, "a minority"),
            ]
        default:
            [
                (.vastMajority, "de aller fleste"), (.largeMajority, "et stort flertall"),
                (.justAbove, "et knapt flertall"), (.majority, "flertallet"), (.minority, "et mindretall"),
            ]
        }
    }
}
