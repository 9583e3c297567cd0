// SPDX-License-Identifier: Apache-2.0

import Variables

extension Lexicon {
    /// Quantities in English.
    static let english = Lexicon(
        .english,
        rows: englishNumbers + englishHedges + englishWords + englishComparisons + englishPlaces,
        articles: "a, an, one"
    )

    private static let englishNumbers: Rows = [
        (.percent, "per cent, percent, pct, pc"),
        (.points, "percentage points, percentage point, per cent points, percent points, points, point"),
        (.unreadable, "per mille, permille, per thousand, minus"),
        (.part(3), "thirds"), (.part(4), "quarter, quarters, fourths"), (.part(5), "fifths"), (.part(6), "sixths"),
        (.part(7), "sevenths"), (.part(8), "eighths"), (.part(9), "ninths"), (.part(10), "tenths"),
        (.part(11), "elevenths"), (.part(12), "twelfths"), (.part(15), "fifteenths"), (.part(20), "twentieths"),
        (.part(100), "hundredths"),
        (.fraction(1, 2), "every other, every second"), (.half, "half, halves"), (.every, "every, each"),
        (.of, "of, in, out of, in every, out of every, of every, out of the, among every"),
        (.between, "between, anywhere between, somewhere between"),
        (.from, "from"), (.and, "and"), (.upTo, "to"),
        (.ordinal(100), "hundredth"), (.ordinal(1000), "thousandth"),
    ]

    private static let englishWords: Rows = [
        (.none, "none, nobody, no one, not one, not a single one, not a single, not any, no, none of them, zero of"),
        (
            .all,
            """
            all, everyone, everybody, every one, every single one, every single, each and every, all of them, \
            full agreement
            """
        ),
        (
            .vague(.vastMajority),
            """
            the vast majority, a vast majority, vast majority, the great majority, a great majority, great majority, \
            the overwhelming majority, an overwhelming majority, overwhelming majority, by far the most of, \
            the very great majority, by far most
            """
        ),
        (
            .vague(.largeMajority),
            """
            a large majority, the large majority, large majority, a clear majority, the clear majority, \
            clear majority, a solid majority, the solid majority, solid majority, a broad majority, \
            the broad majority, broad majority, a substantial majority, substantial majority, a strong majority, \
            strong majority, a big majority, big majority, a comfortable majority, comfortable majority, \
            a good majority, good majority, a considerable majority, considerable majority, a significant majority, \
            significant majority, a sizeable majority, sizeable majority, a sizable majority, sizable majority
            """
        ),
        (
            .vague(.majority),
            """
            the majority, a majority, majority, most, the greater part, the better part, the bulk, the larger part, \
            the lion s share, a modest majority
            """
        ),
        (
            .vague(.justAbove),
            """
            a narrow majority, the narrow majority, narrow majority, a slim majority, the slim majority, \
            slim majority, a bare majority, the bare majority, bare majority, a slight majority, the slight majority, \
            slight majority, a small majority, the small majority, small majority, a thin majority, thin majority, \
            a razor thin majority, a wafer thin majority
            """
        ),
        (.vague(.minority), "the minority, a minority, minority"),
        (
            .vague(.many),
            """
            many, a great many, very many, a large number, large number, a high number, high number, a large share, \
            large share, a high share, a large proportion, a high proportion, a good many, important, \
            score high, scores high, score highly, scores highly, scored high, also score high, also scores high
            """
        ),
        (
            .vague(.strongAgreement),
            "broad agreement, wide agreement, strong agreement, great agreement, widespread agreement, large agreement"
        ),
        (.vague(.several), "several"),
        (.vague(.some), "a few of them, at least one, a couple, some of"),
        (
            .ambiguous,
            """
            barely, hardly, scarcely, a bare, bare, narrowly, hardly any, hardly anyone, barely any, barely half, \
            a narrow minority, narrow minority, a bare minority
            """
        ),
        (
            .timesMore,
            """
            times more, times higher, times larger, times greater, times bigger, times as many more, times fewer, \
            times less, times lower, times smaller
            """
        ),
        (
            .unbanded,
            """
            few, a few, very few, a handful, a small minority, small minority, a tiny minority, tiny minority, \
            a large minority, large minority, a sizeable minority, a small share, small share, a small proportion, \
            a number of, a share, a proportion, quite a few, a fair number, lots, plenty, numerous, various, \
            a small number, countless, a lot
            """
        ),
        (.negation, "not, neither, never, nowhere near, far from, by no means, anything but, nothing like"),
        (
            .mean,
            "on average, an average of, average of, average, a mean of, mean of, mean, the mean is, the average is"
        ),
        (.filler, "the, a further, in all, altogether, in total, a total of, among, for, by, with, those, that, who"),
    ]
}
