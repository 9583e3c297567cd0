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
        (.unreadable, "promille, minus"),
        (
            .part(3),
            """
            tredel, tredelar, tredjedel, tredjedelar, tredjepart, tredjepartar, tredjeparten, tredelen, tredjedelen
            """
        ),
        (
            .part(4),
            """
            firedel, firedelar, fjerdedel, fjerdedelar, fjerdepart, fjerdepartar, fjerdeparten, firedelen, \
            fjerdedelen, kvart
            """
        ),
        (.part(5), "femdel, femdelar, femtedel, femtedelar, femtedelen, femdelen, femtepart, femtepartar, femteparten"),
        (.part(6), "seksdel, seksdelar, sjettedel, sjettedelar, seksdelen, sjettedelen"),
        (.part(7), "sjudel, sjudelar, sjuandedel, sjuandedelar"),
        (.part(8), "åttedel, åttedelar, åttandedel, åttandedelar, åttedelen, åttandedelen"),
        (.part(9), "nidel, nidelar, niandedel, niandedelar"),
        (.part(10), "tidel, tidelar, tiandedel, tiandedelar, tidelen, tiandedelen, tiandepart"),
        (.part(11), "ellevdel, ellevdelar, ellevtedel, ellevtedelar"),
        (.part(12), "tolvdel, tolvdelar, tolvtedel, tolvtedelar"),
        (.part(15), "femtendel, femtendelar, femtandedel, femtandedelar"),
        (.part(20), "tjuedel, tjuedelar, tjuandedel, tjuandedelar"),
        (.part(100), "hundredel, hundredelar, hundrededel, hundrededelar"),
        (
            .fraction(1, 2),
            """
            halvparten, halvpart, halvdel, halvdelen, annankvar, annakvar, annankvart, annakvart, anna kvar
            """
        ),
        (.fraction(1, 2), "kvar andre, kvart andre, kvar annan, kvart anna, annan kvar"),
        (.fraction(3, 4), "trekvart, trekvarte, trefiredel, trefiredelar, trefjerdedelar"),
        (.fraction(2, 3), "totredel, totredelar, totredjedel, totredjedelar"),
        // Alone, “kvart” is a quarter.
        (.fraction(1, 3), "kvart tredje"), (.fraction(1, 4), "kvart fjerde"), (.fraction(1, 5), "kvart femte"),
        (.fraction(1, 6), "kvart sjette"), (.fraction(1, 7), "kvart sjuande"), (.fraction(1, 8), "kvart åttande"),
        (.fraction(1, 9), "kvart niande"), (.fraction(1, 10), "kvart tiande"),
        (.number(NumberLexeme(value: Rational(3, 2))), "halvannan, halvanna, halvonna, halvtanna"),
        (.half, "halv, halvt, halve"), (.every, "kvar"), (.of, "av, utav"),
        (.between, "mellom, imellom, ein stad mellom, ein plass mellom"),
        (.from, "frå"), (.and, "og"), (.upTo, "til"),
        (.ordinal(1), "fyrste"), (.ordinal(2), "annan"), (.ordinal(100), "hundrede"), (.ordinal(1000), "tusende"),
    ]

    private static let nynorskWords: Rows = [
        (
            .none,
            """
            ingen, inga, ingen som helst, ikkje ein, ikkje ein einaste, ikkje nokon, ikkje nokre, ikkje eitt, \
            ikkje eit einaste, ikkje eitt einaste, ikkje ei, ikkje ei einaste, ingen av, slett ingen
            """
        ),
        (
            .all,
            """
            alle, alle saman, samtlege, absolutt alle, kvar einaste, kvart einaste, kvar og ein, alle som ein, \
            full semje, full einigheit, fullstendig semje
            """
        ),
        (.vague(.vastMajority), "dei aller fleste, langt dei fleste, dei langt fleste, aller fleste, langt fleste"),
        (
            .vague(.vastMajority),
            """
            eit overveldande fleirtal, overveldande fleirtal, det overveldande fleirtalet, det store fleirtalet
            """
        ),
        (
            .vague(.largeMajority),
            """
            eit stort fleirtal, stort fleirtal, eit klart fleirtal, klart fleirtal, eit solid fleirtal, \
            solid fleirtal, eit breitt fleirtal, breitt fleirtal, eit tydeleg fleirtal, tydeleg fleirtal, \
            eit godt fleirtal, godt fleirtal, eit monaleg fleirtal, monaleg fleirtal, eit betydeleg fleirtal, \
            betydeleg fleirtal, eit markant fleirtal, markant fleirtal, store fleirtal, det klare fleirtalet, \
            det solide fleirtalet, det breie fleirtalet
            """
        ),
        (
            .vague(.majority),
            """
            fleirtalet, eit fleirtal, fleirtal, dei fleste, fleste, flesteparten, folk flest, majoriteten, \
            ein majoritet, majoritet, mesteparten, størsteparten, storparten, hovudparten, brorparten, mestedelen, \
            størstedelen, hovuddelen, den største delen
            """
        ),
        (
            .vague(.justAbove),
            """
            eit knapt fleirtal, knapt fleirtal, det knappe fleirtalet, eit snautt fleirtal, snautt fleirtal, \
            det snaue fleirtalet, eit hårfint fleirtal, hårfint fleirtal, det hårfine fleirtalet, eit lite fleirtal, \
            lite fleirtal, det vesle fleirtalet, eit svakt fleirtal, svakt fleirtal, det svake fleirtalet, \
            ein knapp majoritet, knapp majoritet, den knappe majoriteten, ein snau majoritet, snau majoritet
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
        (.vague(.some), "nokre, nokon, enkelte, eit par"),
        (
            .ambiguous,
            """
            knapt mindretal, eit knapt mindretal, det knappe mindretalet, knapt nokon, knapt nok, berre så vidt, \
            så vidt, såvidt, knapt meir enn, knapt fleire enn, snautt fleire enn
            """
        ),
        (
            .timesMore,
            """
            gonger fleire, gong fleire, gonger meir, gong meir, gonger så mange fleire, gonger høgare, gong høgare, \
            gonger større, gong større, gonger færre, gong færre, gonger mindre, gong mindre, gonger lågare, gong lågare
            """
        ),
        (
            .unbanded,
            """
            få, svært få, nokså få, eit fåtal, fåtalet, dei færraste, eit lite mindretal, lite mindretal, \
            eit stort mindretal, stort mindretal, ein liten del, liten del, ein låg del, låg del, ein del, \
            ein god del, ei rekkje, ei rekke, eit tal, ein viss del, ein andel, ein liten andel, liten andel, \
            ein låg andel, låg andel, ein viss andel, ein betydeleg del, eit ørlite mindretal, ørlite mindretal, \
            ei overvekt, overvekt, overvekta, nokså mange, ei handfull, eit knippe, eit antal, atskillige, diverse, \
            nokre få, ganske få, fleirtall, fleirtallet
            """
        ),
        (
            .negation,
            """
            ikkje, verken, korkje, aldri, neppe, på langt nær, langt ifrå, langt frå, på ingen måte, slett ikkje, \
            alt anna enn
            """
        ),
        (.mean, "i gjennomsnitt, gjennomsnittet, gjennomsnittleg, i snitt, snittet, eit gjennomsnitt på, eit snitt på"),
        (.mean, "gjennomsnittet er, snittet er, gjennomsnittet på, gjennomsnittsverdien, gjennomsnittsskåren"),
        (.filler, "dei, den, det, til saman, i alt, totalt, samanlagt, hos, som, for, blant, mellom dei, aller"),
    ]
}
