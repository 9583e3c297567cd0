// SPDX-License-Identifier: Apache-2.0

public import Processing
public import Variables

/// What a rehearsal came to.
public enum RehearsalOutcome: Sendable {
    /// Answers that meet every expectation.
    case fieldwork(ClosedFieldwork)
    /// Expectations that no answers meet.
    case conflict(ExpectationConflict)
}

/// Expectations that cannot hold together, although any of them can be left out to make the rest possible.
public struct ExpectationConflict: Hashable, Sendable {
    /// The expectations, in the order of the study.
    public let expectations: [Expectation]
    /// Whether it is known that no conflict has fewer members.
    public let isSmallest: Bool

    init(expectations: [Expectation], isSmallest: Bool) {
        self.expectations = expectations
        self.isSmallest = isSmallest
    }

    /// One finding an expectation, each naming the others.
    public var findings: [Finding] {
        expectations.map { expectation in
            let others = expectations.filter { $0 != expectation }.map { "\($0.id) (line \($0.location.line))" }
            let size = isSmallest ? "smallest" : "small"
            let message =
                others.isEmpty
                ? "\(expectation.id) cannot hold for any answers: \(expectation.statement)."
                : "\(expectation.id) cannot hold together with \(others.joined(separator: ", ")); this is a \(size) set"
                    + " of lines that exclude one another."
            return Finding("conflicting-expectations", at: expectation.location, message)
        }
    }
}

/// Why a rehearsal could not be decided.
public enum RehearsalRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The routes depend on one another in more ways than can be counted.
    case tooManyRoutes(String)
    /// Neither answers nor a conflict were found within the limits.
    case undecided
    /// The solver gave values that exact arithmetic refuses.
    case solver(String)
    /// The finished answers do not meet an expectation, which is a fault of the program.
    case unverified(String)

    /// A whole sentence that says what to do.
    public var description: String {
        switch self {
        case .tooManyRoutes(let reason): reason
        case .undecided:
            "No answers were found that meet every expectation, and no conflict between them either; try another"
                + " --seed, or loosen the narrowest ranges in expectations.csv."
        case .solver(let reason): reason
        case .unverified(let id):
            "The rehearsed answers do not meet \(id), which they should by construction; please report this with the study."
        }
    }
}
