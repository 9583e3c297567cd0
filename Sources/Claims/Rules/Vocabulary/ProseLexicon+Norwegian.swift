// SPDX-License-Identifier: Apache-2.0

extension ProseLexicon {
    private static let spaces: Set<Character> = [" ", "\u{A0}", "\u{2009}", "\u{202F}"]

    static let bokmål = ProseLexicon(
        percent: ["prosent", "%", "pst", "prosentpoeng"],
        thousands: (spaces, "10 000"),
        months: [
            "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
            "desember",
        ],
        naming: [
            "nivå", "§", "kapittel", "kap", "punkt", "nr", "nummer", "figur", "tabell", "side", "trinn", "versjon",
        ],
        moreThan: ["mer enn", "flere enn", "over", "større enn"],
        atLeast: ["minst", "fra", "fra og med", "ikke under", "ikke mindre enn"],
        lessThan: ["under", "mindre enn", "færre enn"],
        atMost: ["inntil", "opptil", "opp til", "til og med", "høyst", "maksimalt", "ikke mer enn", "ikke over"],
        orMore: ["eller mer", "eller flere", "eller over", "og mer", "og flere", "og over", "innbyggere eller mer"],
        orLess: ["eller mindre", "eller færre", "eller under", "og mindre", "og færre", "og under"],
        shares: [
            "halvparten", "flertallet", "et flertall", "et stort flertall", "et knapt flertall", "et klart flertall",
            "et lite flertall", "et overveldende flertall", "mindretallet", "et mindretall", "halvannen prosent",
            "de fleste", "de aller fleste", "langt de fleste", "en tredjedel", "en tredel", "to tredjedeler",
            "to tredeler", "en fjerdedel", "en firedel", "tre fjerdedeler", "tre firedeler", "en femtedel",
            "en femdel", "hver tredje", "hver fjerde", "hver femte", "hver tiende", "annenhver", "flesteparten",
            "majoriteten",
        ],
        halves: ["og en halv", "og ei halv", "og et halvt"],
        outOf: ["av"],
        loaded: ["hele", "kun", "bare", "så mange som", "så få som", "ikke mindre enn", "ikke færre enn", "utrolige"],
        none: ["ingen", "ikke en eneste", "ikke én eneste"],
        all: ["alle", "samtlige"],
        except: ["unntatt", "bortsett fra", "utenom", "med unntak av", "foruten"],
        representative: ["representativ", "representativt", "representative", "representativitet*"],
        notRepresentative: [],
        negations: ["ikke", "ingen", "uten", "aldri", "mangler", "mangel", "verken", "utilstrekkelig*"],
        mostImportant: ["det viktigste", "den viktigste", "aller viktigst", "viktigst"],
        among: ["blant", "av", "en av", "ett av"],
        several: [
            "flere svar", "krysse av for flere", "kryss av for flere", "velge flere", "flere temaer", "svare flere",
            "flere alternativer", "inntil", "opptil", "høyst", "maksimalt", "nevne flere", "for flere",
        ],
        intensities: [
            "helt", "delvis", "svært", "veldig", "meget", "ganske", "nokså", "litt", "noe", "sterkt", "fullt",
            "enormt", "noenlunde", "stort", "overveiende",
        ],
        degree: (["i"], ["grad"]),
        level: ["*nivå", "*nivået", "*nivåer", "*nivåene"],
        thoseWho: ["dem som", "de som", "fikk spørsmålet", "av de", "blant de"],
        of: ["av", "blant", "hos"],
        isDefined: ["er her", "er", "betyr", "vil si", "innebærer", "handler om", "defineres som", "forstås som"],
        weMean: (["med"], ["mener vi", "forstår vi", "menes", "forstås"]),
        articles: ["de", "den", "det", "en", "ei", "et"]
    )

    static let nynorsk = ProseLexicon(
        percent: ["prosent", "%", "pst", "prosentpoeng"],
        thousands: (spaces, "10 000"),
        months: bokmål.months,
        naming: [
            "nivå", "§", "kapittel", "kap", "punkt", "nr", "nummer", "figur", "tabell", "side", "steg", "versjon",
        ],
        moreThan: ["meir enn", "fleire enn", "over", "større enn"],
        atLeast: ["minst", "frå", "frå og med", "ikkje under", "ikkje mindre enn"],
        lessThan: ["under", "mindre enn", "færre enn"],
        atMost: ["inntil", "opptil", "opp til", "til og med", "høgst", "maksimalt", "ikkje meir enn", "ikkje over"],
        orMore: [
            "eller meir", "eller fleire", "eller over", "og meir", "og fleire", "og over", "innbyggjarar eller meir",
        ],
        orLess: ["eller mindre", "eller færre", "eller under", "og mindre", "og færre", "og under"],
        shares: [
            "halvparten", "fleirtalet", "eit fleirtal", "eit stort fleirtal", "eit knapt fleirtal",
            "eit klart fleirtal", "eit lite fleirtal", "eit overveldande fleirtal", "mindretalet", "eit mindretal",
            "halvannan prosent",
            "dei fleste", "dei aller fleste", "langt dei fleste", "ein tredjedel", "ein tredel", "to tredelar",
            "to tredjedelar", "ein fjerdedel", "ein firedel", "tre firedelar", "tre fjerdedelar", "ein femdel",
            "ein femtedel", "kvar tredje", "kvar fjerde", "kvar femte", "kvar tiande", "annankvar", "flesteparten",
            "majoriteten",
        ],
        halves: ["og ein halv", "og ei halv", "og eit halvt"],
        outOf: ["av"],
        loaded: [
            "heile", "kun", "berre", "så mange som", "så få som", "ikkje mindre enn", "ikkje færre enn", "utrulege",
        ],
        none: ["ingen", "ikkje ein einaste", "ikkje éin einaste"],
        all: ["alle", "samtlege"],
        except: ["unnateke", "bortsett frå", "utanom", "med unntak av", "så nær som"],
        representative: ["representativ", "representativt", "representative", "representativitet*"],
        notRepresentative: [],
        negations: ["ikkje", "ingen", "utan", "aldri", "manglar", "mangel", "korkje", "verken", "utilstrekkeleg*"],
        mostImportant: ["det viktigaste", "den viktigaste", "aller viktigast", "viktigast"],
        among: ["blant", "av", "ein av", "eitt av", "mellom"],
        several: [
            "fleire svar", "krysse av for fleire", "kryss av for fleire", "velje fleire", "fleire tema", "svare fleire",
            "fleire alternativ", "inntil", "opptil", "høgst", "maksimalt", "nemne fleire", "for fleire",
        ],
        intensities: [
            "heilt", "delvis", "svært", "veldig", "mykje", "ganske", "nokså", "litt", "noko", "sterkt", "fullt",
            "enormt", "nokolunde", "stort", "overvegande",
        ],
        degree: (["i"], ["grad"]),
        level: ["*nivå", "*nivået", "*nivåa"],
        thoseWho: ["dei som", "fekk spørsmålet", "av dei", "blant dei"],
        of: ["av", "blant", "hos"],
        isDefined: ["er her", "er", "tyder", "vil seie", "inneber", "handlar om", "blir definert som"],
        weMean: (["med"], ["meiner vi", "forstår vi"]),
        articles: ["dei", "den", "det", "ein", "ei", "eit"]
    )
}
