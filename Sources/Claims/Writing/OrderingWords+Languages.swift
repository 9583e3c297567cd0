// SPDX-License-Identifier: Apache-2.0

extension OrderingWords {
    static let bokmål = OrderingWords(
        clearly: "klart",
        multiples: [
            (2, "dobbelt"), (3, "tre ganger"), (4, "fire ganger"), (5, "fem ganger"),
            (Rational(3, 2), "halvannen gang"), (Rational(1, 2), "halvparten"), (Rational(1, 3), "en tredjedel"),
            (Rational(1, 4), "en fjerdedel"),
        ],
        than: "enn",
        equalTo: "som",
        rising: "stiger med",
        falling: "avtar med",
        opposites: [
            ("stiger", "avtar"), ("øker", "minker"), ("vokser", "synker"), ("stiger", "faller"), ("tiltar", "avtar"),
            ("opp", "ned"), ("steg", "sank"), ("økte", "avtok"), ("vokste", "falt"), ("stigende", "fallende"),
            ("økende", "avtakende"), ("stigende", "synkende"), ("øker", "reduseres"), ("høyere", "lavere"),
            ("større", "mindre"), ("flest", "færrest"), ("oftest", "sjeldnest"), ("størst", "minst"),
            ("høyest", "lavest"), ("vanligst", "sjeldnest"), ("vanligste", "sjeldneste"), ("mest", "minst"),
            ("største", "minste"), ("høyeste", "laveste"), ("sterkest", "svakest"), ("sterkeste", "svakeste"),
            ("øverst", "nederst"), ("hyppigst", "sjeldnest"), ("viktigst", "minst viktig"),
            ("viktigste", "minst viktige"),
        ],
        largest: "flest",
        next: "nest",
        number: "nummer"
    )

    static let nynorsk = OrderingWords(
        clearly: "klart",
        multiples: [
            (2, "dobbelt"), (3, "tre gonger"), (4, "fire gonger"), (5, "fem gonger"),
            (Rational(3, 2), "halvannan gong"), (Rational(1, 2), "halvparten"), (Rational(1, 3), "ein tredel"),
            (Rational(1, 4), "ein firedel"),
        ],
        than: "enn",
        equalTo: "som",
        rising: "stig med",
        falling: "minkar med",
        opposites: [
            ("stig", "minkar"), ("aukar", "minkar"), ("veks", "søkk"), ("stig", "fell"), ("aukar", "avtek"),
            ("aukar", "avtar"), ("opp", "ned"), ("steig", "sokk"), ("auka", "minka"), ("voks", "fall"),
            ("stigande", "fallande"), ("aukande", "minkande"), ("stigande", "søkkande"), ("høgare", "lågare"),
            ("større", "mindre"), ("flest", "færrast"), ("oftast", "sjeldnast"), ("størst", "minst"),
            ("høgast", "lågast"), ("vanlegast", "sjeldnast"), ("vanlegaste", "sjeldnaste"), ("mest", "minst"),
            ("største", "minste"), ("høgaste", "lågaste"), ("sterkast", "svakast"), ("sterkaste", "svakaste"),
            ("øvst", "nedst"), ("hyppigast", "sjeldnast"), ("viktigast", "minst viktig"),
            ("viktigaste", "minst viktige"),
        ],
        largest: "flest",
        next: "nest",
        number: "nummer"
    )

    static let english = OrderingWords(
        clearly: "clearly",
        multiples: [
            (2, "twice"), (3, "three times"), (4, "four times"), (5, "five times"),
            (Rational(3, 2), "one and a half times"), (Rational(1, 2), "half"), (Rational(1, 3), "a third"),
            (Rational(1, 4), "a quarter"),
        ],
        than: "than",
        equalTo: "as",
        rising: "rises with",
        falling: "falls with",
        opposites: [
            ("rises", "falls"), ("rise", "fall"), ("increases", "decreases"), ("increase", "decrease"),
            ("grows", "shrinks"), ("grow", "decline"), ("climbs", "drops"), ("up", "down"), ("rose", "fell"),
            ("increased", "declined"), ("grew", "declined"), ("rising", "falling"), ("increasing", "decreasing"),
            ("increases", "declines"), ("higher", "lower"), ("larger", "smaller"), ("increases", "diminishes"),
            ("increasing", "declining"), ("most", "fewest"), ("most", "least"), ("largest", "smallest"),
            ("highest", "lowest"), ("commonest", "rarest"), ("greatest", "smallest"), ("top", "bottom"),
        ],
        largest: "most often",
        next: "second",
        number: "number"
    )
}
