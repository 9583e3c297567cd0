// SPDX-License-Identifier: Apache-2.0

import Variables

extension Lexicon {
    /// Quantities in Norwegian bokmål.
    static let bokmål = Lexicon(
        .bokmål,
        rows: bokmålNumbers + bokmålHedges + bokmålWords + bokmålComparisons + bokmålPlaces,
        articles: "en, et, ei",
        drifting: "knapp, knappe, knapt, snau, snaue, snaut"
    )

    private static let bokmålNumbers: Rows = [
        (.percent, "prosent, pst, prosents"),
        (.points, "prosentpoeng, prosentpoengs, prosentenhet, prosentenheter, poeng"),
        (.unreadable, "promille, minus"),
        (
            .part(3),
            """
            tredjedel, tredjedeler, tredel, tredeler, tredjepart, tredjeparter, tredjeparten, tredjedelen, tredelen
            """
        ),
        (
            .part(4),
            """
            fjerdedel, fjerdedeler, firedel, firedeler, fjerdepart, fjerdeparter, fjerdeparten, fjerdedelen, \
            firedelen, kvart
            """
        ),
        (.part(5), "femtedel, femtedeler, femdel, femdeler, femtedelen, femdelen, femtepart, femteparter, femteparten"),
        (.part(6), "sjettedel, sjettedeler, seksdel, seksdeler, sjettedelen, seksdelen"),
        (.part(7), "sjuendedel, sjuendedeler, syvendedel, syvendedeler, sjudel, sjudeler, syvdel, syvdeler"),
        (.part(8), "åttendedel, åttendedeler, åttedel, åttedeler, åttendedelen, åttedelen"),
        (.part(9), "niendedel, niendedeler, nidel, nideler"),
        (.part(10), "tiendedel, tiendedeler, tidel, tideler, tiendedelen, tidelen, tiendepart"),
        (.part(11), "ellevtedel, ellevtedeler, ellevedel, ellevedeler"),
        (.part(12), "tolvtedel, tolvtedeler, tolvdel, tolvdeler"),
        (.part(15), "femtendedel, femtendedeler, femtendel, femtendeler"),
        (.part(20), "tjuendedel, tjuendedeler, tjuedel, tjuedeler, tyvendedel, tyvendedeler, tyvedel, tyvedeler"),
        (.part(100), "hundredel, hundredeler, hundredjedel, hundrededel, hundrededeler"),
        (.fraction(1, 2), "halvparten, halvpart, halvdel, halvdelen, annenhver, annenhvert, annethvert, annahver"),
        (.fraction(1, 2), "hver annen, hvert annet, hver andre, hvert andre, annen hver, annet hvert"),
        (.fraction(3, 4), "trekvart, trekvarte, trefjerdedel, trefjerdedeler, trefjerdedelene"),
        (.fraction(2, 3), "totredjedel, totredjedeler, totredel, totredeler"),
        (.number(NumberLexeme(value: Rational(3, 2))), "halvannen, halvannet, halvanna"),
        (.half, "halv, halvt, halve"), (.every, "hver, hvert"), (.of, "av, utav"),
        (.between, "mellom, imellom, et sted mellom, en plass mellom"),
        (.from, "fra"), (.and, "og"), (.upTo, "til"),
        (.ordinal(2), "annen"), (.ordinal(7), "syvende"), (.ordinal(20), "tyvende"), (.ordinal(30), "tredevte"),
        (.ordinal(100), "hundrede"), (.ordinal(1000), "tusende"),
    ]

