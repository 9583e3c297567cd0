// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Fieldwork
import Foundation
import Storage
import Studies

struct Open: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Opens the fieldwork: registers who is asked, and locks what respondents are promised.",
        discussion: """
            From now on questions, codes and routes cannot be changed, and an anonymous study cannot be made \
            confidential or the other way. Then serve the form with “barometer serve”, and get the links to send with \
            “barometer invite”.
            """
    )

    @OptionGroup var study: StudyArgument

    func run() async throws {
        try await running {
            let place = try FieldworkPlace(study)
            let publicKey = try StudyKeys(study).publicKey()
            let store = try await place.store(making: true)
            guard try await store.terms() == nil else { throw FieldworkRefusal.alreadyOpen }
            let key = try place.linkKey(making: true)
            let cases = place.cases()
            let settings = place.sound.settings
            try await store.open(
                FieldworkTerms(
                    study: settings.id,
                    isAnonymous: settings.isAnonymous,
                    publicKey: publicKey,
                    instrument: FieldworkTerms.fingerprint(of: place.sound.instrument)
                ),
                register: cases.map { Registration($0, key: key) }
            )
            await store.shutDown()
            Console.say(
                """
                The fieldwork is open: \(cases.count - 1) units, \(settings.isAnonymous ? "anonymous" : "confidential").
                The register is in \(place.databaseFile?.relativePath ?? "the database server"), the key that links \
                are made from in \(place.keyFile.location.relativePath).
                """
            )
        }
    }
}
