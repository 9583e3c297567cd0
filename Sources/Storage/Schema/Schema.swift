// SPDX-License-Identifier: Apache-2.0

/// The tables, laid out so that the database itself forbids what must not be.
///
/// The *register* is `survey_case`, `ticket` and `settled`: who is asked, by what their link is known, and what became
/// of each, which as the key of its table can be one thing only. Apart from it, and pointing nowhere, are `draft` and
/// `ballot`. Only a confidential study can have lines in `ballot_link`: they refer to terms that say so. `contact_round` and
/// `contact_round_class` count, and point to nobody.
///
/// No line about a respondent has a time or a running number. PostgreSQL nevertheless keeps traces of order in its
/// write-ahead log, in transaction ids (`xmin`) and in where a line lies (`ctid`), which cannot be switched off; this
/// is why ballots are sealed, and why anonymity is promised from when the fieldwork is closed.
enum Schema {
    /// The tables that hold something about respondents, the one that every change touches first in front, and each before
    /// those that it refers to.
    static let personal =
        ["ticket", "ballot_link", "settled", "draft", "ballot", "survey_case", "contact_round_class", "contact_round"]

    /// The tables of version 1, each after those that it refers to.
    static let firstTables = ["terms", "survey_case", "ticket", "settled", "draft", "ballot", "ballot_link"]

    /// Returns the statements that make the tables of version 1.
    static func first(_ dialect: Dialect) -> [String] {
        tables(dialect.bytes).map { $0 + dialect.tableOptions }
            + ["CREATE UNIQUE INDEX survey_case_unit ON survey_case (kind, unit) WHERE number > 0"]
            + (dialect == .postgreSQL ? tuning : [])
    }

    /// The tables of version 2, each after those that it refers to.
    static let roundTables = ["contact_round", "contact_round_class"]

    /// Returns the statements that make the tables of version 2: what had been answered at each contact round, in all and
    /// by class.
    ///
    /// They count and point to no case. No two rounds have the same count: where nobody has answered, there is no new one.
    static func rounds(_ dialect: Dialect) -> [String] {
        [
            """
            CREATE TABLE contact_round (
                number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
                answered INTEGER NOT NULL UNIQUE CHECK (answered >= 0)
            )
            """,
            """
            CREATE TABLE contact_round_class (
                number INTEGER NOT NULL REFERENCES contact_round (number),
                classification INTEGER NOT NULL CHECK (classification >= 0),
                code TEXT NOT NULL CHECK (code <> ''),
                answered INTEGER NOT NULL CHECK (answered >= 1),
                PRIMARY KEY (number, classification, code)
            )
            """,
        ].map { $0 + dialect.tableOptions }
    }

    /// Ciphertext cannot be compressed, and drafts are written over and over.
    private static let tuning = [
        "ALTER TABLE draft ALTER COLUMN sealed SET STORAGE EXTERNAL",
        "ALTER TABLE ballot ALTER COLUMN sealed SET STORAGE EXTERNAL",
        "ALTER TABLE draft SET (fillfactor = 60)",
    ]

    private static func tables(_ bytes: String) -> [String] {
        [
            """
            CREATE TABLE terms (
                id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
                study TEXT NOT NULL,
                is_anonymous INTEGER NOT NULL UNIQUE CHECK (is_anonymous IN (0, 1)),
                public_key \(bytes) NOT NULL CHECK (length(public_key) = 32),
                instrument TEXT NOT NULL,
                is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1))
            )
            """,
            // The test respondent (0) may answer more than once; `earlier_ballots` counts those before the present one.
            """
            CREATE TABLE survey_case (
                number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 0),
                kind TEXT NOT NULL,
                unit TEXT NOT NULL,
                name TEXT NOT NULL,
                language TEXT NOT NULL,
                classes TEXT NOT NULL,
                earlier_ballots INTEGER NOT NULL CHECK (earlier_ballots = 0 OR number = 0 AND earlier_ballots > 0)
            )
            """,
            """
            CREATE TABLE ticket (
                number INTEGER NOT NULL PRIMARY KEY REFERENCES survey_case (number),
                version INTEGER NOT NULL CHECK (version >= 1),
                link_hash \(bytes) NOT NULL UNIQUE CHECK (length(link_hash) = 32),
                code_hash \(bytes) NOT NULL UNIQUE CHECK (length(code_hash) = 32)
            )
            """,
            """
            CREATE TABLE settled (
                number INTEGER NOT NULL PRIMARY KEY REFERENCES survey_case (number),
                state TEXT NOT NULL CHECK (state IN ('answered', 'declined', 'withdrawn')),
                reason TEXT NOT NULL CHECK (reason = '' OR state = 'declined')
            )
            """,
            """
            CREATE TABLE draft (
                locator \(bytes) NOT NULL PRIMARY KEY CHECK (length(locator) = 32),
                revision INTEGER NOT NULL CHECK (revision >= 1),
                sealed \(bytes) NOT NULL CHECK (length(sealed) > 0)
            )
            """,
            """
            CREATE TABLE ballot (
                number \(bytes) NOT NULL PRIMARY KEY CHECK (length(number) = 16),
                sealed \(bytes) NOT NULL CHECK (length(sealed) > 0)
            )
            """,
            """
            CREATE TABLE ballot_link (
                number INTEGER NOT NULL PRIMARY KEY REFERENCES settled (number),
                ballot \(bytes) NOT NULL UNIQUE REFERENCES ballot (number),
                is_anonymous INTEGER NOT NULL CHECK (is_anonymous = 0) REFERENCES terms (is_anonymous)
            )
            """,
        ]
    }
}
