// SPDX-License-Identifier: Apache-2.0

import Fieldwork

/// What must hold in a database of fieldwork.
///
/// That a draft belongs to nobody who is settled cannot be seen, because a draft does not tell whose it is; that there
/// are not more drafts than links that could have begun one can.
enum Verification {
    /// Returns what is wrong, in whole sentences, as it stands at one moment; nothing where all is well.
    static func faults(_ connection: any Connection, migrator: Migrator) throws -> [String] {
        let damage = try connection.faultsOfFiles()
        return try connection.transaction(.snapshot) {
            let version = try migrator.version(of: connection)
            guard version == migrator.newest else {
                return damage + ["The tables are of version \(version), not \(migrator.newest)."]
            }
            return try damage + (pointers + rounds).flatMap { try $0.faults(connection) } + balance(connection)
        }
    }

    /// Looks for lines that lack what they need, or tell of more than there is.
    private struct Check {
        let sql: String
        let sentence: @Sendable (Int) -> String

        func faults(_ connection: any Connection) throws -> [String] {
            try connection.run(Query(sql)).map { sentence(try $0.integer(0)) }
        }
    }

    private static let pointers = [
        Check(sql: "SELECT number FROM survey_case WHERE number NOT IN (SELECT number FROM ticket) ORDER BY number") {
            "Case \($0) has no link."
        },
        Check(sql: "SELECT number FROM ticket WHERE number NOT IN (SELECT number FROM survey_case) ORDER BY number") {
            "There is a link for a case \($0), which the register does not have."
        },
        Check(sql: "SELECT number FROM settled WHERE number NOT IN (SELECT number FROM survey_case) ORDER BY number") {
            "A case \($0), which the register does not have, is settled."
        },
        Check(
            sql: """
                SELECT s.number FROM settled s CROSS JOIN terms e LEFT JOIN ballot_link l ON l.number = s.number
                WHERE s.state = 'answered' AND e.is_anonymous = 0 AND l.number IS NULL ORDER BY s.number
                """
        ) { "Case \($0) has answered, and its ballot is not recorded, although the study is confidential." },
        Check(
            sql: """
                SELECT l.number FROM ballot_link l LEFT JOIN settled s ON s.number = l.number AND s.state = 'answered'
                LEFT JOIN ballot b ON b.number = l.ballot WHERE s.number IS NULL OR b.number IS NULL ORDER BY l.number
                """
        ) { "A ballot is recorded for case \($0), but the ballot is not there or the case has not answered." },
    ]

    private static let rounds = [
        Check(
            sql: """
                SELECT number FROM contact_round WHERE answered > (
                    SELECT count(*) FROM settled WHERE state = 'answered' AND number > 0
                ) ORDER BY number
                """
        ) { "Contact round \($0) counts more answers than there are." },
        Check(
            sql: """
                SELECT DISTINCT r.number FROM contact_round r JOIN contact_round_class c ON c.number = r.number
                GROUP BY r.number, r.answered, c.classification HAVING sum(c.answered) > r.answered ORDER BY r.number
                """
        ) { "Contact round \($0) counts more answers by class than in all." },
    ]

    private static let counts = """
        SELECT (SELECT count(*) FROM ballot),
            (SELECT count(*) FROM settled WHERE state = 'answered')
                + (SELECT CAST(coalesce(sum(earlier_ballots), 0) AS BIGINT) FROM survey_case),
            (SELECT count(*) FROM draft),
            (SELECT count(*) FROM survey_case c LEFT JOIN settled s ON s.number = c.number
                WHERE s.state IS NULL OR s.state = 'withdrawn')
                + (SELECT CAST(coalesce(sum(version - 1), 0) AS BIGINT) FROM ticket),
            (SELECT count(*) FROM ballot_link),
            (SELECT count(*) FROM survey_case)
        """

    /// Compares numbers that must agree.
    private static func balance(_ connection: any Connection) throws -> [String] {
        guard let row = try connection.run(Query(counts)).first else { return [] }
        let (ballots, answered, drafts) = (try row.integer(0), try row.integer(1), try row.integer(2))
        let (places, links, cases) = (try row.integer(3), try row.integer(4), try row.integer(5))
        var faults: [String] = []
        if ballots != answered {
            faults.append("There are \(ballots) ballots, but cases have answered \(answered) times.")
        }
        if drafts > places {
            faults.append("There are \(drafts) drafts, but only \(places) links could have begun one.")
        }
        let terms = try connection.terms()
        if links > 0, terms?.terms.isAnonymous == true {
            faults.append("Ballots are recorded for \(links) cases, although the study is anonymous.")
        }
        if cases > 0, terms == nil {
            faults.append("There are cases, but the terms of the fieldwork are missing.")
        }
        if terms?.isClosed == true, cases + drafts + ballots > 0 {
            faults.append("The fieldwork is closed, and yet something of single respondents is left.")
        }
        return faults
    }
}
