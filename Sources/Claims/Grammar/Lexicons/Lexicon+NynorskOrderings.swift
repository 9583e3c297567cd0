// SPDX-License-Identifier: Apache-2.0

extension Lexicon {
    /// Words that compare one share with another in nynorsk.
    static let nynorskComparisons: Rows = [
        (
            .comparative(.moreThan),
            """
            oftare, vanlegare, hyppigare, større del, større delar, høgare del, større andel, høgare andel, \
            meir utbreidd, meir vanleg, meir samde, meir einige, meir positive, meir opptekne, høgare oppslutning, \
            større oppslutning
            """
        ),
        (
            .comparative(.fewerThan),
            """
            færre, sjeldnare, mindre del, lågare del, mindre andel, lågare andel, mindre utbreidd, mindre vanleg, \
            uvanlegare, mindre samde, mindre einige, mindre opptekne, lågare oppslutning
            """
        ),
        (.comparative(.moreThan), "større, høgare, meir, sterkare, enda fleire, stadig fleire"),
        (.comparative(.fewerThan), "mindre, lågare, svakare"),
        (.than, "enn, samanlikna med"),
        (
            .clearly,
            """
            klart, langt, mykje, betydeleg, betrakteleg, vesentleg, markant, tydeleg, monaleg, merkbart, ein klart, \
            ein langt, ein mykje, ein betydeleg, ein vesentleg, ein markant, ein tydeleg, ein monaleg
            """
        ),
        (.slightly, "noko, litt, svakt, ein litt, ein noko, ørlite, marginalt"),
        (
            .equally,
            """
            like mange, like stor del, like store delar, like høg del, like stor andel, like ofte, like vanleg, \
            like stor, like store, like høg, like høgt, like utbreidd, den same delen, same del, like samde, like få, \
            like sjeldan, ein like stor del, ein like høg del, jamt med, på linje med
            """
        ),
        (.multiple(2), "dobbelt, det doble, det dobbelte, dobbel, doble"),
        (.multiple(3), "tredobbelt, det tredoble, tredobbel"), (.multiple(4), "firedobbelt, det firedoble"),
        (.multiple(5), "femdobbelt, det femdoble"),
        (.times, "gonger, gong"), (.soManyAs, "så mange som, så mykje som, så høg som, så stor som"),
        (
            .soMany,
            """
            så mange, så stor, så store, så høg, så høge, så ofte, så vanleg, så stor del, så høg del, så mykje, \
            så utbreidd
            """
        ),
    ]

    /// Words for places and trends in nynorsk.
    static let nynorskPlaces: Rows = [
        (
            .largest,
            """
            flest, oftast, størst, høgast, vanlegast, vanlegaste, viktigast, viktigaste, hyppigast, hyppigaste, \
            mest nemnt, mest nemnde, oftast nemnt, oftast nemnde, mest utbreidd, mest utbreidde, mest vanleg, \
            mest vanlege, mest brukt, mest brukte, sterkast, største del, største delen, høgaste del, høgaste delen
            """
        ),
        (.largest, "største, høgaste, mest, sterkaste"),
        (
            .smallest,
            """
            færrast, sjeldnast, sjeldnaste, lågast, minst utbreidd, minst vanleg, minst nemnt, minst nemnde, svakast, \
            sjeldnast nemnt, minst viktig, minst viktige, minst brukt, minste del, minste delen, lågaste del
            """
        ),
        (.smallest, "minste, lågaste, svakaste"),
        (.next, "nest"), (.numbered, "nummer, nr"), (.place, "plass, plassen"),
        (.among, "blant dei, ein av dei, eit av dei, eitt av dei, ei av dei"),
        (.placed(1), "førsteplass, førsteplassen, fyrsteplass, på topp, øvst, toppar, toppar lista"),
        (.placed(2), "andreplass, andreplassen, nestflest, nestmest, neststørst, nesthøgast, nestoftast"),
        (.placed(3), "tredjeplass, tredjeplassen"), (.placed(4), "fjerdeplass, fjerdeplassen"),
        (.placed(5), "femteplass, femteplassen"), (.placed(-1), "nedst, sisteplass, sisteplassen, jumboplass, sist"),
        (
            .rising,
            """
            stig med, aukar med, veks med, går opp med, stig jamt med, aukar jamt med, stig i takt med, \
            aukar i takt med, stig, aukar, veks, stigande med, aukande med, er høgare jo, jo høgare, di høgare, \
            er større jo, steig med, auka med, voks med, stig klart med, aukar klart med
            """
        ),
        (
            .falling,
            """
            minkar med, søkk med, fell med, går ned med, avtek med, avtar med, minkar, søkk, fell, avtek, \
            er lågare jo, jo lågare, di lågare, er mindre jo, fall med, sokk med, minka med, fell jamt med, \
            søkk jamt med, minkar jamt med, minkar i takt med, fallande med, søkkande med, minkande med
            """
        ),
        (
            .undirected,
            "varierer med, varierer, heng saman med, avheng av, er avhengig av, har samanheng med, endrar seg med"
        ),
    ]
}
