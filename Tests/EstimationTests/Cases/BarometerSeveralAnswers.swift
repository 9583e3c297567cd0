// SPDX-License-Identifier: Apache-2.0

import Estimation

extension BarometerSurvey {
    /// The columns of the items of a question, such as "q2a" to "q2h".
    func items(of question: String) -> [String] {
        (respondents.first ?? [:]).keys.filter { $0.hasPrefix(question) && $0.count == question.count + 1 }.sorted()
    }

    /// The marks of a question's items; outside the base of a respondent to whom the question was not put.
    func marks(of question: String) -> MarkedAnswers {
        let items = items(of: question)
        return MarkedAnswers(
            items: items.count,
            marks: respondents.map { row in
                let marks = items.compactMap { row[$0].flatMap { Int($0) } }
                return marks.count == items.count ? marks.map { $0 == 1 } : nil
            }
        )
    }

    /// The class of size or centrality of each respondent as a number; none for counties, which have neither.
    func municipalClasses(of column: String) -> [Int?] {
        let names = classes(of: column).map(\.name)
        return respondents.map { row in
            row["kind"] == "fylkeskommune" ? nil : names.firstIndex { $0 == row[column] }
        }
    }
}

extension CaseFamily {
    /// Tables of questions with several answers, and Cochran's Q.
    static let barometerSeveralAnswers = CaseFamily(folder: "b_barometer", covers: { $0.id == "B6" }) {
        let survey = try BarometerSurvey()
        return { row in
            let isQuestion = row.key.last?.isNumber ?? false
            let question = isQuestion ? row.key : String(row.key.dropLast())
            let item = survey.items(of: question).firstIndex(of: row.key)
            let answers = survey.marks(of: question)
            let table = SeveralAnswersTable(answers)
            switch (row.stat, item) {
            case ("base", nil): return [.count(table.base)]
            case ("mean_answers", nil): return [.number(table.meanAnswers ?? .nan)]
            case ("none_marked", nil): return [.count(table.noneMarked)]
            case ("cochran_Q", nil): return [.number(answers.cochranQ()?.statistic ?? .nan)]
            case ("cochran_Q_p", nil): return [.number(answers.cochranQ()?.probability ?? .nan)]
            case ("cochran_df", nil), ("cochran_Q_df", nil):
                return [.number(answers.cochranQ()?.degreesOfFreedom ?? .nan)]
            case ("count", let item?): return [.count(table.counts[item])]
            case ("pct_respondents", let item?): return [.number(100 * (table.sharesOfRespondents?[item] ?? .nan))]
            case ("pct_answers", let item?): return [.number(100 * (table.sharesOfAnswers?[item] ?? .nan))]
            case ("rank_desc_min", let item?): return [.count(table.ranks[item])]
            default: return []
            }
        }
    }

    /// Questions with several answers by a classification: multiple marginal independence.
    static let barometerMarginalIndependence = CaseFamily(folder: "b_barometer", covers: { $0.id == "B7" }) {
        let survey = try BarometerSurvey()
        return { row in
            guard row.keyParts.count > 1 else { return [] }
            let question = row.keyParts[0]
            let groups = survey.municipalClasses(of: row.keyParts[1])
            guard let test = MarginalIndependenceTest(survey.marks(of: question), groups: groups) else { return [] }
            if row.keyParts.count == 3 {
                guard let position = survey.items(of: question).firstIndex(of: row.keyParts[2]),
                    let item = test.items[position]
                else { return [] }
                switch row.stat {
                case "mmi_X2_item": return [.number(item.statistic)]
                case "mmi_p_item": return [.number(item.probability)]
                default: return []
                }
            }
            switch row.stat {
            case "mmi_df": return [.count(test.degreesOfFreedom)]
            case "mmi_X2S": return [.number(test.statistic)]
            case "mmi_rs1": return [.number(test.firstOrder?.statistic ?? .nan)]
            case "mmi_p_rs1": return [.number(test.firstOrder?.probability ?? .nan)]
            case "mmi_rs2": return [.number(test.secondOrder?.statistic ?? .nan)]
            case "mmi_df_rs2": return [.number(test.secondOrder?.degreesOfFreedom ?? .nan)]
            case "mmi_p_rs2": return [.number(test.secondOrder?.probability ?? .nan)]
            case "mmi_p_bonferroni": return [.number(test.bonferroniProbability)]
            default: return []
            }
        }
    }
}
