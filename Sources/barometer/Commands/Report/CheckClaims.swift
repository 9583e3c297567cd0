// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Claims
import Exchange
import Variables

struct CheckClaims: ParsableCommand {
    /// How results are written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, sarif
    }

    static let configuration = CommandConfiguration(
        commandName: "claims",
        abstract: "Checks what a report says against tables, of whatever survey tool.",
        discussion: """
            barometer claims report.nb.md --tables tables

            The folder holds one CSV file a table, with a line for each cell, or JSON-stat; a codebook.csv beside them may \
            tell what their columns mean. The tables of a Barometer release need none. The report is CommonMark whose \
            numbers are bound to cells: “[nearly two thirds](cell:partners/business)”.

            barometer claims --parse "en drøy tredjedel" --language nb

            A phrase that can be taken in two ways, or names no quantity, is refused with a sentence that says why.
            """
    )

    @Argument(help: ArgumentHelp("The report, such as report.nb.md.", valueName: "report"))
    var report: String?
    @Option(help: ArgumentHelp("The folder of the tables.", valueName: "folder"))
    var tables: String?
    @Option(help: ArgumentHelp("A phrase to read, in place of a report.", valueName: "phrase"))
    var parse: String?
    @Option(help: ArgumentHelp("nb, nn or en. Default: as in report.nn.md, of a phrase nb.", valueName: "tag"))
    var language: String?
    @Option(help: "How to print the results: text, json or sarif.")
    var format: Format?
    @Flag(help: "The same as --format json.")
    var json = false
    @Option(help: ArgumentHelp("A rule of prose that the report is not held to; may be repeated.", valueName: "rule"))
    var without: [String] = []

    func validate() throws {
        guard (report == nil) != (parse == nil) else {
            throw ValidationError("Name a report to check, or a phrase to read with --parse.")
        }
        guard (report == nil) == (tables == nil) else {
            throw ValidationError("A report is checked against tables: barometer claims report.md --tables folder")
        }
        guard parse == nil || chosen != .sarif else {
            throw ValidationError("A phrase has no place in a file that SARIF could tell of; use --format json.")
        }
        for rule in without where !ProseRules.names.contains(rule) {
            throw ValidationError(
                "There is no rule of prose “\(rule)”; there are \(ProseRules.names.sorted().joined(separator: ", "))."
            )
        }
    }

    private var chosen: Format { format ?? (json ? .json : .text) }

    func run() throws {
        try running {
            if let parse { try read(parse) }
            if let report, let tables { try check(ReportFile(report, language: language), TableFolder(tables)) }
        }
    }

    private func read(_ phrase: String) throws {
        let language = Language(language ?? "nb")
        let reading = Result { () throws(Refusal) in try QuantityReader(language).read(phrase) }
        switch reading.map(PhraseReading.init) {
        case .success(let reading): try tell(reading, text: reading.text)
        case .failure(let refusal):
            let sentence = refusal.sentence(in: language)
            try tell(["refused": sentence], text: sentence)
        }
    }

    private func tell(_ record: some Encodable, text: String) throws {
        if chosen == .json { try Console.say(json: record) } else { Console.say(text) }
    }

    private func check(_ report: ReportFile, _ folder: TableFolder) throws {
        let checked = CheckedReport(
            report.text,
            language: report.language,
            file: report.path,
            tables: try folder.files(),
            without: Set(without)
        )
        switch chosen {
        case .text:
            if let review = checked.review { Console.say(ClaimListing(review).text) }
            for finding in checked.findings { Console.say(finding.description) }
            if checked.review == nil { Console.tell("No claim was judged: the tables have errors.") }
            Console.tell(checked.findings.isEmpty ? "Nothing is wrong with the report." : checked.findings.summary)
        case .json:
            try Console.say(json: Listing(report: checked.review.map(ClaimListing.init), findings: checked.findings))
        case .sarif:
            let log = SARIFLog(
                checked.findings,
                replacements: checked.replacements,
                tool: "barometer",
                version: Barometer.configuration.version
            )
            try Console.say(json: log)
        }
        if checked.findings.contains(where: { $0.severity == .error }) { throw ExitCode.studyHasErrors }
    }

    /// What was found, as machines read it.
    private struct Listing: Encodable {
        /// Null where the tables have errors, and no claim was judged.
        var report: ClaimListing?
        var findings: [FindingRecord]

        init(report: ClaimListing?, findings: [Finding]) {
            self.report = report
            self.findings = findings.map(FindingRecord.init)
        }

        private enum CodingKeys: String, CodingKey {
            case report, findings
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(report, forKey: .report)
            try container.encode(findings, forKey: .findings)
        }
    }
}
