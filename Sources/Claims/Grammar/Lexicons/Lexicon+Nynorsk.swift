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

    private static let nynorskHedges: Rows = [
        (
            .hedge(.justAbove),
            """
            dryg, drygt, dryge, vel, godt og vel, god, godt, gode, litt over, noko over, så vidt over, \
            akkurat over, like over, rett over, i overkant av, i overkant, like i overkant av, litt i overkant av, \
            noko i overkant av, rett i overkant av, knapt over, snautt over
            """
        ),
        (
            .comparativeThan(.justAbove, .slightlyMore),
            """
            litt meir enn, litt fleire enn, noko meir enn, noko fleire enn, nokre fleire enn
            """
        ),
        (
            .hedge(.justBelow),
            """
            knapp, knapt, knappe, snau, snautt, snaue, nesten, nær, nære, nær på, nærare, nærmare, nærast, nærmast, \
            bortimot, tett på, tett oppunder, tett opp mot, i underkant av, i underkant, like i underkant av, \
            litt i underkant av, noko i underkant av, rett i underkant av, litt under, noko under, like under, \
            rett under, akkurat under, så vidt under, opp mot, oppimot, opp imot, oppunder, ikkje fullt, \
            ikkje heilt, liten, lite, innpå, så godt som, praktisk tala, tilnærma, på det næraste, mot
            """
        ),
        (
            .comparativeThan(.justBelow, .slightlyFewer),
            """
            litt mindre enn, litt færre enn, noko mindre enn, noko færre enn, nokre færre enn
            """
        ),
        (.hedge(.wellAbove), "godt over, eit stykke over, godt meir enn, godt fleire enn, ein god del over"),
        (.hedge(.wellBelow), "godt under, godt mindre enn, godt færre enn, ein god del under"),
        (.hedge(.farAbove), "langt over, klart over, betydeleg over, vesentleg over, mykje over, monaleg over"),
        (
            .comparativeThan(.farAbove, .clearlyMore),
            """
            langt meir enn, langt fleire enn, mykje meir enn, klart fleire enn, klart meir enn, mange fleire enn, \
            betydeleg fleire enn, vesentleg fleire enn, monaleg fleire enn
            """
        ),
        (
            .hedge(.farBelow),
            """
            langt under, klart under, betydeleg under, vesentleg under, mykje under, monaleg under
            """
        ),
        (
            .comparativeThan(.farBelow, .clearlyFewer),
            """
            langt mindre enn, langt færre enn, mykje mindre enn, klart færre enn, klart mindre enn, \
            betydeleg færre enn
            """
        ),
        (.hedge(.above), "over"),
        (.hedge(.below), "under"),
        (.comparativeThan(.above, .moreThan), "meir enn, fleire enn, høgare enn, større enn"),
        (.comparativeThan(.below, .fewerThan), "mindre enn, færre enn, lågare enn"),
        (
            .hedge(.about),
            """
            omtrent, om lag, omlag, rundt, rundt rekna, ikring, kring, omkring, cirka, circa, ca, tilnærma lik, \
            i nærleiken av, ein stad rundt, ein stad kring, anslagsvis, grovt rekna, grovt sett, pluss minus, \
            i storleiken, i området rundt, meir eller mindre, noko slikt som
            """
        ),
        (.atLeastOrSmallest, "minst"),
        (
            .hedge(.atLeast),
            """
            minimum, i det minste, i alle fall, i kvart fall, iallfall, ikkje mindre enn, ikkje færre enn, ikkje under, \
            frå og med
            """
        ),
        (
            .hedge(.atMost),
            """
            høgst, maksimalt, maksimum, maks, på det meste, ikkje meir enn, ikkje fleire enn, ikkje over, opptil, \
            opp til, inntil, i høgda, toppen
            """
        ),
        (
            .suffix(.atLeast),
            "eller meir, eller fleire, eller over, eller høgare, og oppover, og meir, og over"
        ),
        (.suffix(.atMost), "eller mindre, eller færre, eller under, eller lågare, og nedover"),
        (.suffix(.about), "eller så, eller deromkring, eller der omkring, sånn omtrent"),
        (.intensifier, "heile, berre, fulle, attpåtil, til og med, endåtil, sjølv"),
        (.intensifier, "så få som, så lite som, så låg som"),
        (.exact, "nøyaktig, akkurat, eksakt, presis, presist, fullt, heilt nøyaktig, nett"),
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
