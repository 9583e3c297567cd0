// SPDX-License-Identifier: Apache-2.0

extension ResponseClassification {
    /// The position of the class from which one more answer raises R most, or lowers it least; nil when everybody
    /// answered.
    ///
    /// An answer from class h changes Σ n²/N_k by (2n_h + 1)/N_h and everything else in R by the same amount for
    /// every class, so the best class is the one with the least (n_h + ½)/N_h: found in whole numbers. Of equals, the
    /// first by name.
    public var bestNextCall: Int? { bestNextCall { _ in true } }

    /// The same among the classes that can be called; nil when none of them has anybody left.
    func bestNextCall(where canBeCalled: (Int) -> Bool) -> Int? {
        classes.indices.filter { classes[$0].respondents < classes[$0].units && canBeCalled($0) }.min { left, right in
            let (mine, other) = (classes[left], classes[right])
            let first = (2 * mine.respondents + 1).multipliedFullWidth(by: other.units)
            let second = (2 * other.respondents + 1).multipliedFullWidth(by: mine.units)
            guard first != second else { return mine.name < other.name }
            return first < second
        }
    }

    /// R, not adjusted, after one more answer from a class; nil when the whole class has answered.
    public func indicator(afterAnswerBy index: Int) -> RIndicator? {
        guard classes[index].respondents < classes[index].units else { return nil }
        return RIndicator(ResponsePropensities(answered(by: index)))
    }
}

/// Whom to remind, one call after another, each the best at its time if it is answered.
///
/// The order is greedy on R itself and not on response rates. Balance among known classes is no promise about what
/// they do not explain.
public struct CallSequence: Hashable, Sendable {
    /// The class of each call; fewer than were asked for when nobody is left to call.
    public let calls: [String]
    /// The classification as it will be if every call is answered.
    public let outcome: ResponseClassification

    /// Creates the sequence of a number of calls.
    ///
    /// - Parameters:
    ///   - classification: Those who were asked, with those who answered.
    ///   - reachable: How many units of each class, by its name, may still be called: whoever has declined is not called
    ///     again and counts as asked all the same. Nil where everybody who has not answered may.
    ///   - count: The number of calls.
    public init(_ classification: ResponseClassification, reachable: [String: Int]? = nil, calls count: Int) {
        var (outcome, left) = (classification, reachable)
        var calls: [String] = []
        while calls.count < count,
            let next = outcome.bestNextCall(where: { position in
                left.map { $0[outcome.classes[position].name, default: 0] > 0 } ?? true
            })
        {
            let name = outcome.classes[next].name
            left?[name]? -= 1
            calls.append(name)
            outcome = outcome.answered(by: next)
        }
        self.calls = calls
        self.outcome = outcome
    }
}
