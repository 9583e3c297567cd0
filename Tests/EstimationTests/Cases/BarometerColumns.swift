// SPDX-License-Identifier: Apache-2.0

import Estimation

extension CaseFamily {
    /// The shares of an item by class of size or centrality, compared with each other: "q7a|size|S1_under3000", "q7a|size|AB".
    static let barometerColumns = CaseFamily(folder: "b_barometer", covers: { $0.id == "B8" }) {
        let survey = try BarometerSurvey()
        return { row in
            guard row.keyParts.count == 3 else { return [] }
            let classes = survey.comparedClasses(of: row.keyParts[1])
            let shares = classes.map { survey.share(of: row.keyParts[0], in: $0.name) }
            let position = classes.firstIndex { $0.name == row.keyParts[2] }
            switch row.stat {
            case "x": return position.map { [.count(shares[$0].count)] } ?? []
            case "n": return position.map { [.count(shares[$0].base)] } ?? []
            case "p": return position.map { [.number(shares[$0].share ?? .nan)] } ?? []
            default: break
            }
            let words = row.stat.split(separator: "_", maxSplits: 1).map(String.init)
            guard words.count == 2 else { return [] }
            let key = position.map { PairwiseComparison.letter(of: $0) } ?? row.keyParts[2]
            return comparison(words[0], words[1], key, shares)
        }
    }

    /// Trends of an item over the classes of size or centrality, and the difference of the smallest from the largest class.
    static let barometerTrends = CaseFamily(folder: "b_barometer", covers: { $0.id == "B9" }) {
        let survey = try BarometerSurvey()
        return { row in
            guard row.keyParts.count == 2 else { return [] }
            let classes = survey.comparedClasses(of: row.keyParts[1])
            let shares = classes.map { survey.share(of: row.keyParts[0], in: $0.name) }
            if row.stat.hasPrefix("ca_") { return try trend(row.stat.split(separator: "_").map(String.init), shares) }
            switch row.stat {
            case "fisher_p": return [.number(try ExactIndependence.probability(ContingencyTable(shares)))]
            case "monotone": return [.text(monotonicity(of: shares))]
            default: break
            }
            guard let first = classes.first, let last = classes.last, shares.count > 1,
                let difference = ShareDifference(shares[0], shares[shares.count - 1])
            else { return [] }
            let test = difference.finitePopulation(firstUnits: first.units, secondUnits: last.units)
            switch row.stat {
            case "diff_se_fpc":
                let error = difference.standardError(firstUnits: first.units, secondUnits: last.units)
                return [.number(error ?? .nan)]
            case "diff_z_fpc": return [.number(test?.statistic ?? .nan)]
            case "diff_p_fpc": return [.number(test?.probability(.twoSided) ?? .nan)]
            case "diff_newcombe_lo": return [.number(difference.newcombe().lowerBound)]
            case "diff_newcombe_hi": return [.number(difference.newcombe().upperBound)]
            default:
                let names = [first.name, last.name].compactMap { $0.split(separator: "_").first }
                return row.stat == "diff_" + names.joined(separator: "_") ? [.number(difference.value)] : []
            }
        }
    }

    private static func monotonicity(of shares: [GroupShare]) -> String {
        switch Monotonicity(of: shares) {
        case .strictlyIncreasing: "strictly_increasing"
        case .increasing: "increasing"
        case .strictlyDecreasing: "strictly_decreasing"
        case .decreasing: "decreasing"
        case .constant: "constant"
        case .notMonotone: "not_monotone"
        }
    }
}

extension BarometerSurvey {
    /// The classes of a column in order, without the county councils, which have neither size nor centrality.
    func comparedClasses(of column: String) -> [(name: String, units: Int)] {
        classes(of: column).filter { !$0.name.hasPrefix("F_") }
    }

    /// The share of an item in a class of size or centrality.
    func share(of item: String, in name: String) -> GroupShare {
        GroupShare(zip(respondents, members(of: name)).lazy.filter(\.1).map { Self.answer($0.0, item) })
    }
}
