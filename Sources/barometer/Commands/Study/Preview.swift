// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Studies
import Variables
import WebForm

struct Preview: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows the whole questionnaire on one page, with its routes, or as a form to print.",
        discussion: """
            Send the page to those who should read the questions before anybody is asked. With --paper it is a form \
            that can be printed, filled in with a pen and sent back.
            """
    )

    @OptionGroup var study: StudyArgument
    @Option(help: "The language, by its tag. Default: the study's first.")
    var language: String?
    @Flag(help: "A form to print.")
    var paper = false
    @Option(help: ArgumentHelp("The file to write. Default: build/ID.TAG.html.", valueName: "file"))
    var to: String?

    func run() throws {
        try running {
            let place = try FieldworkPlace(study)
            let settings = place.sound.settings
            let tags = settings.languages.map(\.tag)
            let tag = language ?? tags[0]
            guard tags.contains(tag) else {
                throw Failure("The study is not in “\(tag)”; its languages are \(tags.joined(separator: ", ")).")
            }
            let preview = WebForm.Preview(settings: try FormSettings(place), instrument: place.sound.instrument)
            let page = paper ? preview.paper(Language(tag)) : preview.page(Language(tag))
            let name = "\(settings.id)\(paper ? ".paper" : "").\(tag).html"
            let file = URL(filePath: to ?? "build/\(name)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(page.utf8).write(to: file)
            Console.say("Wrote \(file.relativePath). Open it in a browser.")
        }
    }
}
