// SPDX-License-Identifier: Apache-2.0

import Claims
public import Foundation
import Instruments
import Populations
import Rehearsal
import Tabulation
public import Variables

/// Reads the files of a study, checks them as a whole, and reports everything at once.
public enum StudyReader {
    /// The files that every study has, beside one report a language.
    static let required = [
        "study.yaml", "units.csv", "classifications.yaml", "questionnaire.yaml", "tables.yaml", "expectations.csv",
    ]

    /// The file that tells how a study is served; a study need not have it.
    static let serverFile = "server.yaml"

    /// The file that tells what the words of claims are taken to mean; a study need not have it.
    static let claimsFile = "claims.yaml"

    /// Returns the study and everything that is wrong with it.
    ///
    /// - Parameter files: The content of each file by name; names that no study has are left alone.
    /// - Returns: The study, nil when errors keep it from being put together, and the findings in the order of files,
    ///   lines and columns.
    public static func read(_ files: [String: Data]) -> (study: Study?, findings: [Finding]) {
        let findings = FindingCollector()
        let study = StudyReading(files: files, findings: findings).study()
        return (study, FindingDigest.make(of: findings.findings))
    }

    /// The text of a file; nil, with a finding, where it is not UTF-8.
    fileprivate static func text(of data: Data, file: String, findings: FindingCollector) -> String? {
        do {
            return try TextEncoding.text(of: data)
        } catch {
            findings.report("not-utf8", at: SourceLocation(file: file, line: error.line), "The file \(error.sentence)")
            return nil
        }
    }
}

extension StudyReader {
    /// Returns how the study is served, and everything that is wrong with what is told of it.
    ///
    /// - Parameter files: The content of each file of the study by name.
    /// - Returns: The settings, the usual ones where there is no `server.yaml`; nil when errors keep them from being put
    ///   together.
    public static func readServer(_ files: [String: Data]) -> (settings: ServerSettings?, findings: [Finding]) {
        guard let data = files[serverFile] else { return (ServerSettings(), []) }
        let findings = FindingCollector()
        let root = text(of: data, file: serverFile, findings: findings)
            .flatMap { YAMLDocument.root(of: $0, file: serverFile, findings: findings) }
        let settings = root.flatMap { ServerSettingsReader.read($0, findings: findings) }
        return (findings.findings.isEmpty ? settings : nil, FindingDigest.make(of: findings.findings))
    }
}

/// The steps of reading one study.
private struct StudyReading {
    let files: [String: Data]
    let findings: FindingCollector

    func study() -> Study? {
        for name in StudyReader.required where files[name] == nil {
            findings.report("missing-file", at: SourceLocation(file: name), "The study has no file \(name).")
        }
        let (settings, told) = yaml("study.yaml").map { SettingsReader.read($0, findings: findings) } ?? (nil, [])
        // Where study.yaml does not tell the languages, its own findings say so; the reports do, so that every text is not
        // called one in a foreign language.
        let languages = told.isEmpty ? languagesOfReports : told
        let frame = text("units.csv").flatMap {
            FrameReader.read($0, file: "units.csv", asOf: settings?.frameDate ?? "", findings: findings)
        }
        let classifications = yaml("classifications.yaml").map {
            ClassificationReader(languages: languages, findings: findings).read($0)
        }
        let instrumentReader = InstrumentReader(languages: languages, findings: findings)
        let instrument = yaml("questionnaire.yaml").map(instrumentReader.read)
        let planReader = TablePlanReader(languages: languages, findings: findings)
        let plan = yaml("tables.yaml").map(planReader.read)
        let reports = languages.compactMap(report)
        let prose = reports.map(\.prose)
        let policies = yaml(StudyReader.claimsFile).map {
            ClaimPoliciesReader(languages: languages, findings: findings).read($0)
        }
        if let server = yaml(StudyReader.serverFile) { _ = ServerSettingsReader.read(server, findings: findings) }

        if let frame, let classifications {
            ClassificationChecks(frame: frame, classifications: classifications, findings: findings).run()
        }
        if let instrument {
            InstrumentChecks(
                instrument: instrument,
                routes: instrumentReader.routes,
                incomplete: instrumentReader.incomplete,
                findings: findings
            ).run()
        }
        guard let instrument, let classifications, let plan else { return nil }
        TableChecks(
            plan: plan,
            places: planReader.places,
            instrument: instrument,
            classifications: classifications,
            findings: findings
        ).run()
        let cells = CellIndex(instrument: instrument, classifications: classifications, plan: plan)
        ProseChecks(prose: prose, cells: cells, plan: plan, tablesFile: "tables.yaml", findings: findings).run()
        let vocabulary = ProseVocabulary(
            settings: settings,
            frame: frame,
            instrument: instrument,
            classifications: classifications,
            plan: plan
        )
        let policy = policies?.claims ?? .standard
        for finding in ProseRules.findings(in: reports, vocabulary: vocabulary, policy: policy) {
            findings.add(finding)
        }
        let expectations =
            text("expectations.csv").map {
                ExpectationReader(cells: cells, findings: findings).read($0, file: "expectations.csv")
            } ?? []
        guard let settings, let frame else { return nil }
        if let attribute = settings.unitLanguages?.attribute, !frame.attributes.contains(attribute) {
            findings.report(
                "unknown-reference",
                at: SourceLocation(file: "study.yaml"),
                "units.csv has no column “\(attribute)” that could tell which language a unit is written to in."
                    + NearestNames.suggestion(for: attribute, among: frame.attributes)
            )
        }
        return Study(
            settings: settings,
            frame: frame,
            classifications: classifications,
            instrument: instrument,
            tablePlan: plan,
            expectations: expectations,
            prose: prose,
            claimPolicy: policy,
            verdictPolicy: policies?.verdicts ?? .standard
        )
    }

    private func text(_ name: String) -> String? {
        files[name].flatMap { StudyReader.text(of: $0, file: name, findings: findings) }
    }

    private var languagesOfReports: [Language] {
        files.keys.sorted().compactMap { name in
            let parts = name.split(separator: ".")
            return parts.count == 3 && parts[0] == "report" && parts[2] == "md" ? Language(String(parts[1])) : nil
        }
    }

    private func yaml(_ name: String) -> YAMLValue? {
        text(name).flatMap { YAMLDocument.root(of: $0, file: name, findings: findings) }
    }

    /// The report in a language; that one is missing is an error only when it is the study's main language.
    private func report(_ language: Language) -> (prose: Prose, markdown: String)? {
        let name = "report.\(language.tag).md"
        guard files[name] != nil else {
            guard !files.keys.contains(where: { $0.hasPrefix("report.") && $0.hasSuffix(".md") }) else { return nil }
            findings.report("missing-file", at: SourceLocation(file: name), "The study has no report \(name).")
            return nil
        }
        guard let markdown = text(name) else { return nil }
        let (prose, found) = ProseReader.read(markdown, language: language, file: name)
        for finding in found { findings.add(finding) }
        return (prose, markdown)
    }
}
