// SPDX-License-Identifier: Apache-2.0

extension Lexicon {
    /// Words that compare one share with another in English.
    static let englishComparisons: Rows = [
        (
            .comparative(.moreThan),
            """
            more often, more common, commoner, more commonly, more frequent, more frequently, a larger share, \
            larger share, a higher share, higher share, a greater share, greater share, a larger proportion, \
            a higher proportion, higher proportion, larger proportion, more likely, more widespread, more in favour
            """
        ),
        (
            .comparative(.fewerThan),
            """
            fewer, less often, less common, less commonly, less frequent, less frequently, rarer, more rarely, \
            a smaller share, smaller share, a lower share, lower share, a smaller proportion, a lower proportion, \
            lower proportion, smaller proportion, less likely, less widespread, more seldom
            """
        ),
        (.comparative(.moreThan), "more, larger, higher, greater, bigger"), (.comparative(.slightlyMore), "a few more"),
        (.comparative(.fewerThan), "less, smaller, lower"),
        (.than, "than, compared with, compared to"),
        (
            .clearly,
            """
            clearly, far, considerably, substantially, markedly, significantly, distinctly, a clearly, a far, \
            a considerably, a substantially, a markedly, noticeably, a much, much, a distinctly
            """
        ),
        (.slightly, "slightly, somewhat, a little, a bit, marginally, a slightly, a somewhat, a marginally"),
        (
            .equally,
            """
            as often, as common, as commonly, equally many, equally often, equally common, the same share, same share, \
            the same number, the same proportion, equal shares, as large a share, as high a share, equally likely, \
            as likely, just as many, just as often, just as common, as many, as large, as high, an equal share
            """
        ),
        (.multiple(2), "twice, double, twofold"), (.multiple(3), "thrice, triple, treble, threefold"),
        (.multiple(4), "fourfold, quadruple"), (.times, "times"),
        (.multiple(Rational(3, 2)), "half again"),
        (.soMany, "as much"), (.soManyAs, "as many as, as much as, as high as, as large as"),
    ]

    /// Words for places and trends in English.
    static let englishPlaces: Rows = [
        (
            .largest,
            """
            most often, most common, most commonly, most frequent, most frequently, most important, the most, \
            most mentioned, most widespread, most named, most cited, the largest share, the highest share, commonest, \
            most often mentioned, most often named, most commonly mentioned, most frequently mentioned, most used
            """
        ),
        (.largest, "largest, highest, greatest, biggest"),
        (
            .smallest,
            """
            the fewest, fewest, least often, least common, least commonly, least frequent, least important, \
            least mentioned, rarest, the smallest share, the lowest share, the least, least widespread, least used
            """
        ),
        (.smallest, "smallest, lowest, least"),
        (.next, "second to, runner up"), (.numbered, "number, nr"), (.place, "place"),
        (.among, "among the, one of the"),
        (.placed(1), "on top, at the top, tops, tops the list, top of the list, ranks first, comes first"),
        (.placed(2), "ranks second, comes second"), (.placed(3), "ranks third, comes third"),
        (.placed(4), "ranks fourth, comes fourth"),
        (.placed(5), "ranks fifth, comes fifth"), (.placed(-1), "at the bottom, comes last, ranks last, last"),
        (
            .rising,
            """
            rises with, rise with, increases with, increase with, grows with, grow with, goes up with, climbs with, \
            rises steadily with, increases steadily with, rises in step with, rises, increases, grows, rising with, \
            increasing with, rose with, increased with, grew with, is higher the, the higher the, the larger the, \
            the larger, the higher
            """
        ),
        (
            .falling,
            """
            falls with, fall with, decreases with, decrease with, declines with, decline with, drops with, drop with, \
            goes down with, shrinks with, diminishes with, falls steadily with, decreases steadily with, falls, \
            decreases, declines, drops, falling with, decreasing with, declining with, fell with, declined with, \
            is lower the, the lower the
            """
        ),
        (
            .undirected,
            """
            varies with, varies, vary with, depends on, is related to, is associated with, is correlated with, \
            changes with
            """
        ),
    ]
}
