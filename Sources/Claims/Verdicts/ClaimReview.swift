// SPDX-License-Identifier: Apache-2.0

import Estimation
public import Variables

/// All claims of one report, judged together.
public struct ClaimReview: Hashable, Sendable {
    /// The report.
    public let prose: Prose
    /// Its claims in the order of the text.
    public let claims: [JudgedClaim]
    /// How many different orders were tested, and corrected for being so many where the policy has it.
    public let tested: Int
    /// What the words were taken to mean.
    public let policy: ClaimPolicy
    /// What follows when claims are not supported.
    public let verdictPolicy: VerdictPolicy

    /// Judges the claims of a report.
    ///
    /// Orders are corrected for being many as one family: every comparison, trend and place that the report binds, each
    /// once however often it is said.
    ///
    /// - Parameters:
    ///   - prose: The report.
    ///   - tables: What is told of the answers.
    ///   - policy: What words are taken to mean.
    ///   - verdictPolicy: The level, and what follows when claims are not supported.
    public init(
        of prose: Prose,
        tables: some ClaimTables,
        policy: ClaimPolicy = .standard,
        verdictPolicy: VerdictPolicy = .standard
    ) {
        self.prose = prose
        let judge = ClaimJudge(policy: verdictPolicy)
        let bindings = prose.bindings
        // What is said of the same cells in the same words is judged once.
        var places: [Said: Int] = [:]
        var distinct: [Binding] = []
        let indices = bindings.map { binding in
            let said = Said(target: binding.target, words: binding.words.plainText)
            if let place = places[said] { return place }
            places[said] = distinct.count
            distinct.append(binding)
            return distinct.count - 1
        }
        var reader = ClaimReader(QuantityReader(prose.language, policy: policy), tables: tables)
        let readings = distinct.map { binding in
            Result { () throws(ClaimReading.Obstacle) in try reader.read(binding) }
        }
        var family: [Order] = []
        var pValues: [Order: Double] = [:]
        for case .success(let reading) in readings {
            guard let quantity = reading.quantity, judge.isTested(quantity, of: reading) else { continue }
            let order = Order(target: reading.binding.target, meaning: quantity.meaning)
            guard pValues[order] == nil, let pValue = judge.pValues(quantity, of: reading)?.stated else { continue }
            family.append(order)
            pValues[order] = pValue
        }
        if verdictPolicy.isAdjusted {
            let adjusted = MultiplicityAdjustment.holm.adjusted(family.map { pValues[$0] })
            for (order, pValue) in zip(family, adjusted) { pValues[order] = pValue }
        }
        tested = family.count
        self.policy = policy
        self.verdictPolicy = verdictPolicy
        let writer = QuantityWriter(prose.language, policy: policy)
        let judged = zip(distinct, readings).map { binding, reading in
            Self.judged(binding, reading, judge, writer, pValues)
        }
        claims = zip(bindings, indices).map { binding, index in
            var claim = judged[index]
            claim.binding = binding
            return claim
        }
    }

    /// The claims that stop a release: those that are false or cannot be checked, and those true ones that the policy does
    /// not let stand unsupported.
    public var stopping: [JudgedClaim] {
        claims.filter { $0.isFalse || $0.consequence(under: verdictPolicy) == .stop }
    }

    /// What stops a release, where it stands, and what would be true.
    public var findings: [Finding] {
        stopping.compactMap { $0.finding(under: verdictPolicy, repairs: repairs(of: $0)) }
    }

    /// What makes two claims one: what they are bound to, and their words as they stand.
    private struct Said: Hashable {
        var target: Binding.Target
        var words: String
    }

    /// What makes two claims of one order the same.
    private struct Order: Hashable {
        var target: Binding.Target
        var meaning: Quantity.Meaning
    }

    private static func judged(
        _ binding: Binding,
        _ reading: Result<ClaimReading, ClaimReading.Obstacle>,
        _ judge: ClaimJudge,
        _ writer: QuantityWriter,
        _ pValues: [Order: Double]
    ) -> JudgedClaim {
        var claim = JudgedClaim(binding: binding, words: binding.words.plainText, outcome: .external)
        switch reading {
        case .failure(.external): break
        case .failure(.withheld): claim.outcome = .withheld
        case .failure(.unreadable(let sentence)): claim.outcome = .unreadable(sentence)
        case .success(let reading):
            claim.words = reading.words
            claim.grounds = reading.grounds
            guard let quantity = reading.quantity else {
                claim.words = Self.written(reading.grounds, binding.target, writer) ?? ""
                claim.outcome = claim.words.isEmpty ? .unreadable(unwritable) : .written
                return claim
            }
            claim.pValue = pValues[Order(target: binding.target, meaning: quantity.meaning)]
            guard let verdict = judge.verdict(on: quantity, of: reading, pValue: claim.pValue) else {
                claim.outcome = .unreadable(misfit(quantity, binding.target))
                return claim
            }
            claim.outcome = .judged(quantity, verdict)
        }
        return claim
    }

    /// The words of an empty link; nil where no phrase is true.
    private static func written(
        _ grounds: ClaimReading.Grounds,
        _ target: Binding.Target,
        _ writer: QuantityWriter
    ) -> String? {
        switch grounds.value(for: target) {
        case .cell(let count, let base): writer.share(count, of: base, in: .digits).first
        case .number(let number): writer.count(number, in: .digits)
        case .comparison(let first, let second): writer.comparison(first, with: second).first
        case .trend(let shares): writer.trend(shares)
        case .place(let place, _): writer.rank(place).first
        case .mean, nil: nil
        }
    }

    private static let unwritable =
        "Nothing can be written in its place: the classes do not all move one way, or the place is shared."

    private static func misfit(_ quantity: Quantity, _ target: Binding.Target) -> String {
        let wanted =
            switch target {
            case .share: "a share or a number of respondents"
            case .count, .base: "a number of respondents"
            case .comparison: "one share against another"
            case .trend: "a rise or a fall over classes"
            case .rank: "a place among answers"
            case .external: "what another survey found"
            }
        return "The words are read as \(quantity.quantityClass.rawValue), and the link asks for \(wanted)."
    }
}
