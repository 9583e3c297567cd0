// SPDX-License-Identifier: Apache-2.0

public import Fieldwork
public import Instruments
import Markup
import Variables

/// The respondent's form: pages that ask one thing at a time, and a store that takes the answers in.
///
/// Nothing of a respondent is kept in memory between two requests. Every answer to a POST is a redirect, every page is
/// an address that can be returned to, and no page needs JavaScript. A server has one, which all requests share.
public final class Form: Sendable {
    let settings: FormSettings
    let interview: Interview
    let store: any FieldworkStore
    let linkKey: LinkKey
    let publicKey: BallotPublicKey
    let patience: Patience
    let today: @Sendable () -> String

    let texts: [Language: FormTexts]
    let mainTexts: FormTexts
    let definitions: [Language: HTML]
    let seal: SessionSeal
    let cookies: FormCookies
    let assets = Assets()
    let attempts = AttemptLimit()

    /// Creates a form.
    ///
    /// - Parameters:
    ///   - settings: What is told of the study, and where the form is reached.
    ///   - instrument: The questionnaire.
    ///   - store: Where the fieldwork lives.
    ///   - linkKey: The server's key, from which links follow.
    ///   - publicKey: The key that ballots are sealed to.
    ///   - patience: How long slow clients are waited for.
    ///   - today: The date where the study is, as `yyyy-mm-dd`.
    /// - Throws: A fault where the settings do not allow the form to be shown.
    public init(
        settings: FormSettings,
        instrument: Instrument,
        store: any FieldworkStore,
        linkKey: LinkKey,
        publicKey: BallotPublicKey,
        patience: Patience = Patience(),
        today: @escaping @Sendable () -> String
    ) throws(FormFault) {
        let faults = settings.faults
        let texts = settings.languages.compactMap(FormTexts.init)
        guard faults.isEmpty, let first = texts.first else { throw FormFault(sentences: faults) }
        self.settings = settings
        self.store = store
        self.linkKey = linkKey
        self.publicKey = publicKey
        self.patience = patience
        self.today = today
        interview = Interview(instrument)
        mainTexts = first
        self.texts = Dictionary(uniqueKeysWithValues: texts.map { ($0.language, $0) })
        definitions = Dictionary(
            uniqueKeysWithValues: settings.languages.compactMap { language in
                settings.definition[language].map { (language, MarkdownText.html($0)) }
            }
        )
        seal = SessionSeal(linkKey)
        cookies = FormCookies(isSecure: settings.address.isSecure)
    }
}
