// SPDX-License-Identifier: Apache-2.0

import Variables

extension Lexicon {
    /// Quantities in Norwegian nynorsk.
    static let nynorsk = Lexicon(
        .nynorsk,
        rows: nynorskNumbers + nynorskHedges + nynorskWords + nynorskComparisons + nynorskPlaces,
        articles: "ein, ei, eit",
        drifting: "knapp, knappe, knapt, snau, snaue, snautt"
    )

    private static let nynorskNumbers: Rows = [
        (.percent, "prosent, pst, prosents"),
        (.points, "prosentpoeng, prosentpoengs, prosenteining, prosenteiningar, poeng"),
        (.unreadable, "promille"),
        (.part(3), "tredel, tredelar, tredjedel, tredjedelar, tredjepart, tredjeparten, tredelen, tredjedelen"),
        (.part(4), "firedel, firedelar, fjerdedel, fjerdedelar, fjerdepart, fjerdeparten, firedelen, kvart"),
        (.part(5), "femdel, femdelar, femtedel, femtedelar, femtedelen"),
        (.part(6), "seksdel, seksdelar, sjettedel, sjettedelar"),
        (.part(7), "sjudel, sjudelar, sjuandedel, sjuandedelar"),
        (.part(8), "åttedel, åttedelar, åttandedel, åttandedelar"),
        (.part(9), "nidel, nidelar, niandedel, niandedelar"),
        (.part(10), "tidel, tidelar, tiandedel, tiandedelar"),
        (.part(11), "ellevdel, ellevdelar, ellevtedel, ellevtedelar"),
        (.part(12), "tolvdel, tolvdelar, tolvtedel, tolvtedelar"),
        (.part(15), "femtendel, femtendelar, femtandedel, femtandedelar"),
        (.part(20), "tjuedel, tjuedelar, tjuandedel, tjuandedelar"),
        (.part(100), "hundredel, hundredelar, hundrededel, hundrededelar"),
        (.fraction(1, 2), "halvparten, halvpart, halvdel, halvdelen, annankvar, annakvar, annankvart, anna kvar"),
        (.fraction(1, 2), "kvar andre, kvart andre, kvar annan, kvart anna, annan kvar"),
        (.fraction(3, 4), "trekvart, trekvarte, trefiredel, trefiredelar, trefjerdedelar"),
        (.fraction(2, 3), "totredel, totredelar, totredjedel, totredjedelar"),
        (.half, "halv, halvt, halve"), (.every, "kvar, kvart eit"), (.of, "av, utav"), (.between, "mellom, imellom"),
        (.from, "frå"), (.and, "og"), (.upTo, "til"),
        (.ordinal(1), "fyrste"), (.ordinal(2), "annan"), (.ordinal(100), "hundrede"), (.ordinal(1000), "tusende"),
    ]

    private static let nynorskWords: Rows = [
        (
            .none,
            "ingen, inga, ingen som helst, ikkje ein, ikkje ein einaste, ikkje nokon, ikkje eit einaste, ingen av, slett ingen"
        ),
        (
            .all,
            """
            alle, alle saman, samtlege, absolutt alle, kvar einaste, kvart einaste, alle som ein, full semje, \
            full einigheit, fullstendig semje
            """
        ),
        (.vague(.vastMajority), "dei aller fleste, langt dei fleste, dei langt fleste, aller fleste, langt fleste"),
        (.vague(.vastMajority), "eit overveldande fleirtal, det overveldande fleirtalet, det store fleirtalet"),
        (
            .vague(.largeMajority),
            """
            eit stort fleirtal, stort fleirtal, eit klart fleirtal, klart fleirtal, eit solid fleirtal, solid fleirtal, \
            eit breitt fleirtal, breitt fleirtal, eit tydeleg fleirtal, eit godt fleirtal, eit monaleg fleirtal
            """
        ),
        (
            .vague(.majority),
            """
            fleirtalet, eit fleirtal, fleirtal, dei fleste, fleste, folk flest, majoriteten, ein majoritet, majoritet, \
            mesteparten, størsteparten, storparten, hovudparten, brorparten, mestedelen, den største delen, \
            eit lite fleirtal, eit svakt fleirtal, lite fleirtal, svakt fleirtal
            """
        ),
        (.vague(.minority), "mindretalet, eit mindretal, mindretal, minoriteten, ein minoritet, minoritet"),
        (
            .vague(.many),
            """
            mange, svært mange, veldig mange, ganske mange, eit høgt tal, høgt tal, eit stort tal, stort tal, \
            ein høg del, høg del, ein stor del, stor del, ein høg andel, ein stor andel, stor andel, viktig, viktige, \
            skårar høgt, skorar høgt, skårar òg høgt, skorar også høgt, eit høgt antal, eit stort antal
            """
        ),
        (
            .vague(.strongAgreement),
            "stor semje, brei semje, sterk semje, svært stor semje, stor einigheit, høg grad av semje"
        ),
        (.severalOrMore, "fleire"),
        (.vague(.some), "nokre, nokon, enkelte, eit par, nokre få"),
        (
            .ambiguous,
            """
            knapt fleirtal, eit knapt fleirtal, det knappe fleirtalet, snautt fleirtal, eit snautt fleirtal, \
            knapp majoritet, ein knapp majoritet, knapt mindretal, eit knapt mindretal, knapt nokon, knapt nok, \
            berre så vidt, så vidt, knapt meir enn, knapt fleire enn
            """
        ),
        (
            .timesMore,
            """
            gonger fleire, gonger meir, gonger høgare, gonger større, gonger færre, gong fleire
            """
        ),
        (
            .unbanded,
            """
            få, svært få, nokså få, eit fåtal, fåtalet, eit lite mindretal, lite mindretal, eit stort mindretal, \
            stort mindretal, ein liten del, liten del, ein låg del, låg del, ein del, ein god del, ei rekkje, ei rekke, \
            eit tal, ein viss del, nokså mange, ei handfull, atskillige, diverse
            """
        ),
        (.negation, "ikkje, verken, korkje, aldri, neppe"),
        (.mean, "i gjennomsnitt, gjennomsnittet, gjennomsnittleg, i snitt, snittet, eit gjennomsnitt på, eit snitt på"),
        (.mean, "gjennomsnittet er, snittet er, gjennomsnittet på, gjennomsnittsverdien"),
        (.filler, "dei, den, det, til saman, i alt, totalt, samanlagt, hos, som, for, blant, mellom dei, aller"),
    ]
}
