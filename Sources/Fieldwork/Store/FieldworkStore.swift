// SPDX-License-Identifier: Apache-2.0

/// Where fieldwork lives: the register of cases, and apart from it the drafts and the sealed ballots.
///
/// Register and ballots are kept so that nothing in one points to the other, except the links of a confidential study.
/// A change is durable when its call returns, and not half done when it throws. One store may be shared by many tasks,
/// and one database by several servers.
public protocol FieldworkStore: Sendable {
    // MARK: Setting up

    /// Opens the fieldwork: settles its terms and registers the cases. It can be done once.
    ///
    /// - Throws: `FieldworkRefusal.alreadyOpen` when it has been done, `FieldworkRefusal.closed` when it is over.
    func open(_ terms: FieldworkTerms, register: [Registration]) async throws

    /// Returns the terms, or nil where the fieldwork has not been opened.
    func terms() async throws -> FieldworkTerms?

    /// Gives a case a new link; the old one leads nowhere from then on. The test respondent may then answer anew.
    ///
    /// A draft that was begun under the old link cannot be opened with the new one.
    func renewLink(of registration: Registration) async throws

    /// Takes a case that is open out of the study, or puts it back.
    func setWithdrawn(_ isWithdrawn: Bool, case number: Int) async throws

    // MARK: Respondents

    /// Returns the case that a link belongs to and its draft, or nil where the link leads nowhere.
    func sitting(_ ticket: TicketHash, _ locator: DraftLocator) async throws -> Sitting?

    /// Returns the case that a short code belongs to, or nil.
    func holder(of code: CodeHash) async throws -> Case?

    /// Changes a draft: reads it, lets it be edited, and stores what comes of it, in one transaction.
    ///
    /// Of two changes at the same time, each is made to what the other has left.
    ///
    /// - Parameters:
    ///   - locator: Where the draft is kept.
    ///   - ticket: The link, whose case must be open.
    ///   - edit: Returns the new draft, or nil to leave all as it is. It is called again where it is not known whether what
    ///     it returned has been stored, and must then find its change made; where the case is not open it is not called.
    /// - Returns: What became of it; a draft that is left as it is counts as saved.
    /// - Throws: What the database throws; the draft is then as it was, or saved.
    func revise(
        _ locator: DraftLocator,
        ticket: TicketHash,
        _ edit: @escaping @Sendable (Manuscript) -> SealedDraft?
    ) async throws -> SaveOutcome

    /// Hands in a ballot: settles the case, stores the ballot and deletes the draft, all or nothing.
    ///
    /// - Parameters:
    ///   - ballot: The ballot.
    ///   - locator: Where the draft is kept.
    ///   - revision: The revision of the draft that the ballot was made from; 0 where there was none.
    ///   - ticket: The link, whose case must be open.
    /// - Returns: What became of it; handing in the same sealed ballot again is `saved`, and stores it once.
    /// - Throws: What the database throws; nothing is then half done.
    func submit(
        _ ballot: SealedBallot,
        draft locator: DraftLocator,
        revision: Int,
        ticket: TicketHash
    ) async throws -> SaveOutcome

    /// Notes that the respondent will not answer, and deletes the draft.
    ///
    /// - Parameters:
    ///   - reason: What the respondent says of it; may be empty.
    ///   - locator: Where the draft is kept.
    ///   - ticket: The link, whose case must be open.
    /// - Returns: What became of it.
    /// - Throws: What the database throws; nothing is then half done.
    func decline(reason: String, draft locator: DraftLocator, ticket: TicketHash) async throws -> SaveOutcome

    /// Lets a respondent who has declined answer after all; does nothing for others.
    func reopen(_ ticket: TicketHash) async throws

    // MARK: Contact rounds

    /// Notes that everyone who can still answer is written to now, with how many have answered so far, in one transaction.
    ///
    /// A list that is written twice does no harm: where nobody has answered since the former round, none is added.
    ///
    /// - Returns: The round; the former one where none was added.
    /// - Throws: `FieldworkRefusal.notOpen` or `FieldworkRefusal.closed`, and `FieldworkRefusal.fewerAnswers` where the
    ///   register counts fewer answers than the former round.
    func noteRound() async throws -> ContactRound

    /// Returns the contact rounds in their order, the first invitation first; none once the fieldwork is closed.
    func rounds() async throws -> [ContactRound]

    // MARK: Closing

