// SPDX-License-Identifier: Apache-2.0

import Instruments
import Variables

/// Looks for respondents, bases and answers in numbers, attempt after attempt.
///
/// Respondents and bases are drawn at first: that takes hundredths of a second, and what a draw leaves open is linear.
/// The first draws keep to the proportions of the frame as far as expectations let them, those after them ever less.
/// Only where many draws lead nowhere do programs choose bases, which is slow but decides whether there are any.
struct CountSearch {
    /// Counts that meet every expectation.
    struct Counts {
        var plan: RehearsalPlan
        /// The respondents of each cell.
        var cells: [Int]
        var base: MarginProgram.Solution
        var items: [ItemProgram.Solution]
    }

    /// How often other bases are tried before expectations are thought to exclude one another.
    struct Effort {
        /// How often bases are drawn.
        var drawn: Int
        /// How often programs choose them after that.
        var chosen: Int

        /// For the expectations of a study.
        static let full = Effort(drawn: 60, chosen: 40)
        /// For the parts of a conflict, of which many are looked at.
        static let ofMany = Effort(drawn: 8, chosen: 6)
    }

    /// How far apart shares that have an order are kept, in thousandths of a point, one attempt after another.
    ///
    /// Where programs choose, the first asks nothing that the expectations do not say, and so may end the search.
    private static let gaps = [0, 3_000, 1_000]

    private let plan: RehearsalPlan
    private let expectations: [Expectation]
    private let seed: UInt64
    private let limits: RespondentLimits
    private let bounds: [ShareBounds]

    init(_ plan: RehearsalPlan, expectations: [Expectation], seed: UInt64) {
        self.plan = plan
        self.expectations = expectations
        self.seed = seed
        limits = RespondentLimits(expectations, strata: plan.strata)
        bounds = Self.gaps.map { ShareBounds(expectations, plan: plan, gap: $0) }
    }

    /// Returns counts that meet every expectation; nil where there are none, or none are found.
    func counts(_ effort: Effort) throws(RehearsalRefusal) -> Counts? {
        guard bounds.allSatisfy({ $0.gap > 0 || !$0.isEmpty }) else { return nil }
        for attempt in 0..<effort.drawn {
            guard let shares = shares(attempt, attempt + 1), let margins = try drawn(shares, attempt) else { continue }
            if let counts = try counts(margins, shares, attempt) { return counts }
        }
        for number in 0..<effort.chosen {
            let attempt = effort.drawn + number
            guard let shares = shares(attempt, number) else { continue }
            let (margins, isDecided) = try chosen(bounds[number % bounds.count], shares, attempt, number)
            if margins == nil, isDecided, bounds[number % bounds.count].gap == 0 { return nil }
            if let margins, let counts = try counts(margins, shares, attempt) { return counts }
        }
        return nil
    }

    private func targets(_ purpose: String, _ attempt: Int, failures: Int = 0) -> DrawTargets {
        DrawTargets(seed: seed, attempt: attempt, purpose: purpose, failures: failures)
    }

    private func shares(_ attempt: Int, _ number: Int) -> ShareTargets? {
        var random = targets("shares", attempt)
        return ShareTargets(bounds[number % bounds.count], targets: &random)
    }

    /// Draws respondents and bases, and lets a program choose the rest.
    private func drawn(_ shares: ShareTargets, _ attempt: Int) throws(RehearsalRefusal) -> MarginProgram.Solution? {
        var random = targets("numbers", attempt, failures: attempt)
        let drawn = try DrawnBases(plan, expectations: expectations, shares: shares, targets: &random)
        guard let drawn else { return nil }
        return try MarginProgram(
            plan,
            expectations: expectations,
            bounds: bounds[0],
            shares: shares,
            targets: targets("bases", attempt),
            namesWhatFollows: false,
            fixed: drawn
        ).solve().solution
    }

    /// Lets programs choose respondents and bases: first together, then the bases again given the respondents.
    private func chosen(
        _ bounds: ShareBounds,
        _ shares: ShareTargets,
        _ attempt: Int,
        _ number: Int
    ) throws(RehearsalRefusal) -> (solution: MarginProgram.Solution?, isDecided: Bool) {
        func program(_ fixed: DrawnBases?) -> MarginProgram {
            MarginProgram(
                plan,
                expectations: expectations,
                bounds: bounds,
                shares: shares,
                targets: targets("bases", attempt, failures: number),
                namesWhatFollows: true,
                fixed: fixed
            )
        }
        let first = try program(nil).solve()
        // Comparisons between gates become linear only when the respondents of each class are numbers.
        guard let respondents = first.solution?.respondents, ofGates.contains(where: \.relation.isComparison) else {
            return first
        }
        return (try program(DrawnBases(respondents: respondents)).solve().solution, false)
    }

    /// The expectations that bases alone decide.
    private var ofGates: [Expectation] {
        expectations.filter { expectation in
            let cells = expectation.relation.cells
            return !cells.isEmpty
                && cells.allSatisfy { cell in plan.question(of: cell).map { plan.gate($0, cell.item) != nil } ?? true }
        }
    }

    /// The answers given the bases of everyone and of each class.
    private func counts(
        _ margins: MarginProgram.Solution,
        _ shares: ShareTargets,
        _ attempt: Int
    ) throws(RehearsalRefusal) -> Counts? {
        func program(_ group: QuestionGroups.Group, _ purpose: String) -> ItemProgram {
            ItemProgram(
                group.questions,
                plan: plan,
                base: margins,
                expectations: group.expectations,
                shares: shares,
                targets: targets(purpose, attempt)
            )
        }
        // What bases alone decide may only have been bounded where a program chose them.
        let gates = QuestionGroups.Group(questions: [], expectations: ofGates)
        guard try program(gates, "gates").solve() != nil else { return nil }
        var items: [ItemProgram.Solution] = []
        for group in QuestionGroups(plan, expectations: expectations).groups {
            guard let solution = try program(group, group.questions[0].id).solve() else { return nil }
            items.append(solution)
        }
        var random = targets("cells", attempt)
        let fixed = limits.fixing(margins.respondents, of: plan.places)
        let selection = ControlledSelection(plan.strata, limits: fixed, ofStrata: margins.strata, targets: &random)
        guard let cells = try selection.numbers() else { return nil }
        return Counts(plan: plan, cells: cells, base: margins, items: items)
    }
}
