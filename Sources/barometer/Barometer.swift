// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

@main
struct Barometer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "barometer",
        abstract: "Runs an innovation barometer, from the frame to the published report.",
        discussion: """
            A study is a folder of plain text: who is asked, what they are asked, the tables and the report. Begin \
            with “barometer new my-study”, look at it with “barometer check my-study”, play it through with \
            “barometer rehearse my-study”, ask with “barometer open my-study” and “barometer serve my-study”, and \
            publish with “barometer close my-study” and “barometer release my-study”.

            Exit codes: 0 it went well; 1 what was looked at has errors, which are listed; 2 the work could not be done, and \
            the message says why; 64 the command was not understood.
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(name: "The study", subcommands: [New.self, Check.self, Preview.self, Rehearse.self]),
            CommandGroup(
                name: "The fieldwork",
                subcommands: [
                    Keys.self, Open.self, Invite.self, Serve.self, Status.self, Backup.self, Restore.self, Verify.self,
                    Close.self,
                ]
            ),
            CommandGroup(name: "The results", subcommands: [Tabulate.self, Release.self]),
            CommandGroup(name: "The report", subcommands: [CheckClaims.self]),
        ]
    )
}
