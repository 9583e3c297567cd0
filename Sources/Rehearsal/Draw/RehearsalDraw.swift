// SPDX-License-Identifier: Apache-2.0

public import Instruments
import Optimisation
public import Populations
import Processing
public import Tabulation
import Variables

/// Draws respondents and answers that meet every expectation exactly.
public struct RehearsalDraw {
    private let frame: Frame
    private let classifications: [Classification]
    private let instrument: Instrument
    private let tablePlan: TablePlan
    private let expectations: [Expectation]
    private let seed: UInt64

    /// How often other bases are tried before expectations are thought to exclude one another.
    private static let attempts = 40
    /// The same for the parts of a conflict, of which many are looked at.
    private static let attemptsInConflict = 6

    /// Creates a draw; nothing is drawn yet.
    ///
    /// - Parameters:
    ///   - frame: Who is asked.
    ///   - classifications: How they are divided.
    ///   - instrument: What they are asked.
    ///   - tablePlan: The tables that expectations speak of.
    ///   - expectations: What must hold.
    ///   - seed: The number that decides the draw: the same seed gives the same answers.
    public init(
        frame: Frame,
        classifications: [Classification],
        instrument: Instrument,
        tablePlan: TablePlan,
        expectations: [Expectation],
        seed: UInt64
    ) {
        self.frame = frame
        self.classifications = classifications
        self.instrument = instrument
        self.tablePlan = tablePlan
        self.expectations = expectations
        self.seed = seed
    }

    /// Draws answers, or finds a smallest set of expectations that exclude one another.
    ///
    /// Admissible respondents and bases come first, then the answers given the bases; where those have no solution,
    /// other bases are tried.
    ///
    /// - Parameter progress: Called with what is being done and, where it is known, how much of it is done, 0 to 1.
    /// - Returns: The answers, verified on their tables, or the conflict.
    /// - Throws: `RehearsalRefusal` when neither can be found.
    public func draw(progress: (String, Double?) -> Void) throws(RehearsalRefusal) -> RehearsalOutcome {
        progress("Choosing respondents and bases", nil)
        if let counts = try counts(meeting: expectations, attempts: Self.attempts) {
            progress("Dealing the answers out", nil)
            let fieldwork = Dealer(counts.plan, frame: frame, seed: seed).deal(counts.base, counts.items)
            progress("Checking the expectations", nil)
            try verify(fieldwork)
            return .fieldwork(fieldwork)
        }
        progress("Looking for the expectations that exclude one another", nil)
        var looked = 0
        let conflict = try SmallestConflict.find(among: expectations.count, budget: 400) {
            positions throws(RehearsalRefusal) in
            looked += 1
            progress("Looking for the expectations that exclude one another (\(looked))", nil)
            return try counts(meeting: positions.map { expectations[$0] }, attempts: Self.attemptsInConflict) != nil
        }
        guard let conflict else { throw .undecided }
        return .conflict(
            ExpectationConflict(
                expectations: conflict.members.map { expectations[$0] },
                isSmallest: conflict.isSmallest
            )
        )
    }

    private struct Counts {
        var plan: RehearsalPlan
        var base: BaseProgram.Solution
        var items: [ItemProgram.Solution]
    }

