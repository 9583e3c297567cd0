// SPDX-License-Identifier: Apache-2.0

import Instruments
import Optimisation
import Variables

extension MarginProgram {
    /// The count of a row that no gate decides, within how many are asked.
    mutating func count(_ key: CountKey) -> Unknown {
        if let unknown = counts[key] { return unknown }
        // A class that breaks no table down has no cells, so every count has a place.
        let place = plan.places.position(of: key.domain) ?? 0
        let unknown = program.addVariable(upper: plan.places.sizes[place])
        counts[key] = unknown
        countOrder.append(key)
        let route = plan.instrument.question(key.question)?.route ?? .always
        program.addConstraint(number(where: route, in: place) - unknown, .atLeast, 0)
        return unknown
    }

    /// Ties counts of classes to the count of everyone, and counts of one column to how many answers there can be.
    mutating func completeCounts() {
        for key in countOrder {
            guard let id = key.domain?.classification else { continue }
            var sum = LinearExpression()
            var everyone = key
            everyone.domain = nil
            sum += count(everyone)
            for domain in plan.domains(by: id, withOutside: true) {
                var part = key
                part.domain = domain
                sum -= count(part)
            }
            program.addConstraint(sum, .equal, 0)
        }
        for question in plan.instrument.questions {
            let own = countOrder.filter { $0.question == question.id }
            guard !own.isEmpty else { continue }
            addLimits(question, own)
        }
    }

    private mutating func addLimits(_ question: Question, _ keys: [CountKey]) {
        let maximum: Int
        switch question.kind {
        case .single, .battery: maximum = 1
        case .multiple(_, let limit?): maximum = limit
        case .multiple, .open, .note: return
        }
        var columns: [[CountKey]] = []
        for key in keys {
            if let index = columns.firstIndex(where: { $0[0].item == key.item && $0[0].domain == key.domain }) {
                columns[index].append(key)
            } else {
                columns.append([key])
            }
        }
        for column in columns {
            // Rows that count the same category twice, such as a composite and its part, are not summed.
            var seen: Set<String> = []
            let apart = column.filter { key in
                guard seen.isDisjoint(with: key.codes) else { return false }
                seen.formUnion(key.codes)
                return true
            }
            let asked = number(where: question.route, in: plan.places.position(of: column[0].domain) ?? 0)
            let sum = LinearExpression(sumOf: apart.compactMap { counts[$0] })
            program.addConstraint(asked * maximum - sum, .atLeast, 0)
        }
    }
}
