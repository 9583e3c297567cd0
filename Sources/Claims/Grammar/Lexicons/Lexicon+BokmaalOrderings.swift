// SPDX-License-Identifier: Apache-2.0

extension Lexicon {
    /// Words that compare one share with another in bokmål.
    static let bokmålComparisons: Rows = [
        (
            .comparative(.moreThan),
            """
            oftere, vanligere, hyppigere, større andel, større andeler, høyere andel, høyere andeler, større del, \
            mer utbredt, mer vanlig, mer enige, mer enig, mer positive, mer opptatt, mer aktive, \
            høyere oppslutning, større oppslutning
            """
        ),
        (
            .comparative(.fewerThan),
            """
            færre, sjeldnere, mindre andel, mindre andeler, lavere andel, lavere andeler, mindre utbredt, \
            mindre vanlig, uvanligere, mindre enige, mindre enig, mindre opptatt, lavere oppslutning, mindre del
            """
        ),
        (.comparative(.moreThan), "større, høyere, mer, sterkere, enda flere, stadig flere"),
        (.comparative(.fewerThan), "mindre, lavere, svakere"),
        (.than, "enn, sammenlignet med"),
        (
            .clearly,
            """
            klart, langt, mye, betydelig, betraktelig, vesentlig, markant, tydelig, atskillig, adskillig, \
            merkbart, en klart, en langt, en betydelig, en vesentlig, en markant, en mye, en tydelig
            """
        ),
        (.slightly, "noe, litt, svakt, en litt, en noe, en anelse, ørlite, ubetydelig, marginalt"),
        (
            .equally,
            """
            like mange, like stor andel, like store andeler, like høy andel, lik andel, like ofte, like vanlig, \
            like stor, like store, like høy, like høyt, like utbredt, like stor oppslutning, den samme andelen, \
            samme andel, like enige, en like stor andel, en like høy andel, like lav andel, like få, like sjelden, \
            det samme antallet, jevnt med, på linje med
            """
        ),
        (.multiple(2), "dobbelt, det dobbelte, dobbel, doble, dobbelte"),
        (.multiple(3), "tredobbelt, det tredobbelte, tredobbel, tredoble"),
        (.multiple(4), "firedobbelt, det firedobbelte"), (.multiple(5), "femdobbelt, det femdobbelte"),
        (.times, "ganger, gang"), (.soManyAs, "så mange som, så mye som, så høy som, så stor som"),
        (
            .soMany,
            """
            så mange, så stor, så store, så høy, så høye, så ofte, så vanlig, så stor andel, så høy andel, så mye, \
            så utbredt, så høyt, så stort
            """
        ),
    ]

    /// Words for places and trends in bokmål.
    static let bokmålPlaces: Rows = [
        (
            .largest,
            """
            flest, oftest, størst, høyest, vanligst, vanligste, viktigst, viktigste, hyppigst, hyppigste, mest nevnt, \
            mest nevnte, oftest nevnt, oftest nevnte, mest utbredt, mest utbredte, mest vanlig, mest vanlige, \
            mest brukt, mest brukte, sterkest, tyngst, største andel, største andelen, høyeste andel, høyeste andelen
            """
        ),
        (.largest, "største, høyeste, mest, sterkeste"),
        (
            .smallest,
            """
            færrest, sjeldnest, sjeldneste, lavest, minst utbredt, minst utbredte, minst vanlig, minst vanlige, \
            minst nevnt, minst nevnte, svakest, sjeldnest nevnt, minst viktig, minst viktige, minst brukt, \
            minste andel, minste andelen, laveste andel, laveste andelen
            """
        ),
        (.smallest, "minste, laveste, svakeste"),
        (.next, "nest"), (.numbered, "nummer, nr"), (.place, "plass, plassen"),
        (.among, "blant de, en av de, ett av de, et av de, ei av de"),
        (.placed(1), "førsteplass, førsteplassen, på topp, øverst, topper, topper listen, topper lista"),
        (.placed(2), "andreplass, andreplassen, annenplass, nestflest, nestmest, neststørst, nesthøyest, nestoftest"),
        (.placed(3), "tredjeplass, tredjeplassen"), (.placed(4), "fjerdeplass, fjerdeplassen"),
        (.placed(5), "femteplass, femteplassen"), (.placed(-1), "nederst, sisteplass, sisteplassen, jumboplass, sist"),
        (
            .rising,
            """
            stiger med, øker med, vokser med, går opp med, tiltar med, stiger jevnt med, øker jevnt med, \
            stiger i takt med, øker i takt med, stiger, øker, vokser, stigende med, økende med, er høyere jo, \
            jo høyere, er større jo, steg med, økte med, vokste med, stiger klart med, øker klart med, \
            stiger svakt med, øker svakt med
            """
        ),
        (
            .falling,
            """
            avtar med, synker med, faller med, minker med, går ned med, reduseres med, avtar, synker, faller, minker, \
            er lavere jo, jo lavere, er mindre jo, falt med, sank med, avtok med, faller jevnt med, synker jevnt med, \
            avtar jevnt med, synker i takt med, faller i takt med, fallende med, synkende med, avtakende med
            """
        ),
        (
            .undirected,
            "varierer med, varierer, henger sammen med, avhenger av, er avhengig av, har sammenheng med, endrer seg med"
        ),
    ]
}
