// SPDX-License-Identifier: Apache-2.0

public import Variables

/// What the form needs to know of a study and of where it runs.
public struct FormSettings: Hashable, Sendable {
    /// The study's id.
    public var study: String
    /// The title.
    public var title: LocalizedText
    /// Who is responsible for the study.
    public var owner: String
    /// Where respondents can ask: an e-mail address, a telephone number, or a web address.
    public var contact: String
    /// The languages, the main one first.
    public var languages: [Language]
    /// The concept that the questions rest on, in Markdown; may be empty.
    public var definition: LocalizedText
    /// Whether nobody can tie an answer to a unit once the fieldwork is closed; otherwise it is confidential.
    public var isAnonymous: Bool
    /// The first day on which one can answer, as `yyyy-mm-dd`; nil where that is from the day the form is served.
    public var opens: String?
    /// The last day on which one can answer, as `yyyy-mm-dd`; nil where that is until the fieldwork is closed.
    public var closes: String?
    /// How long it takes, as the end of “It takes …”, such as “about ten minutes”; may be empty.
    public var minutes: LocalizedText
    /// The address of the accessibility statement, where there is one.
    public var accessibilityStatement: String?
    /// Where paper forms are sent; lines divided by line breaks, may be empty.
    public var returnAddress: String
    /// The address under which respondents reach the form.
    public var address: PublicAddress
    /// The addresses of the proxies whose `X-Forwarded-For` is believed.
    public var trustedProxies: Set<String>
    /// Whether the whole study is a trial, so that every page says that nothing is counted.
    public var isRehearsal: Bool

    /// Creates settings.
    public init(
        study: String,
        title: LocalizedText,
        owner: String,
        contact: String,
        languages: [Language],
        definition: LocalizedText = LocalizedText(),
        isAnonymous: Bool,
        opens: String? = nil,
        closes: String? = nil,
        minutes: LocalizedText = LocalizedText(),
        accessibilityStatement: String? = nil,
        returnAddress: String = "",
        address: PublicAddress,
        trustedProxies: Set<String> = [],
        isRehearsal: Bool = false
    ) {
        self.study = study
        self.title = title
        self.owner = owner
        self.contact = contact
        self.languages = languages
        self.definition = definition
        self.isAnonymous = isAnonymous
        self.opens = opens
        self.closes = closes
        self.minutes = minutes
        self.accessibilityStatement = accessibilityStatement
        self.returnAddress = returnAddress
        self.address = address
        self.trustedProxies = trustedProxies
        self.isRehearsal = isRehearsal
    }

    /// Whether the first day has come.
    func hasBegun(on day: String) -> Bool { opens.map { $0 <= day } ?? true }

    /// The last day, where it is over.
    func lastDay(before day: String) -> String? { closes.flatMap { $0 < day ? $0 : nil } }
}
