// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
import Claims
public import Disclosure
import Foundation
import Processing
import Studies
import Variables
import WebSite

struct Release: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes the report that readers see: pages, figures, tables and data.",
        discussion: """
            Writes a folder that any web server can show. The profile “protected” withholds what could single \
            somebody out; “reconstruction” publishes every cell and is for rehearsed answers only.
            """
    )

    @OptionGroup var study: StudyArgument
    @Option(help: ArgumentHelp("The folder to write; it is made anew. Default: build/ID.", valueName: "folder"))
    var to: String?
    @Option(help: "How respondents are protected: protected or reconstruction.")
    var profile: Profile = .protected
    @Flag(help: "Print what was released as JSON.")
    var json = false

    func run() throws {
        try running {
            let sound = try study.readSound()
            let fieldwork = try study.readAnswers(of: sound)
            let target = URL(filePath: to ?? "build/\(sound.settings.id)", directoryHint: .isDirectory)
            try refuseForeignFolder(target)
            let progress = Progress()
            progress.show("Counting and protecting the tables")
            let release = try Disclosure.Release(
                Disclosure.Release.Ingredients(sound, fieldwork: fieldwork),
                profile: profile
            )
            progress.show("Judging what the report claims")
            let reviews = sound.prose.map { prose in
                ClaimReview(of: prose, tables: release, policy: sound.claimPolicy, verdictPolicy: sound.verdictPolicy)
            }
            let site = try site(release, reviews, progress)
            progress.show("Writing the pages")
            let files = site.files()
            try FolderReplacement.replace(
                target,
                with: Dictionary(uniqueKeysWithValues: files.map { ($0.path, Data($0.content.utf8)) })
            )
            progress.clear()
            try report(release, reviews, files: files.count, in: target)
        }
    }

    /// Refuses to replace a folder that is not an earlier release, so that a slip of the hand deletes nothing.
    private func refuseForeignFolder(_ target: URL) throws {
        let manager = FileManager.default
        guard let present = try? manager.contentsOfDirectory(atPath: target.path), !present.isEmpty else { return }
        guard present.contains("manifest.json") else {
            throw Failure(
                "The folder \(target.relativePath) holds something else than a release; name another one with --to."
            )
        }
    }

    /// Makes the pages, or lists what the report claims that is not so, and what would be.
    private func site(_ release: Disclosure.Release, _ reviews: [ClaimReview], _ progress: Progress) throws -> Site {
        do {
            return try Site(release: release, reviews: reviews)
        } catch {
            progress.clear()
            for finding in error.findings { Console.tell("\(study.folder)/\(finding)") }
            Console.tell("Nothing was released. Mend what is listed, then try again.")
            throw ExitCode.studyHasErrors
        }
    }

    private func report(_ release: Disclosure.Release, _ reviews: [ClaimReview], files: Int, in target: URL) throws {
        let summary = Summary(
            folder: target.relativePath,
            profile: release.profile.rawValue,
            rehearsed: release.rehearsalSeed != nil,
            files: files,
            tables: release.tables.count,
            cells: release.protection.cells,
            withheld: release.protection.primary + release.protection.secondary,
            merges: release.protection.merges.count,
            reports: reviews.map(ClaimListing.init)
        )
        if json {
            try Console.say(json: summary)
        } else {
            // The reports of all languages make the same claims; one is listed whole, and claims.csv has them all.
            if let first = summary.reports.first { Console.say(first.text) }
            for report in summary.reports.dropFirst() { Console.say(report.sum) }
            Console.say(
                """
                Released \(summary.tables) tables as \(files) files in \(summary.folder), profile \(summary.profile): \
                \(summary.withheld) of \(summary.cells) cells withheld, \(summary.merges) joins of classes.
                """
            )
            if summary.rehearsed { Console.say("The answers are rehearsed, and every page and file says so.") }
        }
    }

    /// What was released, as machines read it.
    private struct Summary: Encodable {
        var folder: String
        var profile: String
        var rehearsed: Bool
        var files: Int
        var tables: Int
        var cells: Int
        var withheld: Int
        var merges: Int
        var reports: [ClaimListing]
    }
}

extension Profile: ExpressibleByArgument {}
