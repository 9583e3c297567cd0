// SPDX-License-Identifier: Apache-2.0

import Instruments
import Tabulation
import Variables

extension ShareTargets {
    /// Changes shares of a question's categories so that what is expected of everyone is approached.
    ///
    /// - Parameters:
    ///   - drawn: The shares of the categories, in order.
    ///   - question: The question.
    ///   - item: Its item, in a battery.
    ///   - plan: The study.
    /// - Returns: The shares of the categories, in order.
    func approached(_ drawn: [Double], question: Question, item: String?, plan: RehearsalPlan) -> [Double] {
        var shares = drawn
        var changed: Set<Int> = []
        for cell in cells where cell.domain == nil && cell.item == item {
            guard plan.question(of: cell)?.id == question.id, let value = self[cell] else { continue }
            let codes = plan.codes(of: cell)
            let own = question.categories.indices.filter { codes.contains(question.categories[$0].code) }
            guard changed.isDisjoint(with: own) else { continue }
            changed.formUnion(own)
            Self.scale(&shares, own, to: Double(value) / 100_000)
        }
        guard !question.takesSeveral else { return shares }
        let others = shares.indices.filter { !changed.contains($0) }
        Self.scale(&shares, others, to: max(0, 1 - changed.reduce(0) { $0 + shares[$1] }))
        return shares
    }

    /// Makes some of the shares sum to a number.
    private static func scale(_ shares: inout [Double], _ positions: [Int], to number: Double) {
        let sum = positions.reduce(0) { $0 + shares[$1] }
        guard sum > 0 else { return }
        for position in positions { shares[position] *= number / sum }
    }
}
