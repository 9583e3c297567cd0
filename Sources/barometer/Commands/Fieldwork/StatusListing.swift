// SPDX-License-Identifier: Apache-2.0

import Estimation
import Fieldwork
import Studies
import Variables

/// The standing of a study as text, for the desk.
struct StatusListing {
    private let standing: Standing
    private let balances: [ClassBalance]

    init(_ standing: Standing) {
        (self.standing, balances) = (standing, standing.balances())
    }

    var text: String {
        let arrivals = ArrivalListing(balances: balances, reminders: standing.rounds.count(where: \.isReminder))
        let blocks =
            [head, everyone] + balances.map(classes) + [representativeness]
            + [WeightCostListing(balances: balances).lines] + arrivals.blocks + [reminders, next]
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private var head: [String] {
        let settings = standing.study.settings
        let language = settings.languages.first ?? .english
        let stage =
            switch standing.stage {
            case .planned: "Nobody has been asked yet."
            case .rehearsed: "Nobody has been asked yet; the answers are rehearsed."
            case .open: "The fieldwork is open."
            case .closed: "The fieldwork is closed."
            }
        let days = [settings.opens.map { "opens \($0)" }, settings.closes.map { "closes \($0)" }]
            .compactMap(\.self)
        let mode = ([settings.isAnonymous ? "anonymous" : "confidential"] + days).joined(separator: ", ")
        return DeskText.paragraph("\(settings.title.text(in: language)) (\(settings.id)): \(mode).")
            + DeskText.paragraph(
                "\(stage) For the desk, not for publication: where a class is small, its counts tell who has answered."
            ) + overdue
    }

    /// That it is time to close, and why.
    private var overdue: [String] {
        guard standing.isOverdue else { return [] }
        let kept =
            standing.study.settings.isAnonymous
            ? "drafts, links and keys are kept that the respondents were told would be deleted"
            : "it can still be found out who gave which answer, and the respondents were told that this would end"
        return DeskText.paragraph("The last day to answer is over. Close the fieldwork: until then \(kept).")
    }

    /// Everyone, with the rates that AAPOR names.
    private var everyone: [String] {
        let coverage = standing.coverage
        guard standing.stage != .planned else {
            return DeskText.paragraph("\(coverage.asked) units would be asked.")
        }
        let rate = coverage.asked > 0 ? Double(coverage.answered) / Double(coverage.asked) : nil
        let answered =
            "\(coverage.answered) of \(coverage.asked) asked have answered"
            + (rate.map { ": \(DeskText.percentage($0)) %, AAPOR's response rate RR1" } ?? "")
        guard let counts = standing.dispositions?.total else { return DeskText.paragraph("\(answered).") }
        let refused = counts.refusalRate.map { " (refusal rate REF1 \(DeskText.percentage($0)) %)" } ?? ""
        return DeskText.paragraph(
            "\(answered). \(counts.declined) have declined\(refused), \(counts.unheard) have not been heard,"
                + " \(counts.withdrawn) are withdrawn and count as not eligible. Ballots count when they are handed in, and"
                + " whoever is asked is eligible: RR2 to RR6 are the same as RR1."
                + (standing.drafts.map { " Begun and not handed in: \($0)." } ?? "")
        )
    }

    /// The classes of a classification, one a line.
    private func classes(_ balance: ClassBalance) -> [String] {
        let isAsked = standing.stage != .planned
        let isRegistered = standing.dispositions != nil
        let isCompared = balance.representativeness != nil
        func line(_ always: [String], asked: [String], registered: [String], compared: [String]) -> [String] {
            always + (isAsked ? asked : []) + (isRegistered ? registered : []) + (isCompared ? compared : [])
        }
        let head = line(
            [balance.classification, "asked"],
            asked: ["answered", "rate %"],
            registered: ["declined", "not heard", "withdrawn"],
            compared: ["difference", "partial R"]
        )
        let lines = balance.classes.map { one in
            line(
                ["  \(one.code)", "\(one.asked)"],
                asked: ["\(one.answered)", one.rate.map(DeskText.percentage) ?? "–"],
                registered: [
                    one.dispositions.map { "\($0.declined)" } ?? "", one.dispositions.map { "\($0.unheard)" } ?? "",
                    one.dispositions.map { "\($0.withdrawn)" } ?? "",
                ],
                compared: [
                    one.difference.map { DeskText.decimal($0, 1) } ?? "–",
                    one.partial.map { DeskText.decimal($0, 3) } ?? "–",
                ]
            )
        }
        return DeskText.aligned([head] + lines, left: 1)
    }

    private var representativeness: [String] {
        guard standing.stage != .planned else { return [] }
        return RepresentativenessListing(balances: balances, isAnswered: standing.coverage.answered > 0).lines
    }

    private var reminders: [String] {
        let lines = balances.compactMap { balance -> [String]? in
            guard let calls = balance.calls else { return nil }
            let groups = balance.callsByClass.map { "\($0.calls) × \($0.code)" }.joined(separator: ", ")
            let indicator =
                balance.before.flatMap { before in
                    balance.after.map { "; R \(DeskText.decimal(before, 3)) to \(DeskText.decimal($0, 3))" }
                } ?? ""
            return DeskText.paragraph(
                "\(balance.classification): \(groups) (\(calls.calls.count) answers\(indicator))"
            )
        }
        guard !lines.isEmpty else { return [] }
        return DeskText.paragraph(
            "Remind next, each classification by itself: the classes whose answers raise R, not adjusted, most, one after"
                + " the other. Whoever has declined is left in peace. Classes stand in the order of their first call."
        ) + lines.joined()
    }

    private var next: [String] {
        ["Next:"]
            + DeskText.aligned(standing.next.map { ["  \($0.command)", $0.purpose] }, left: 2)
    }
}