    private func counts(meeting expectations: [Expectation], attempts: Int) throws(RehearsalRefusal) -> Counts? {
        let plan: RehearsalPlan
        do {
            plan = try RehearsalPlan(
                frame: frame,
                classifications: classifications,
                instrument: instrument,
                tablePlan: tablePlan,
                expectations: expectations
            )
        } catch {
            throw .tooManyRoutes(error.description)
        }
        guard !ShareBounds(expectations, plan: plan, gap: 0, orderGap: 0).isEmpty else { return nil }
        for attempt in 0..<attempts {
            // Neighbours of a trend are kept apart at first, then nothing is, then all shares that have an order.
            let gap = attempt % 3 == 1 ? 0 : 2_000
            let orderGap = attempt % 3 == 2 ? 2_000 : 0
            let bounds = ShareBounds(expectations, plan: plan, gap: gap, orderGap: orderGap)
            guard !bounds.isEmpty else { continue }
            let (margins, isDecided) = try margins(plan, expectations, bounds, attempt)
            // Without a gap nothing was asked that the expectations do not say: there is no solution at all.
            if margins == nil, isDecided, gap == 0 { return nil }
            guard let margins,
                let base = try BaseProgram(
                    plan,
                    margins: margins,
                    expectations: expectations,
                    targets: DrawTargets(seed: seed, attempt: attempt, purpose: "strata")
                ).solve()
            else { continue }
            if let items = try items(plan, base, expectations, attempt) {
                return Counts(plan: plan, base: base, items: items)
            }
        }
        return nil
    }

    /// Chooses respondents and bases: first together, then the bases again given the respondents.
    private func margins(
        _ plan: RehearsalPlan,
        _ expectations: [Expectation],
        _ bounds: ShareBounds,
        _ attempt: Int
    ) throws(RehearsalRefusal) -> (solution: MarginProgram.Solution?, isDecided: Bool) {
        let targets = DrawTargets(seed: seed, attempt: attempt, purpose: "bases")
        let first = try MarginProgram(
            plan,
            expectations: expectations,
            bounds: bounds,
            targets: targets,
            namesWhatFollows: attempt > 0
        ).solve()
        // Comparisons between gates become linear only when the respondents of each class are numbers.
        guard let respondents = first.solution?.respondents,
            ofGates(plan, expectations).contains(where: \.relation.isComparison)
        else { return first }
        let second = try MarginProgram(
            plan,
            expectations: expectations,
            bounds: bounds,
            targets: targets,
            namesWhatFollows: attempt > 0,
            fixed: respondents
        ).solve()
        return (second.solution, false)
    }

    /// Whether what expectations say of gates holds, also where the first programs only bound it.
    private func meetsComparisons(
        _ plan: RehearsalPlan,
        _ base: BaseProgram.Solution,
        _ expectations: [Expectation]
    ) -> Bool {
        ItemProgram([], plan: plan, base: base, expectations: ofGates(plan, expectations), targets: noTargets)
            .isPossible
    }

    private var noTargets: DrawTargets { DrawTargets(seed: seed, attempt: 0, purpose: "none") }

    private func ofGates(_ plan: RehearsalPlan, _ expectations: [Expectation]) -> [Expectation] {
        expectations.filter { expectation in
            let cells = expectation.relation.cells
            return !cells.isEmpty
                && cells.allSatisfy { cell in plan.question(of: cell).map { plan.gate($0, cell.item) != nil } ?? true }
        }
    }

    private func items(
        _ plan: RehearsalPlan,
        _ base: BaseProgram.Solution,
        _ expectations: [Expectation],
        _ attempt: Int
    ) throws(RehearsalRefusal) -> [ItemProgram.Solution]? {
        guard meetsComparisons(plan, base, expectations) else { return nil }
        var solutions: [ItemProgram.Solution] = []
        for group in QuestionGroups(plan, expectations: expectations).groups {
            let program = ItemProgram(
                group.questions,
                plan: plan,
                base: base,
                expectations: group.expectations,
                targets: DrawTargets(seed: seed, attempt: attempt, purpose: group.questions[0].id)
            )
            guard let solution = try program.solve() else { return nil }
            solutions.append(solution)
        }
        return solutions
    }

    private func verify(_ fieldwork: ClosedFieldwork) throws(RehearsalRefusal) {
        let verifier = ExpectationVerifier(
            fieldwork,
            instrument: instrument,
            classifications: classifications,
            tablePlan: tablePlan
        )
        guard let broken = expectations.first(where: { !verifier.holds($0) }) else { return }
        throw .unverified(broken.id)
    }
}
