// SPDX-License-Identifier: Apache-2.0

public import Variables

extension Dataset {
    /// Returns, for each respondent, whether a condition holds for the answers.
    ///
    /// A variable that the dataset does not have counts as unanswered.
    public func mask(where condition: Condition) -> [Bool] {
        switch condition {
        case .always: Array(repeating: true, count: count)
        case .equals(let name, let code): chosen(name, exactly: code)
        case .differs(let name, let code): chosen(name, exactly: code).map { !$0 }
        case .anyOf(let name, let codes): union(codes.map { chosen(name, code: $0) })
        case .allOf(let name, let codes): intersection([answered(name)] + codes.map { chosen(name, code: $0) })
        case .noneOf(let name, let codes):
            intersection([answered(name)] + codes.map { chosen(name, code: $0).map { !$0 } })
        case .empty(let name): answered(name).map { !$0 }
        case .notEmpty(let name): answered(name)
        case .count(let name, let comparison, let number):
            zip(answered(name), numberChosen(name)).map { $0 && comparison.holds($1, number) }
        case .and(let parts): intersection(parts.map(mask(where:)))
        case .or(let parts): union(parts.map(mask(where:)))
        case .not(let part): mask(where: part).map { !$0 }
        }
    }

    /// Returns, for each respondent, whether a question, or an item of a battery, has an answer.
    public func answered(_ name: String) -> [Bool] {
        if let column = self[name] { return column.mask { $0 >= 0 } }
        return union(options(of: name).compactMap { self[$0.name]?.mask { $0 >= 0 } })
    }

    /// Returns the variables that hold the options of a several-answers question, or the themes of an open one.
    public func options(of question: String) -> [Variable] {
        variables.filter { if case .option(question, _) = $0.source { true } else { false } }
    }

    private func chosen(_ name: String, code: String) -> [Bool] {
        if let variable = variable(name), let column = self[name] {
            guard let index = variable.codes.firstIndex(of: code) else { return Array(repeating: false, count: count) }
            return column.mask { $0 == index }
        }
        // A battery's item bears such a name too, and is no option.
        guard let option = variable("\(name).\(code)"), option.source == .option(question: name, option: code),
            let column = self[option.name]
        else { return Array(repeating: false, count: count) }
        return column.mask { $0 == 1 }
    }

    private func chosen(_ name: String, exactly code: String) -> [Bool] {
        guard variable(name) == nil else { return chosen(name, code: code) }
        return zip(chosen(name, code: code), numberChosen(name)).map { $0 && $1 == 1 }
    }

    private func numberChosen(_ name: String) -> [Int] {
        guard variable(name) == nil else { return answered(name).map { $0 ? 1 : 0 } }
        var numbers = Array(repeating: 0, count: count)
        for option in options(of: name) {
            guard let column = self[option.name] else { continue }
            for (position, isChosen) in column.mask({ $0 == 1 }).enumerated() where isChosen { numbers[position] += 1 }
        }
        return numbers
    }

    private func union(_ masks: [[Bool]]) -> [Bool] {
        masks.reduce(Array(repeating: false, count: count)) { zip($0, $1).map { $0 || $1 } }
    }

    private func intersection(_ masks: [[Bool]]) -> [Bool] {
        masks.reduce(Array(repeating: true, count: count)) { zip($0, $1).map { $0 && $1 } }
    }
}
