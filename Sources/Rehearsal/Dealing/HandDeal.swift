// SPDX-License-Identifier: Apache-2.0

import Instruments
import Populations
import Variables

/// Deals the counts of one question out to respondents: each has a hand of categories.
struct HandDeal {
    private let categories: [Category]
    private let takesSeveral: Bool
    private let maximum: Int
    private let minimum: Int
    private let counts: [Int]
    private let hands: Int

    /// Creates a deal.
    ///
    /// - Parameters:
    ///   - question: The question.
    ///   - counts: How many respondents have each category.
    ///   - hands: The number of respondents.
    init(_ question: Question, counts: [Int], hands: Int) {
        categories = question.categories
        takesSeveral = question.takesSeveral
        switch question.kind {
        case .multiple(let options, let maximum):
            self.maximum = maximum ?? options.count
            minimum = 1
        case .open(let themes):
            maximum = themes.count
            minimum = 0
        case .single, .battery, .note:
            maximum = 1
            minimum = 1
        }
        self.counts = counts
        self.hands = hands
    }

    /// Returns the positions of each respondent's categories.
    func deal(using random: inout SeededGenerator) -> [[Int]] {
        var result: [[Int]] = Array(repeating: [], count: hands)
        var order = Array(0..<hands).shuffled(using: &random)[...]
        for (category, count) in counts.enumerated() where !takesSeveral || categories[category].isExclusive {
            for hand in order.prefix(count) { result[hand] = [category] }
            order = order.dropFirst(count)
        }
        guard takesSeveral, !order.isEmpty else { return result }
        // Round and round: nobody has a category twice, and sizes of hands differ by one at most.
        let players = Array(order)
        var next = 0
        for (category, count) in counts.enumerated() where !categories[category].isExclusive {
            for _ in 0..<count {
                result[players[next]].append(category)
                next = (next + 1) % players.count
            }
        }
        mix(&result, among: players, using: &random)
        for hand in players { result[hand].sort() }
        return result
    }

    /// Passes single categories on, so that hands vary while every count stays.
    private func mix(_ hands: inout [[Int]], among players: [Int], using random: inout SeededGenerator) {
        for _ in 0..<(6 * players.count) {
            guard let giver = players.randomElement(using: &random),
                let taker = players.randomElement(using: &random), giver != taker
            else { continue }
            let given = hands[giver].filter { !hands[taker].contains($0) }
            guard let category = given.randomElement(using: &random) else { continue }
            let back = hands[taker].filter { !hands[giver].contains($0) }
            let canPass = hands[giver].count > minimum && hands[taker].count < maximum
            if canPass, Bool.random(using: &random) {
                hands[giver].removeAll { $0 == category }
                hands[taker].append(category)
            } else if let returned = back.randomElement(using: &random) {
                hands[giver].removeAll { $0 == category }
                hands[taker].removeAll { $0 == returned }
                hands[taker].append(category)
                hands[giver].append(returned)
            }
        }
    }
}
