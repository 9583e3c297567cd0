// SPDX-License-Identifier: Apache-2.0

import Estimation
import Fieldwork
import Foundation
import Populations
import Processing
import Storage
import Studies

/// How far a study has come: who was asked, who answered, and how well they match those who were asked.
struct Standing {
    /// The stages of a study, in their order.
    enum Stage: String {
        /// Nobody has been asked, and nothing has been rehearsed.
        case planned
        /// Nobody has been asked; the answers are rehearsed.
        case rehearsed
        /// People answer.
        case open
        /// The fieldwork is over, and what became of each unit is deleted.
        case closed
    }

    /// How many calls are planned ahead.
    static let calls = 20

    let study: Study
    let stage: Stage
    /// Whether the last day to answer is over while the fieldwork is still open.
    let isOverdue: Bool
    /// Who was asked and who answered.
    let coverage: Coverage
    /// The contact rounds, as what had been answered by then; none of a rehearsal.
    let rounds: [ContactRound]
    /// What has become of the units, while the register tells.
    let dispositions: Dispositions?
    /// The answers that have been begun and not handed in, while the register tells; that of the test respondent included.
    let drafts: Int?
    /// The commands that lead on, each with what it is for.
    let next: [Step]

    /// A command and what it is for.
    struct Step: Encodable {
        var command: String
        var purpose: String
    }

    /// Judges each classification, with the exact tests.
    func balances() -> [ClassBalance] {
        // A rehearsal shows what will be told while people answer.
        let calls = stage == .open || stage == .rehearsed ? Self.calls : 0
        return study.classifications.indices.compactMap { position in
            coverage.breakdown(study.classifications[position].id).map { breakdown in
                ClassBalance(
                    breakdown,
                    dispositions?.breakdowns[position],
                    arrivals: Arrivals(breakdown, at: position, rounds: rounds),
                    isOrdered: study.classifications[position].isOrdered,
                    calls: calls
                )
            }
        }
    }
}

extension Standing {
    /// Reads where a study stands: its closed answers, else its register, else its rehearsal, else its frame.
    init(_ argument: StudyArgument) async throws {
        let place = try FieldworkPlace(argument)
        if !FileManager.default.fileExists(atPath: argument.closed.path),
            let register = try await Self.register(of: place)
        {
            let (study, folder) = (place.sound, argument.folder)
            let today = place.server.today()
            let isOverdue = study.settings.closes.map { $0 < today } ?? false
            let closing = Step(command: "barometer close \(folder)", purpose: "when the time to answer is over")
            let reminding = Step(
                command: "barometer invite \(folder) --to links.csv",
                purpose: "the links of everyone who can still answer, for reminders"
            )
            self.init(
                study: study,
                stage: .open,
                isOverdue: isOverdue,
                coverage: register.coverage,
                rounds: register.rounds,
                dispositions: Dispositions(
                    frame: study.frame,
                    classifications: study.classifications,
                    states: register.states
                ),
                drafts: register.holdings.drafts,
                next: isOverdue ? [closing] : [reminding, closing]
            )
        } else {
            try self.init(withoutRegister: place.sound, argument)
        }
    }

    private init(withoutRegister study: Study, _ argument: StudyArgument) throws {
        let folder = argument.folder
        let hasAnswers = [argument.closed, argument.rehearsal].contains {
            FileManager.default.fileExists(atPath: $0.path)
        }
        let fieldwork = hasAnswers ? try argument.readAnswers(of: study) : nil
        let stage: Stage =
            switch fieldwork?.origin {
            case .respondents: .closed
            case .rehearsal: .rehearsed
            case nil: .planned
            }
        let keys = Step(command: "barometer keys \(folder)", purpose: "makes the keys that ballots are sealed with")
        let asking =
            (StudyKeys(argument).publicFile.exists ? [] : [keys])
            + [Step(command: "barometer open \(folder)", purpose: "registers who is asked, and locks what is promised")]
        let tables = Step(command: "barometer tabulate \(folder)", purpose: "the tables, for the desk")
        let next =
            switch stage {
            case .planned:
                [Step(command: "barometer rehearse \(folder)", purpose: "plays the study through first")] + asking
            case .rehearsed: [tables] + asking
            case .open, .closed:
                [tables, Step(command: "barometer release \(folder)", purpose: "what readers may see")]
            }
        self.init(
            study: study,
            stage: stage,
            isOverdue: false,
            coverage: fieldwork?.coverage
                ?? Coverage(
                    frame: study.frame,
                    classifications: study.classifications,
                    answered: study.frame.units.map { _ in false }
                ),
            rounds: fieldwork?.rounds ?? [],
            dispositions: nil,
            drafts: nil,
            next: next
        )
    }

    /// What the store tells while the fieldwork is open.
    private struct Register {
        /// What has become of each unit, in the frame's order.
        var states: [Case.State]
        var coverage: Coverage
        var rounds: [ContactRound]
        var holdings: Holdings
    }

    /// Returns what the store tells, or nil where the fieldwork is not open.
    private static func register(of place: FieldworkPlace) async throws -> Register? {
        guard let store = try await place.storeIfOpened() else { return nil }
        _ = try await place.terms(of: store)
        // The rounds are read first: who answers meanwhile makes the counts of the register greater than theirs, not less.
        let rounds = try await store.rounds()
        let states = place.states(in: try await store.register())
        let coverage = Coverage(
            frame: place.sound.frame,
            classifications: place.sound.classifications,
            states: states
        )
        try place.check(rounds, against: coverage)
        let holdings = try await store.holdings()
        await store.shutDown()
        return Register(states: states, coverage: coverage, rounds: rounds, holdings: holdings)
    }
}
