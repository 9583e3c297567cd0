// SPDX-License-Identifier: Apache-2.0

extension Lexicon {
    /// Words that qualify a number in English.
    static let englishHedges: Rows = [
        (
            .hedge(.justAbove),
            """
            just over, just above, a little over, a little above, slightly over, slightly above, a bit over, \
            a touch over, marginally over, marginally above, somewhat over, a shade over, good, only just over, \
            a fraction over, a whisker over, a hair over, just north of
            """
        ),
        (
            .comparativeThan(.justAbove, .slightlyMore),
            """
            just more than, a little more than, slightly more than, a bit more than, marginally more than, \
            somewhat more than, rather more than, a few more than
            """
        ),
        (
            .hedge(.justBelow),
            """
            just under, just below, a little under, a little below, slightly under, slightly below, a bit under, \
            a touch under, marginally under, marginally below, somewhat under, nearly, almost, close to, approaching, \
            just short of, a little short of, not quite, scant, verging on, near, virtually, practically, as good as, \
            all but, short of, a shade under, a fraction under, very nearly, close on, getting on for, just shy of, \
            shy of, a whisker under, a hair under
            """
        ),
        (
            .comparativeThan(.justBelow, .slightlyFewer),
            """
            just less than, just fewer than, a little less than, a little fewer than, slightly less than, \
            slightly fewer than, a bit less than, a bit fewer than, marginally less than, marginally fewer than, \
            somewhat less than, somewhat fewer than, rather less than, a few less than, a few fewer than
            """
        ),
        (
            .hedge(.wellAbove),
            """
            well over, well above, some way over, some way above, well more than, comfortably over, comfortably above, \
            comfortably more than, a good deal over, a good deal above, a good deal more than
            """
        ),
        (
            .hedge(.wellBelow),
            """
            well under, well below, well less than, well fewer than, well short of, some way under, some way below, \
            some way short of, comfortably under, comfortably below, comfortably less than, a good deal under, \
            a good deal below, a good deal less than
            """
        ),
        (
            .hedge(.farAbove),
            """
            far above, far over, clearly above, clearly over, considerably above, considerably over, \
            substantially above, substantially over, significantly above, significantly over, much above
            """
        ),
        (
            .comparativeThan(.farAbove, .clearlyMore),
            """
            far more than, much more than, many more than, clearly more than, considerably more than, \
            substantially more than, significantly more than
            """
        ),
        (
            .hedge(.farBelow),
            """
            far below, far under, far short of, clearly below, clearly under, considerably below, considerably under, \
            substantially below, substantially under, significantly below, significantly under, much below
            """
        ),
        (
            .comparativeThan(.farBelow, .clearlyFewer),
            """
            far less than, far fewer than, much less than, many fewer than, clearly less than, clearly fewer than, \
            considerably less than, considerably fewer than, substantially less than, substantially fewer than, \
            significantly less than, significantly fewer than
            """
        ),
        (.hedge(.above), "over, above, in excess of, exceeding, upwards of, north of"),
        (.hedge(.below), "under, below"),
        (.comparativeThan(.above, .moreThan), "more than, greater than, higher than, larger than"),
        (.comparativeThan(.below, .fewerThan), "less than, fewer than, lower than, smaller than"),
        (
            .hedge(.about),
            """
            about, around, roughly, approximately, approx, circa, ca, c, some, something like, in the region of, \
            in the order of, on the order of, in the neighbourhood of, in the vicinity of, more or less, \
            somewhere around, somewhere near, plus or minus, an estimated
            """
        ),
        (
            .hedge(.atLeast),
            """
            at least, at the very least, a minimum of, minimum, no less than, no fewer than, not less than, \
            not fewer than, not under, from at least
            """
        ),
        (
            .hedge(.atMost),
            """
            at most, at the most, a maximum of, maximum, no more than, not more than, not over, up to, \
            as many as but no more than
            """
        ),
        (
            .suffix(.atLeast),
            "or more, or over, or above, or higher, or greater, and over, and above, and up, and more, or better"
        ),
        (.suffix(.atMost), "or less, or fewer, or under, or below, or lower, and under"),
        (.suffix(.about), "or so, or thereabouts, give or take"),
        (.intensifier, "only, just, fully, as few as, as little as, as low as"),
        (.intensifier, "merely, a mere, mere, a full, full, even, a whopping, no other than, a staggering, a massive"),
        (.exact, "exactly, precisely, an even, a clean"),
    ]
}
