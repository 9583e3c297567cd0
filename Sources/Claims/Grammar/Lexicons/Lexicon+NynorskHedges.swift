// SPDX-License-Identifier: Apache-2.0

extension Lexicon {
    /// Words that qualify a number in nynorsk.
    static let nynorskHedges: Rows = [
        (
            .hedge(.justAbove),
            """
            dryg, drygt, dryge, vel, godt og vel, god, godt, gode, litt over, noko over, så vidt over, \
            akkurat over, like over, rett over, i overkant av, i overkant, like i overkant av, litt i overkant av, \
            noko i overkant av, rett i overkant av, knapt over, snautt over, såvidt over, bitte litt over, drygt over, \
            svakt over, marginalt over, nett over, ned mot, nede mot
            """
        ),
        (
            .comparativeThan(.justAbove, .slightlyMore),
            """
            litt meir enn, litt fleire enn, noko meir enn, noko fleire enn, nokre fleire enn, så vidt meir enn, \
            så vidt fleire enn, marginalt meir enn, marginalt fleire enn
            """
        ),
        (
            .hedge(.justBelow),
            """
            knapp, knapt, knappe, snau, snautt, snaue, nesten, nær, nære, nær på, nærare, nærmare, nærast, nærmast, \
            bortimot, tett på, tett oppunder, tett opp mot, i underkant av, i underkant, like i underkant av, \
            litt i underkant av, noko i underkant av, rett i underkant av, litt under, noko under, like under, \
            rett under, akkurat under, så vidt under, opp mot, oppimot, opp imot, oppunder, ikkje fullt, ikkje heilt, \
            liten, lite, innpå, tett innpå, inn mot, like oppunder, like opp mot, så godt som, praktisk tala, \
            praktisk talt, så å seie, stort sett, tilnærma, på det næraste, knapt under, snautt under, svakt under, \
            nett under, marginalt under, nærmar seg, mot
            """
        ),
        (
            .comparativeThan(.justBelow, .slightlyFewer),
            """
            litt mindre enn, litt færre enn, noko mindre enn, noko færre enn, nokre færre enn, marginalt mindre enn, \
            marginalt færre enn
            """
        ),
        (.hedge(.wellAbove), "godt over, eit stykke over, godt meir enn, godt fleire enn, ein god del over"),
        (.hedge(.wellBelow), "godt under, eit stykke under, godt mindre enn, godt færre enn, ein god del under"),
        (.hedge(.farAbove), "langt over, klart over, betydeleg over, vesentleg over, mykje over, monaleg over"),
        (
            .comparativeThan(.farAbove, .clearlyMore),
            """
            langt meir enn, langt fleire enn, mykje meir enn, klart fleire enn, klart meir enn, mange fleire enn, \
            betydeleg fleire enn, betydeleg meir enn, vesentleg fleire enn, vesentleg meir enn, monaleg fleire enn, \
            monaleg meir enn
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
            betydeleg færre enn, betydeleg mindre enn, mange færre enn, vesentleg færre enn, vesentleg mindre enn, \
            monaleg færre enn, monaleg mindre enn
            """
        ),
        (.hedge(.above), "over, overstig"),
        (.hedge(.below), "under"),
        (.comparativeThan(.above, .moreThan), "meir enn, fleire enn, høgare enn, større enn"),
        (.comparativeThan(.below, .fewerThan), "mindre enn, færre enn, lågare enn"),
        (
            .hedge(.about),
            """
            omtrent, om lag, omlag, rundt, rundt rekna, ikring, kring, omkring, cirka, circa, ca, sirka, tilnærma lik, \
            i nærleiken av, ein stad rundt, ein stad kring, anslagsvis, grovt rekna, grovt sett, pluss minus, \
            i storleiken, i storleiksorden, i området rundt, meir eller mindre, noko slikt som
            """
        ),
        (.atLeastOrSmallest, "minst"),
        (
            .hedge(.atLeast),
            """
            minimum, i det minste, i alle fall, i kvart fall, iallfall, ikkje mindre enn, ikkje færre enn, \
            ikkje under, frå og med
            """
        ),
        (
            .hedge(.atMost),
            """
            høgst, maksimalt, maksimum, maks, på det meste, ikkje meir enn, ikkje fleire enn, ikkje over, opptil, \
            opp til, inntil, i høgda, toppen, aller høgst
            """
        ),
        (
            .suffix(.atLeast),
            "eller meir, eller fleire, eller over, eller høgare, og oppover, og meir, og over, som minst"
        ),
        (.suffix(.atMost), "eller mindre, eller færre, eller under, eller lågare, og nedover, som mest"),
        (.suffix(.about), "eller så, eller deromkring, eller der omkring, sånn omtrent, sånn cirka"),
        (.intensifier, "heile, berre, fulle, attpåtil, til og med, endåtil, sjølv"),
        (.intensifier, "så få som, så lite som, så låg som"),
        (
            .exact,
            """
            nøyaktig, akkurat, eksakt, presis, presist, fullt, heilt nøyaktig, nett, nærare bestemt, nærmare bestemt
            """
        ),
    ]
}
