// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Fieldwork
import Foundation
import Populations
import Processing
import Storage
import Studies
import Tabulation

struct Close: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Closes the fieldwork: opens the ballots, and keeps nothing that ties an answer to anybody.",
        discussion: """
            Ballots are opened with the private key, shuffled, and written to STUDY/closed/ with the counts of who was \
            asked, who answered, and who had answered by each reminder; classes that would single somebody out are \
            withheld from the answers. Then drafts, ballots, links and what became of each unit are deleted, and both \
            keys are destroyed. This cannot be undone: make sure that the time to answer is over. Copies of the private \
            key that you keep elsewhere you must destroy yourself.
            """
    )

    @OptionGroup var study: StudyArgument
    @Option(help: ArgumentHelp("The private key. Default: beside the study folder.", valueName: "file"))
    var key: String?
    @Flag(help: "Do it. Without this, you are told what would be done.")
    var yes = false

    func run() async throws {
        try await running {
            let place = try FieldworkPlace(study)
            let keys = StudyKeys(study)
            let keyFile = key.map { KeyFile(location: URL(filePath: $0)) } ?? keys.usualPrivateFile
            let privateKey = try keys.privateKey(in: keyFile)
            let store = try await place.store()
            let terms = try await place.terms(of: store)
            let rounds = try await store.rounds()
            let register = try await store.register()
            let sealed = try await store.ballots()
            let ballots = try sealed.map { sealed in
                guard let ballot = sealed.opened(with: privateKey, study: terms.study) else {
                    throw Failure(
                        "A ballot cannot be opened with the key in \(keyFile.location.relativePath). Nothing has been"
                            + " changed. Is it the private key of this study?"
                    )
                }
                return ballot
            }
            let fieldwork = try closed(place, terms, rounds, register, ballots)
            guard yes else {
                Console.say(
                    """
                    \(fieldwork.coverage.answered) of \(fieldwork.coverage.asked) units have answered, and every ballot \
                    can be opened. Nothing has been done yet. To close the fieldwork for good, add --yes.
                    """
                )
                await store.shutDown()
                return
            }
            // The answers are safe on disk before anything else is taken away; after a stop half way, closing again
            // begins anew.
            try FolderReplacement.replace(
                study.closed,
                with: ClosedFieldworkFiles.write(fieldwork).mapValues { Data($0.utf8) }
            )
            _ = try study.readAnswers(of: place.sound)
            try await store.erase()
            await store.shutDown()
            try keyFile.destroy()
            try place.keyFile.destroy()
            Console.say(
                """
                The fieldwork is closed: \(fieldwork.coverage.answered) of \(fieldwork.coverage.asked) units answered. \
                The answers are in \(study.closed.relativePath), drafts, ballots and links are deleted, and the keys \
                are destroyed. Destroy your copies of the private key too.
                """
            )
            if !fieldwork.texts.isEmpty {
                Console.say(
                    "Respondents wrote \(fieldwork.texts.count) texts. Read them in texts.csv there, and fill in its"
                        + " column “themes” before you tabulate."
                )
            }
        }
    }

    private func closed(
        _ place: FieldworkPlace,
        _ terms: FieldworkTerms,
        _ rounds: [ContactRound],
        _ register: [Case],
        _ ballots: [Ballot]
    ) throws -> ClosedFieldwork {
        let units = place.states(in: register)
        let answered = units.count { $0 == .answered }
        guard ballots.count(where: { !$0.isTest }) == answered else {
            throw Failure(
                "\(answered) units are noted as having answered, but there are \(ballots.count { !$0.isTest }) ballots."
                    + " Nothing has been changed. Look at the database with: barometer verify \(study.folder)"
            )
        }
        let coverage = Coverage(
            frame: place.sound.frame,
            classifications: place.sound.classifications,
            states: units
        )
        try place.check(rounds, against: coverage)
        let settings = place.sound.settings
        var random = SystemRandomNumberGenerator()
        let (dataset, texts) = BallotProcessing(
            instrument: place.sound.instrument,
            classifications: place.sound.classifications,
            used: Set(place.sound.tablePlan.tables.flatMap(\.breakdowns)),
            least: terms.isAnonymous ? settings.minimumCombination : 1
        ).process(ballots, using: &random)
        return ClosedFieldwork(
            origin: .respondents,
            dataset: dataset,
            coverage: coverage,
            rounds: rounds,
            texts: texts
        )
    }
}
