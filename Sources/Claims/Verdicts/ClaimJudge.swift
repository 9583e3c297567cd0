// SPDX-License-Identifier: Apache-2.0

/// Judges claims by the tables: whether they are true of the respondents, and what they are worth for the population.
public struct ClaimJudge: Sendable {
    /// What follows when a claim is not supported, and at which level tests reject.
    public let policy: VerdictPolicy

    /// Creates a judge.
    public init(policy: VerdictPolicy = .standard) { self.policy = policy }

    /// Says whether words are true of the respondents; nil where they do not fit what they are bound to.
    ///
    /// - Parameters:
    ///   - quantity: What the words say.
    ///   - reading: What they are bound to.
    /// - Returns: Whether they are true; nil for a comparison that is bound to one cell, and the like.
    public func isTrue(_ quantity: Quantity, of reading: ClaimReading) -> Bool? {
        guard Self.fits(quantity.meaning, reading) else { return nil }
        return reading.grounds.value(for: reading.binding.target)?.satisfies(quantity) ?? false
    }

    /// The p values that decide the population's verdict of an order; nil for other claims and where no test fits.
    ///
    /// - Returns: That nothing points in the direction that the words state, and that nothing points in the other.
    func pValues(_ quantity: Quantity, of reading: ClaimReading) -> (stated: Double, opposite: Double)? {
        switch (reading.grounds, quantity.meaning) {
        case (.pair(_, _, let test?), .difference(let band)), (.pair(_, _, let test?), .ratio(let band)):
            guard let rises = Self.direction(of: band, around: Self.neutral(quantity.meaning)) else { return nil }
            return rises ? (test.rising, test.falling) : (test.falling, test.rising)
        case (.classes(_, let test?), .trend(let direction)):
            return direction == .rising ? (test.rising, test.falling) : (test.falling, test.rising)
        case (.rivals(let own, let rivals, let tests), .rank(let places, let end)):
            return Self.rankPValues(own, rivals, tests, last: places.upperBound, from: end)
        default: return nil
        }
    }

    /// Judges words.
    ///
    /// - Parameters:
    ///   - quantity: What the words say.
    ///   - reading: What they are bound to.
    ///   - pValue: The p value of the stated direction after correction; nil for the uncorrected one.
    /// - Returns: The verdict, or nil where the words do not fit what they are bound to.
    public func verdict(on quantity: Quantity, of reading: ClaimReading, pValue: Double? = nil) -> ClaimVerdict? {
        guard let isTrue = isTrue(quantity, of: reading) else { return nil }
        switch (reading.grounds, quantity.meaning) {
        case (.cell(let figure), .share(let band)): return ClaimVerdict(figure, in: band)
        case (.cell, _): return ClaimVerdict(isTrue: isTrue, population: nil)
        case (.pair(_, _, let test), .difference(let band)) where !Self.isDirection(band):
            // How far apart is a matter of the interval; a test can only say that the order is another.
            let byInterval = test?.difference.map { ClaimVerdict.population($0, in: band) ?? .notShown }
            let isOpposed = (pValues(quantity, of: reading)?.opposite ?? 1) < policy.level
            return ClaimVerdict(isTrue: isTrue, population: byInterval ?? (isOpposed ? .contradicted : .notShown))
        case (.pair, .ratio):
            // No interval of a ratio is computed, so that nothing supports its size.
            let isOpposed = (pValues(quantity, of: reading)?.opposite ?? 1) < policy.level
            return ClaimVerdict(isTrue: isTrue, population: isOpposed ? .contradicted : .notShown)
        default:
            guard let (stated, opposite) = pValues(quantity, of: reading) else {
                return ClaimVerdict(isTrue: isTrue, population: .notShown)
            }
            if (pValue ?? stated) < policy.level { return ClaimVerdict(isTrue: isTrue, population: .supported) }
            return ClaimVerdict(isTrue: isTrue, population: opposite < policy.level ? .contradicted : .notShown)
        }
    }

    /// Whether a claim's population verdict is that of a test, which is corrected when there are many.
    func isTested(_ quantity: Quantity, of reading: ClaimReading) -> Bool {
        switch quantity.meaning {
        case .difference(let band): Self.isDirection(band) && pValues(quantity, of: reading) != nil
        case .trend, .rank: pValues(quantity, of: reading) != nil
        default: false
        }
    }

    // MARK: Parts

    /// Whether words say something of what they are bound to.
    private static func fits(_ meaning: Quantity.Meaning, _ reading: ClaimReading) -> Bool {
        switch (reading.grounds, reading.binding.target, meaning) {
        case (.cell, .share, .share), (.cell, .share, .count), (.cell, .share, .counts): true
        case (.cell, .count, .count), (.cell, .base, .count): true
        case (.pair, _, .difference), (.pair, _, .ratio): true
        case (.classes, _, .trend), (.rivals, _, .rank): true
        default: false
        }
    }

    /// A place is supported when every rival that it sets the cell apart from is shown to be on its side.
    ///
    /// Each test holds the level alone, because all must reject (Berger 1982, Technometrics 24:295). It is contradicted when one
    /// of them is shown to be on the other side, corrected for being many.
    private static func rankPValues(
        _ own: CellFigure,
        _ rivals: [ClaimReading.Grounds.Placed],
        _ tests: [OrderTest?],
        last: Int,
        from end: Quantity.RankEnd
    ) -> (stated: Double, opposite: Double)? {
        guard !rivals.isEmpty, !tests.contains(nil) else { return nil }
        let isLargest = end == .largest
        // Those that the sample has in front of the cell, as many as the words allow, and all that must come after it.
        let ordered = zip(rivals, tests.compactMap { $0 })
            .map { (points: $0.figure.points, test: $1) }
            .sorted { isLargest ? $0.points > $1.points : $0.points < $1.points }
        let ahead = ordered.prefix(last - 1).filter { isLargest ? $0.points > own.points : $0.points < own.points }
        let behind = ordered.dropFirst(ahead.count)
        let stated =
            ahead.map { isLargest ? $0.test.falling : $0.test.rising }
            + behind.map { isLargest ? $0.test.rising : $0.test.falling }
        let opposite = behind.map { isLargest ? $0.test.falling : $0.test.rising }
        return (stated.max() ?? 1, min(1, (opposite.min() ?? 1) * Double(max(1, opposite.count))))
    }

    /// What a difference or a ratio is when nothing differs.
    private static func neutral(_ meaning: Quantity.Meaning) -> Rational {
        if case .ratio = meaning { 1 } else { 0 }
    }

    /// Whether a band lies above the neutral value, or below it; nil when it lies on both sides.
    private static func direction(of band: Band, around neutral: Rational) -> Bool? {
        if let lower = band.lower, lower.value >= neutral { return true }
        if let upper = band.upper, upper.value <= neutral { return false }
        return nil
    }

    /// Whether a band of differences holds every difference of one sign, however small or large.
    private static func isDirection(_ band: Band) -> Bool {
        let isRising = band.lower?.value == 0 && (band.upper?.value ?? 100) >= 100
        let isFalling = band.upper?.value == 0 && (band.lower?.value ?? -100) <= -100
        return isRising || isFalling
    }
}
