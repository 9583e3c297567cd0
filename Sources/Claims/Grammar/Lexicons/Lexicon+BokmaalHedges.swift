// SPDX-License-Identifier: Apache-2.0

extension Lexicon {
    /// Words that qualify a number in bokmål.
    static let bokmålHedges: Rows = [
        (
            .hedge(.justAbove),
            """
            drøy, drøyt, drøye, vel, godt og vel, god, godt, gode, litt over, noe over, så vidt over, såvidt over, \
            akkurat over, like over, rett over, i overkant av, i overkant, like i overkant av, litt i overkant av, \
            noe i overkant av, rett i overkant av, bitte litt over, knapt over, snaut over, \
            drøyt over, en anelse over, svakt over, marginalt over, ned mot, nede mot
            """
        ),
        (
            .comparativeThan(.justAbove, .slightlyMore),
            """
            litt mer enn, litt flere enn, noe mer enn, noe flere enn, så vidt mer enn, så vidt flere enn, \
            noen flere enn, marginalt mer enn, marginalt flere enn
            """
        ),
        (
            .hedge(.justBelow),
            """
            knapp, knapt, knappe, snau, snaut, snaue, nesten, nær, nære, nær på, nærmere, nærmest, bortimot, tett på, \
            tett oppunder, tett opp mot, i underkant av, i underkant, like i underkant av, litt i underkant av, \
            noe i underkant av, rett i underkant av, litt under, noe under, like under, rett under, akkurat under, \
            så vidt under, opp mot, oppimot, opp imot, oppunder, henimot, ikke fullt, ikke helt, liten, lite, innpå, \
            tett innpå, inn mot, like oppunder, like opp mot, så godt som, praktisk talt, så å si, stort sett, \
            tilnærmet, på det nærmeste, knapt under, snaut under, en anelse under, svakt under, marginalt under, \
            nærmer seg, mot
            """
        ),
        (
            .comparativeThan(.justBelow, .slightlyFewer),
            """
            litt mindre enn, litt færre enn, noe mindre enn, noe færre enn, noen færre enn, marginalt mindre enn, \
            marginalt færre enn
            """
        ),
        (.hedge(.wellAbove), "godt over, et stykke over, godt mer enn, godt flere enn, en god del over"),
        (.hedge(.wellBelow), "godt under, et stykke under, godt mindre enn, godt færre enn, en god del under"),
        (.hedge(.farAbove), "langt over, klart over, betydelig over, vesentlig over, mye over"),
        (
            .comparativeThan(.farAbove, .clearlyMore),
            """
            langt mer enn, langt flere enn, mye mer enn, klart flere enn, klart mer enn, betydelig mer enn, \
            betydelig flere enn, mange flere enn, vesentlig mer enn, vesentlig flere enn
            """
        ),
        (.hedge(.farBelow), "langt under, klart under, betydelig under, vesentlig under, mye under"),
        (
            .comparativeThan(.farBelow, .clearlyFewer),
            """
            langt mindre enn, langt færre enn, mye mindre enn, klart færre enn, klart mindre enn, \
            betydelig færre enn, betydelig mindre enn, mange færre enn, vesentlig færre enn, vesentlig mindre enn
            """
        ),
        (.hedge(.above), "over, overstiger"),
        (.hedge(.below), "under"),
        (.comparativeThan(.above, .moreThan), "mer enn, flere enn, høyere enn, større enn"),
        (.comparativeThan(.below, .fewerThan), "mindre enn, færre enn, lavere enn"),
        (
            .hedge(.about),
            """
            omtrent, omtrentlig, om lag, omlag, rundt, rundt regnet, omkring, cirka, circa, ca, sirka, \
            tilnærmelsesvis, i nærheten av, et sted rundt, en plass rundt, anslagsvis, grovt regnet, grovt sett, \
            pluss minus, i størrelsesorden, i området rundt, mer eller mindre, noe sånt som, noe slikt som
            """
        ),
        (.atLeastOrSmallest, "minst"),
        (
            .hedge(.atLeast),
            """
            minimum, i det minste, i alle fall, i hvert fall, iallfall, ikke mindre enn, ikke færre enn, ikke under, \
            fra og med
            """
        ),
        (
            .hedge(.atMost),
            """
            høyst, maksimalt, maksimum, maks, på det meste, ikke mer enn, ikke flere enn, ikke over, opptil, \
            opp til, inntil, i høyden, toppen, aller høyst
            """
        ),
        (
            .suffix(.atLeast),
            "eller mer, eller flere, eller over, eller høyere, og oppover, og mer, og over, som minst"
        ),
        (.suffix(.atMost), "eller mindre, eller færre, eller under, eller lavere, og nedover, som mest"),
        (.suffix(.about), "eller så, eller der omkring, eller deromkring, sånn omtrent, sånn cirka, eller deromkring"),
        (.intensifier, "hele, kun, bare, fulle, samfulle, attpåtil, til og med, endatil, selv"),
        (.intensifier, "så få som, så lite som, så lav som"),
        (.exact, "nøyaktig, akkurat, eksakt, presis, presist, fullt, helt nøyaktig, nettopp, nærmere bestemt"),
    ]
}
