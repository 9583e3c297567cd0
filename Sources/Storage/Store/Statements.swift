// SPDX-License-Identifier: Apache-2.0

/// Every statement on the tables, the same for both kinds of database.
enum Statements {
    // MARK: Looking

    private static let subject = "c.number, c.kind, c.unit, c.name, c.language, c.classes, t.version, s.state"

    static let sitting = """
        SELECT \(subject), d.revision, d.sealed
        FROM ticket t
        JOIN survey_case c ON c.number = t.number
        LEFT JOIN settled s ON s.number = t.number
        LEFT JOIN draft d ON d.locator = $1
        WHERE t.link_hash = $2
        """
    static let holder = """
        SELECT \(subject)
        FROM ticket t
        JOIN survey_case c ON c.number = t.number
        LEFT JOIN settled s ON s.number = t.number
        WHERE t.code_hash = $1
        """
    static let register = """
        SELECT \(subject)
        FROM ticket t
        JOIN survey_case c ON c.number = t.number
        LEFT JOIN settled s ON s.number = t.number
        ORDER BY c.number
        """
    static let terms = "SELECT study, is_anonymous, public_key, instrument, is_closed FROM terms"
    static let holdings = "SELECT (SELECT count(*) FROM draft), (SELECT count(*) FROM ballot)"
    static let ballots = "SELECT number, sealed FROM ballot ORDER BY number"
    static let ballotLinks = "SELECT number, ballot FROM ballot_link ORDER BY number"
    static let reasons = "SELECT number, reason FROM settled WHERE reason <> '' ORDER BY number"

    static let rounds = "SELECT number, answered FROM contact_round ORDER BY number"
    static let roundClasses = "SELECT number, classification, code, answered FROM contact_round_class"
    /// The units that have answered, those of the same classes together; the test respondent is none.
    static let answeredByClasses = """
        SELECT c.classes, count(*)
        FROM survey_case c
        JOIN settled s ON s.number = c.number
        WHERE s.state = 'answered' AND c.number > 0
        GROUP BY c.classes
        """

    // MARK: Changes by respondents

    /// Locks many tickets, in an order that all servers keep, so that none waits for another that waits for it.
    static let lockTickets = """
        SELECT count(*) FROM (
            SELECT 1 FROM ticket WHERE link_hash = ANY (CAST($1 AS BYTEA[])) ORDER BY link_hash FOR UPDATE
        ) AS locked
        """
    static let beforeRevision = """
        SELECT s.state, t.number, d.revision, d.sealed
        FROM ticket t
        LEFT JOIN settled s ON s.number = t.number
        LEFT JOIN draft d ON d.locator = $1
        WHERE t.link_hash = $2
        """
    static let beforeSubmit = """
        SELECT s.state, d.revision, CASE WHEN b.number IS NULL THEN 0 ELSE 1 END, t.number, e.is_anonymous
        FROM ticket t
        CROSS JOIN terms e
        LEFT JOIN settled s ON s.number = t.number
        LEFT JOIN draft d ON d.locator = $1
        LEFT JOIN ballot b ON b.number = $2
        WHERE t.link_hash = $3
        """
    static let beforeDecline = """
        SELECT s.state, s.reason, t.number
        FROM ticket t
        LEFT JOIN settled s ON s.number = t.number
        WHERE t.link_hash = $1
        """

    static let beginDraft = "INSERT INTO draft (locator, revision, sealed) VALUES ($1, 1, $2)"
    static let replaceDraft = "UPDATE draft SET revision = $1, sealed = $2 WHERE locator = $3"
    static let deleteDraft = "DELETE FROM draft WHERE locator = $1"
    static let settle = "INSERT INTO settled (number, state, reason) VALUES ($1, $2, $3)"
    static let unsettle = "DELETE FROM settled WHERE number = $1"
    static let addBallot = "INSERT INTO ballot (number, sealed) VALUES ($1, $2)"
    static let linkBallot = "INSERT INTO ballot_link (number, ballot, is_anonymous) VALUES ($1, $2, 0)"

    // MARK: Many at once, where the database takes arrays

    /// The statements that can be run for many lines at once.
    static let gatherable = [beforeRevision, replaceDraft]

    /// What does the same for many lines, with an array for each place.
    static let gathered = [
        beforeRevision: """
        SELECT s.state, t.number, d.revision, d.sealed, k.place
        FROM unnest(CAST($1 AS BYTEA[]), CAST($2 AS BYTEA[])) WITH ORDINALITY AS k (locator, link_hash, place)
        JOIN ticket t ON t.link_hash = k.link_hash
        LEFT JOIN settled s ON s.number = t.number
        LEFT JOIN draft d ON d.locator = k.locator
        """,
        replaceDraft: """
        UPDATE draft AS d SET revision = k.revision, sealed = k.sealed
        FROM unnest(CAST($1 AS BIGINT[]), CAST($2 AS BYTEA[]), CAST($3 AS BYTEA[])) AS k (revision, sealed, locator)
        WHERE d.locator = k.locator
        """,
    ]

    // MARK: Changes by those who run the study

    static let addTerms = """
        INSERT INTO terms (id, study, is_anonymous, public_key, instrument, is_closed) VALUES (1, $1, $2, $3, $4, 0)
        ON CONFLICT DO NOTHING RETURNING id
        """
    static let addCase = """
        INSERT INTO survey_case (number, kind, unit, name, language, classes, earlier_ballots)
        VALUES ($1, $2, $3, $4, $5, $6, 0)
        """
    static let addTicket = "INSERT INTO ticket (number, version, link_hash, code_hash) VALUES ($1, $2, $3, $4)"
    static let lockCase = "SELECT 1 FROM ticket WHERE number = $1 FOR UPDATE"
    static let ticketOfCase = """
        SELECT t.version, t.link_hash, t.code_hash, s.state
        FROM ticket t
        LEFT JOIN settled s ON s.number = t.number
        WHERE t.number = $1
        """
    static let renewTicket = "UPDATE ticket SET version = $1, link_hash = $2, code_hash = $3 WHERE number = $4"
    static let countEarlierBallot = "UPDATE survey_case SET earlier_ballots = earlier_ballots + 1 WHERE number = $1"
    static let unlinkBallot = "DELETE FROM ballot_link WHERE number = $1"
    /// Lets one contact round be noted at a time, and keeps no respondent waiting.
    ///
    /// It is the table that everything touches first, so that erasing and noting wait for each other there.
    static let lockRounds = "LOCK TABLE ticket IN SHARE ROW EXCLUSIVE MODE"
    static let addRound = "INSERT INTO contact_round (number, answered) VALUES ($1, $2)"
    static let addRoundClass = """
        INSERT INTO contact_round_class (number, classification, code, answered) VALUES ($1, $2, $3, $4)
        """
    static let close = "UPDATE terms SET is_closed = 1"
}
