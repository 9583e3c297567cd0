// SPDX-License-Identifier: Apache-2.0

public import Variables

/// What a study declares for the rules of prose, under `prose:` in `study.yaml`.
public struct ProseDeclarations: Hashable, Sendable {
    /// Something that shares can be of, and what it is called.
    public struct Unit: Hashable, Sendable {
        /// The id.
        public var id: String
        /// Its words in every form that occurs, by language; `*` at the end stands for any ending.
        public var words: [Language: [String]]
        /// The tables whose shares may be said to be of it; nil where all may.
        public var tables: [String]?
        /// The classifications whose classes are of it: shares within a class may be said to be of it too.
        public var classifications: [String]

        /// Creates a unit.
        public init(id: String, words: [Language: [String]], tables: [String]? = nil, classifications: [String] = []) {
            self.id = id
            self.words = words
            self.tables = tables
            self.classifications = classifications
        }
    }

    /// How the prose names those whom some tables are of.
    public struct Base: Hashable, Sendable {
        /// The tables.
        public var tables: [String]
        /// The words, by language; `*` at the end stands for any ending.
        public var words: [Language: [String]]

        /// Creates a base.
        public init(tables: [String], words: [Language: [String]]) {
            self.tables = tables
            self.words = words
        }
    }

    /// A finding that the study has considered and keeps.
    public struct Acceptance: Hashable, Sendable {
        /// The rule.
        public var rule: String
        /// The cell that the words rest on.
        public var cell: CellReference
        /// Why it may stand.
        public var reason: String
        /// Where it is written.
        public var location: SourceLocation

        /// Creates an acceptance.
        public init(rule: String, cell: CellReference, reason: String, location: SourceLocation) {
            self.rule = rule
            self.cell = cell
            self.reason = reason
            self.location = location
        }
    }

    /// What shares can be of.
    public var units: [Unit]
    /// How bases are named.
    public var bases: [Base]
    /// What has been considered and kept.
    public var accepted: [Acceptance]

    /// Creates declarations.
    public init(units: [Unit] = [], bases: [Base] = [], accepted: [Acceptance] = []) {
        self.units = units
        self.bases = bases
        self.accepted = accepted
    }
}
