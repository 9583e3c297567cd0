// SPDX-License-Identifier: Apache-2.0

import Fieldwork

extension Row {
    /// Returns the terms in the first columns, and whether the fieldwork is over.
    func terms() throws -> (terms: FieldworkTerms, isClosed: Bool) {
        guard let key = BallotPublicKey(bytes: try bytes(2)) else {
            throw StorageError.refused("The key that ballots are sealed to is damaged.")
        }
        let terms = FieldworkTerms(
            study: try text(0),
            isAnonymous: try integer(1) == 1,
            publicKey: key,
            instrument: try text(3)
        )
        return (terms, try integer(4) == 1)
    }
}

extension Connection {
    /// Returns the terms and whether the fieldwork is over, or nil where it has not been opened.
    func terms() throws -> (terms: FieldworkTerms, isClosed: Bool)? {
        try run(Query(Statements.terms)).first?.terms()
    }
}

extension FieldworkTerms {
    /// Puts the terms in, and finds a line where there were none before.
    var addition: Query {
        Query(
            Statements.addTerms,
            [.clean(study), .flag(isAnonymous), .bytes(publicKey.bytes), .clean(instrument)]
        )
    }
}

extension Registration {
    /// Puts the case and its ticket in.
    var additions: [Query] {
        [
            Query(
                Statements.addCase,
                [
                    .integer(subject.number), .clean(subject.kind), .clean(subject.unit), .clean(subject.name),
                    .clean(subject.language), .clean(ClassCoding.text(subject.classes)),
                ]
            ),
            Query(
                Statements.addTicket,
                [.integer(subject.number), .integer(subject.linkVersion), .bytes(ticket.bytes), .bytes(code.bytes)]
            ),
        ]
    }
}
