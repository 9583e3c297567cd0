// SPDX-License-Identifier: Apache-2.0

/// A set of conditions that cannot hold together although every smaller part of it can.
public struct SmallestConflict: Hashable, Sendable {
    /// The positions of the conditions, in order.
    public let members: [Int]
    /// Whether it is known that no conflict has fewer members.
    public let isSmallest: Bool

    /// Finds a smallest conflict among conditions that cannot all hold.
    ///
    /// First one conflict is found by taking conditions away. Then implicit hitting sets (Ignatiev et al. 2015): every
    /// conflict meets every set of conditions whose removal makes the rest possible; a smallest set that meets all such
    /// sets known so far is a conflict, and then a smallest one, or shows a further such set.
    ///
    /// - Parameters:
    ///   - conditions: How many conditions there are.
    ///   - budget: How many questions may be asked; the first conflict is found in any case.
    ///   - isPossible: Tells whether conditions, given by position, can hold together.
    /// - Returns: The conflict, or nil when all conditions can hold together.
    /// - Throws: What `isPossible` throws.
    public static func find<Failure: Error>(
        among conditions: Int,
        budget: Int = 2_000,
        isPossible: ([Int]) throws(Failure) -> Bool
    ) throws(Failure) -> SmallestConflict? {
        let all = Array(0..<conditions)
        guard !(try isPossible(all)) else { return nil }
        let first = try reduced(all, isPossible)
        var questions = 0
        var corrections: [[Int]] = []
        while questions < budget {
            guard let candidate = smallestHittingSet(of: corrections), candidate.count < first.count else {
                return SmallestConflict(members: first, isSmallest: true)
            }
            questions += 1
            guard try isPossible(candidate) else {
                return SmallestConflict(members: candidate, isSmallest: true)
            }
            var possible = candidate
            for condition in all where !candidate.contains(condition) {
                questions += 1
                if try isPossible((possible + [condition]).sorted()) { possible.append(condition) }
            }
            corrections.append(all.filter { !possible.contains($0) })
        }
        return SmallestConflict(members: first, isSmallest: first.count == 1)
    }

    /// Takes conditions away, half of them at a time where that can be, until every one left is needed.
    private static func reduced<Failure: Error>(
        _ conditions: [Int],
        _ isPossible: ([Int]) throws(Failure) -> Bool
    ) throws(Failure) -> [Int] {
        var kept = conditions
        var chunk = max(1, conditions.count / 2)
        while true {
            var start = 0
            while start < kept.count {
                let rest = Array(kept[..<start] + kept[min(start + chunk, kept.count)...])
                if !rest.isEmpty || kept.count == 1, !(try isPossible(rest)) { kept = rest } else { start += chunk }
            }
            guard chunk > 1 else { return kept }
            chunk /= 2
        }
    }

    /// A smallest set that meets every given set; nil when the search gives up.
    private static func smallestHittingSet(of sets: [[Int]]) -> [Int]? {
        guard !sets.isEmpty else { return [] }
        var program = IntegerProgram()
        let members = Set(sets.joined()).sorted()
        var unknowns: [Int: Unknown] = [:]
        for member in members { unknowns[member] = program.addVariable(upper: 1) }
        for set in sets {
            program.addConstraint(LinearExpression(sumOf: set.compactMap { unknowns[$0] }), .atLeast, 1)
        }
        program.minimise(LinearExpression(sumOf: members.compactMap { unknowns[$0] }))
        guard case .solution(let values)? = try? program.solve() else { return nil }
        return members.filter { member in unknowns[member].map { values[$0.index] == 1 } ?? false }
    }
}
