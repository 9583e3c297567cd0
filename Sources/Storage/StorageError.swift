// SPDX-License-Identifier: Apache-2.0

/// Why a database cannot be used.
///
/// No case carries anything that a respondent has written.
public enum StorageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The database did not answer for so long that waiting was given up.
    case unreachable(String)
    /// The database refused a statement.
    case refused(String)
    /// Another process held the database for too long.
    case busy
    /// More is waiting to be written than can be kept.
    case overloaded
    /// The database was made by a newer program.
    case newer(found: Int, known: Int)
    /// The file is a database of something else, or none.
    case foreign(String)
    /// What is to be filled is not empty.
    case notEmpty(String)
    /// The backup holds no fieldwork.
    case nothingToRestore(String)
    /// The store has been shut down.
    case shutDown

    /// A whole sentence.
    public var description: String {
        switch self {
        case .unreachable(let reason):
            "The database cannot be reached; whether the last change was stored is not known. It said: \(reason)"
        case .refused(let reason): "The database refused. It said: \(reason)"
        case .busy: "Another process keeps the database busy; try again when it is done."
        case .overloaded: "More changes are waiting than the database can keep up with; try again later."
        case .newer(let found, let known):
            "The database is of version \(found), and this program knows those up to \(known). Use a newer barometer."
        case .foreign(let path): "\(path) is not a database of Barometer."
        case .notEmpty(let what): "\(what) is not empty, and nothing in it is overwritten. Choose another."
        case .nothingToRestore(let path): "\(path) holds no fieldwork, so there is nothing to restore."
        case .shutDown: "The store has been shut down."
        }
    }
}
