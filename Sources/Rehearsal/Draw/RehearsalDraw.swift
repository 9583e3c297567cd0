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
    /// Respondents and bases come first, then the answers given the bases; where those have no solution, other bases
    /// are tried.
    ///
    /// - Parameter progress: Called with what is being done and, where it is known, how much of it is done, 0 to 1.
    /// - Returns: The answers, verified on their tables, or the conflict.
    /// - Throws: `RehearsalRefusal` when neither can be found.
    public func draw(progress: (String, Double?) -> Void) throws(RehearsalRefusal) -> RehearsalOutcome {
        progress("Choosing respondents and bases", nil)
        if let counts = try counts(meeting: expectations, effort: .full) {
            progress("Dealing the answers out", nil)
            let fieldwork = Dealer(counts.plan, frame: frame, seed: seed).deal(counts)
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
            return try counts(meeting: positions.map { expectations[$0] }, effort: .ofMany) != nil
        }
        guard let conflict else { throw .undecided }
        return .conflict(
            ExpectationConflict(
                expectations: conflict.members.map { expectations[$0] },
                isSmallest: conflict.isSmallest
            )
        )
    }

    private func counts(
        meeting expectations: [Expectation],
        effort: CountSearch.Effort
    ) throws(RehearsalRefusal) -> CountSearch.Counts? {
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
        return try CountSearch(plan, expectations: expectations, seed: seed).counts(effort)
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
