// SPDX-License-Identifier: Apache-2.0

extension ProseLexicon {
    static let english = ProseLexicon(
        percent: ["per cent", "percent", "%", "percentage points"],
        thousands: ([","], "10,000"),
        months: [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ],
        naming: [
            "level", "levels", "§", "chapter", "section", "no", "number", "figure", "table", "page", "step", "version",
        ],
        moreThan: ["more than", "over", "above", "larger than", "greater than"],
        atLeast: ["at least", "from", "no fewer than", "not less than", "not under"],
        lessThan: ["under", "fewer than", "less than", "below", "smaller than"],
        atMost: ["at most", "up to", "no more than", "not more than", "not over", "up to and including"],
        orMore: ["or more", "and more", "or over", "and over", "inhabitants or more", "or above", "and above"],
        orLess: ["or fewer", "or less", "and fewer", "and under", "or under", "or below", "and below"],
        shares: [
            "half", "the majority", "a majority", "a large majority", "a clear majority", "a narrow majority",
            "a slim majority", "a small majority", "the vast majority", "the great majority",
            "an overwhelming majority", "a minority", "a third", "one third", "two thirds", "a quarter", "one quarter",
            "three quarters", "a fifth",
            "one fifth", "every third", "every fourth", "every other",
        ],
        halves: ["and a half", "and one half"],
        outOf: ["in", "of", "out of"],
        loaded: [
            "only", "just", "merely", "as many as", "as few as", "no less than", "no fewer than", "a mere", "a full",
        ],
        none: ["none", "nobody", "no one", "not one", "not a single"],
        all: ["all", "everyone", "every"],
        except: ["except", "apart from", "but for", "with the exception of", "other than"],
        representative: ["representative", "representativeness", "representativity"],
        notRepresentative: ["elected", "employee", "union", "local", "political"],
        negations: [
            "not", "no", "without", "never", "lack", "lacks", "lacking", "cannot", "insufficient*", "don’t", "don't",
        ],
        mostImportant: ["the most important", "most important"],
        among: ["among", "among the", "one of the", "of the"],
        several: [
            "tick several", "several answers", "more than one", "several themes", "choose several", "up to", "at most",
            "name several", "several options", "no more than",
        ],
        intensities: [
            "fully", "partly", "very", "strongly", "completely", "somewhat", "fairly", "quite", "totally", "largely",
            "mostly", "slightly",
        ],
        degree: (["to"], ["extent", "degree"]),
        level: ["level", "levels"],
        thoseWho: ["those who", "of those", "among those", "were asked the question"],
        of: ["of", "among"],
        isDefined: ["is here", "is", "means", "is about", "is defined as", "is understood as"],
        weMean: (["by"], ["we mean", "is meant", "we understand"]),
        articles: ["the", "a", "an"]
    )
}