    /// Returns every case, by number, the test respondent included.
    func register() async throws -> [Case]

    /// Returns how many drafts and ballots there are.
    func holdings() async throws -> Holdings

    /// Returns every sealed ballot, in the order of its random number.
    func ballots() async throws -> [SealedBallot]

    /// Deletes everything that belongs to respondents: drafts, ballots, links, what became of each case, and the contact rounds.
    /// The terms stay, and the fieldwork cannot be opened again.
    func erase() async throws

    /// Ends the use of the store.
    func shutDown() async
}

/// A case with what its links are known by, as the register takes it in.
public struct Registration: Hashable, Sendable {
    /// The case.
    public var subject: Case
    /// What its personal link is known by.
    public var ticket: TicketHash
    /// What its short code is known by.
    public var code: CodeHash

    /// Creates a registration.
    public init(_ subject: Case, ticket: TicketHash, code: CodeHash) {
        self.subject = subject
        self.ticket = ticket
        self.code = code
    }

    /// Creates the registration of a case from the server's key.
    public init(_ subject: Case, key: LinkKey) {
        self.init(
            subject,
            ticket: key.secret(of: subject.number, version: subject.linkVersion).ticket,
            code: key.hash(of: key.shortCode(of: subject.number, version: subject.linkVersion))
        )
    }
}

/// A respondent's place in the fieldwork.
public struct Sitting: Hashable, Sendable {
    /// The case.
    public var subject: Case
    /// The draft, or nil where nothing has been saved.
    public var draft: SealedDraft?
    /// The revision of the draft, counted from 1; 0 where there is none.
    public var revision: Int

    /// Creates a sitting.
    public init(subject: Case, draft: SealedDraft?, revision: Int) {
        self.subject = subject
        self.draft = draft
        self.revision = revision
    }
}

/// A draft that is about to be changed.
public struct Manuscript: Hashable, Sendable {
    /// Whether it is the test respondent's.
    public var isTest: Bool
    /// The draft as it is, or nil where nothing has been saved.
    public var draft: SealedDraft?
    /// The revision of the draft, counted from 1; 0 where there is none.
    public var revision: Int

    /// Creates a manuscript.
    public init(isTest: Bool, draft: SealedDraft?, revision: Int) {
        self.isTest = isTest
        self.draft = draft
        self.revision = revision
    }
}

/// What became of something that was to be saved.
public enum SaveOutcome: Hashable, Sendable {
    /// It is stored, and durably so.
    case saved
    /// The draft has been changed since: read it again, and try again.
    case stale
    /// The case is settled, so that nothing more is taken in.
    case settled(Case.State)
    /// The link leads nowhere.
    case unknown
}

/// How much a store holds.
public struct Holdings: Hashable, Sendable {
    /// The number of drafts.
    public var drafts: Int
    /// The number of ballots, that of the test respondent included.
    public var ballots: Int

    /// Creates holdings.
    public init(drafts: Int, ballots: Int) {
        self.drafts = drafts
        self.ballots = ballots
    }
}

/// Why a store refuses.
public enum FieldworkRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The fieldwork has been opened before.
    case alreadyOpen
    /// The fieldwork has not been opened.
    case notOpen
    /// The fieldwork is over, and what it held has been deleted.
    case closed
    /// There is no case of this number.
    case noCase(Int)
    /// The case of this number has a newer link than the one that it was to be given.
    case outdated(Int)
    /// The case of this number has answered or declined, so that it cannot be withdrawn or put back.
    case settled(Int, Case.State)
    /// So many units have answered, and at the former contact round more had, in all or of a class.
    case fewerAnswers(Int, before: Int)

    /// A whole sentence.
    public var description: String {
        switch self {
        case .alreadyOpen: "The fieldwork is open already; its terms cannot be changed."
        case .notOpen: "The fieldwork has not been opened yet. Open it with: barometer open STUDY"
        case .closed: "The fieldwork is closed, and a study's fieldwork cannot be opened again."
        case .noCase(let number): "The register has no case \(number)."
        case .outdated(let number): "Case \(number) has been given a newer link meanwhile; read the register again."
        case .settled(let number, let state):
            "Case \(number) is \(state.rawValue), so that it can be neither withdrawn nor put back."
        case .fewerAnswers(let present, let former):
            "Fewer units have answered than at the former contact round, in all or of a class: \(present) now, \(former) then."
                + " No round is noted; look at the database with: barometer verify STUDY"
        }
    }
}