    private static let bokmålWords: Rows = [
        (
            .none,
            """
            ingen, ingen som helst, ikke en, ikke en eneste, ikke noen, ikke ett, ikke et eneste, ikke ett eneste, \
            ikke ei, ikke ei eneste, ingen av, slett ingen
            """
        ),
        (
            .all,
            """
            alle, alle sammen, samtlige, absolutt alle, hver eneste, hvert eneste, hver og en, alle som en, \
            full enighet, fullstendig enighet
            """
        ),
        (.vague(.vastMajority), "de aller fleste, langt de fleste, de langt fleste, aller fleste, langt fleste"),
        (
            .vague(.vastMajority),
            """
            et overveldende flertall, overveldende flertall, det overveldende flertallet, det store flertallet
            """
        ),
        (
            .vague(.largeMajority),
            """
            et stort flertall, stort flertall, et klart flertall, klart flertall, et solid flertall, solid flertall, \
            et bredt flertall, bredt flertall, et betydelig flertall, betydelig flertall, et godt flertall, \
            godt flertall, et tydelig flertall, tydelig flertall, et markant flertall, markant flertall, \
            et overveiende flertall, overveiende flertall, store flertall, det klare flertallet, \
            det solide flertallet, det brede flertallet
            """
        ),
        (
            .vague(.majority),
            """
            flertallet, et flertall, flertall, de fleste, fleste, flesteparten, folk flest, majoriteten, \
            en majoritet, majoritet, mesteparten, størsteparten, størstedelen, storparten, hovedparten, brorparten, \
            hoveddelen, den største delen
            """
        ),
        (
            .vague(.justAbove),
            """
            et knapt flertall, knapt flertall, det knappe flertallet, et snaut flertall, snaut flertall, \
            det snaue flertallet, et hårfint flertall, hårfint flertall, det hårfine flertallet, et lite flertall, \
            lite flertall, det lille flertallet, et svakt flertall, svakt flertall, det svake flertallet, \
            en knapp majoritet, knapp majoritet, den knappe majoriteten, en snau majoritet, snau majoritet
            """
        ),
        (.vague(.minority), "mindretallet, et mindretall, mindretall, minoriteten, en minoritet, minoritet"),
        (
            .vague(.many),
            """
            mange, svært mange, veldig mange, ganske mange, et høyt antall, høyt antall, et stort antall, \
            stort antall, en høy andel, høy andel, en stor andel, stor andel, en stor del, stor del, viktig, viktige, \
            skårer høyt, skåre høyt, scorer høyt, score høyt, skårer også høyt, scorer også høyt, skåret høyt, \
            en betydelig andel
            """
        ),
        (
            .vague(.strongAgreement),
            "stor enighet, bred enighet, sterk enighet, svært stor enighet, stor grad av enighet, høy grad av enighet"
        ),
        (.severalOrMore, "flere"),
        (.vague(.some), "noen, enkelte, et par"),
        (
            .ambiguous,
            """
            knapt mindretall, et knapt mindretall, det knappe mindretallet, knapt noen, knapt nok, bare så vidt, \
            så vidt, såvidt, knapt mer enn, knapt flere enn, snaut flere enn
            """
        ),
        (
            .timesMore,
            """
            ganger flere, gang flere, ganger mer, gang mer, ganger så mange flere, ganger høyere, gang høyere, \
            ganger større, gang større, ganger færre, gang færre, ganger mindre, gang mindre, ganger lavere, gang lavere
            """
        ),
        (
            .unbanded,
            """
            få, svært få, nokså få, et fåtall, fåtallet, de færreste, et lite mindretall, lite mindretall, \
            et stort mindretall, stort mindretall, en liten andel, liten andel, en lav andel, lav andel, en del, \
            en god del, en rekke, et antall, en andel, en viss andel, nokså mange, en håndfull, et knippe, \
            en betydelig del, et ørlite mindretall, ørlite mindretall, en overvekt, overvekt, overvekten, \
            atskillige, adskillige, diverse, noen få, ganske få, flertal, flertalet
            """
        ),
        (
            .negation,
            """
            ikke, verken, hverken, aldri, neppe, på langt nær, langt ifra, langt fra, på ingen måte, slett ikke, \
            alt annet enn
            """
        ),
        (.mean, "i gjennomsnitt, gjennomsnittet, gjennomsnittlig, i snitt, snittet, et gjennomsnitt på, et snitt på"),
        (.mean, "gjennomsnittet er, snittet er, gjennomsnittet på, gjennomsnittsverdien, gjennomsnittsskåren"),
        (.filler, "de, den, det, til sammen, tilsammen, i alt, totalt, sammenlagt, hos, som, for, blant, aller"),
    ]
}
