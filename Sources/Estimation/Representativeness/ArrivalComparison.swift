// SPDX-License-Identifier: Apache-2.0

/// The first respondents compared with the last: those who had to be reminded are a little like those who never
/// answered.
///
/// By class or by answer, both are categories. If the last differ from the first, more reminders would have moved the
/// result, and the silent may differ further in the same direction (the continuum of resistance; Lin and Schaeffer
/// 1995, *Public Opinion Quarterly* 59:236). If they do not differ, that is no evidence that the silent are alike.
public struct ArrivalComparison: Hashable, Sendable {
    /// One category among the first and the last.
    public struct Category: Hashable, Sendable {
        /// The name.
        public let name: String
        /// How many of the first have it.
        public let first: Int
        /// How many of the last have it.
        public let last: Int
        /// Its share of the last less its share of the first, in percentage points.
        public let difference: Double
    }

    /// The categories, in the order given.
    public let categories: [Category]
    /// The first respondents with a category.
    public let firstBase: Int
    /// The last respondents with a category.
    public let lastBase: Int
    /// The test that being among the last has nothing to do with the category: Fisher's exact test for the table last
    /// or first × category, with Pearson's X² of that table as the corrected one.
    public let test: FrameFit

    /// Compares two parts, or returns nil when either has nobody.
    ///
    /// - Parameters:
    ///   - names: The categories.
    ///   - first: How many of the first are of each.
    ///   - last: How many of the last are of each.
    ///   - limit: The work that the exact probability may take, see ``MultivariateHypergeometric``.
    public init?(
        names: [String],
        first: [Int],
        last: [Int],
        limit: Int = ExactTestRefusal.usualSteps
    ) {
        precondition(names.count == first.count && names.count == last.count, "Every category has two counts.")
        let (firstBase, lastBase) = (first.reduce(0, +), last.reduce(0, +))
        let classes = names.indices.map {
            ResponseClass(name: names[$0], units: first[$0] + last[$0], respondents: last[$0])
        }
        guard firstBase > 0,
            let test = FrameFit(ResponseClassification(name: "", classes: classes), limit: limit)
        else { return nil }
        self.firstBase = firstBase
        self.lastBase = lastBase
        self.test = test
        categories = names.indices.map { index in
            let gap = last[index] * firstBase - first[index] * lastBase
            return Category(
                name: names[index],
                first: first[index],
                last: last[index],
                difference: 100 * Double(gap) / (Double(firstBase) * Double(lastBase))
            )
        }
    }

    /// Compares the beginning and the end of a row of respondents; those between take no part.
    ///
    /// - Parameters:
    ///   - codes: The position in `names` of each respondent's category in the order of arrival; nil where it is
    ///     missing.
    ///   - names: The categories.
    ///   - first: How many respondents the first part has.
    ///   - last: How many the last part has; together at most all.
    public init?(arrivals codes: [Int?], names: [String], first: Int, last: Int) {
        precondition(first >= 0 && last >= 0 && first + last <= codes.count, "The parts do not overlap.")
        func counts(_ part: ArraySlice<Int?>) -> [Int] { names.indices.map { name in part.count { $0 == name } } }
        self.init(names: names, first: counts(codes.prefix(first)), last: counts(codes.suffix(last)))
    }

    /// ½ Σ of the differences without sign, 0 to 1.
    public var dissimilarity: Double {
        NeumaierSum(categories.lazy.map { abs($0.difference) }).value / 200
    }
}
