// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Disclosure
import Foundation
import Processing
import Reporting
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
    @Option(help: ArgumentHelp("The folder to write; it is made anew.", valueName: "folder"))
    var to: String?
    @Option(help: "How respondents are protected: protected or reconstruction.")
    var profile: Profile = .protected
    @Flag(help: "Print what was released as JSON.")
    var json = false
}

extension Profile: ExpressibleByArgument {}
