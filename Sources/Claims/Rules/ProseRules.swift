// SPDX-License-Identifier: Apache-2.0

public import Variables

/// Everything that reports are held to beside the truth of their numbers.
public enum ProseRules {
    /// The rules, in the order of the manual.
    static let all: [any ProseRule.Type] = [
        UnboundNumber.self, PercentForm.self, NumberForm.self, ThousandsSeparator.self, ClassCut.self, ClassLabel.self,
        ScaleLabel.self, UnitOfShare.self, Polarity.self, MostImportant.self, BaseSaid.self, LevelDirection.self,
        LoadedWord.self, DisclosingClaim.self, Representativeness.self, TwoValues.self, UndeclaredComposite.self,
        SecondDefinition.self, SeveralAnswers.self,
    ]

    /// The names of the rules.
    public static var names: [String] { all.map { $0.name } }

    /// Returns what is wrong with the reports of a study.
    ///
    /// - Parameters:
    ///   - reports: The reports, each with the text that it was read from.
    ///   - vocabulary: What the study calls things, and which findings it has accepted.
    ///   - policy: What the words of claims are taken to mean.
    /// - Returns: The findings in order. An acceptance that no finding meets is a finding too, so that none outlives
    ///   what it was given for.
    public static func findings(
        in reports: [(prose: Prose, markdown: String)],
        vocabulary: ProseVocabulary,
        policy: ClaimPolicy = .standard
    ) -> [Finding] {
        let ruled = reports.map { RuledReport($0.prose, from: $0.markdown, vocabulary: vocabulary, policy: policy) }
        let breaches = all.flatMap { type in
            let rule = type.init()
            return ruled.flatMap(rule.breaches(in:)) + rule.breaches(across: ruled)
        }
        let accepted = vocabulary.declared.accepted
        func meets(_ breach: ProseBreach, _ acceptance: ProseDeclarations.Acceptance) -> Bool {
            acceptance.rule == breach.finding.rule && breach.cells.contains(acceptance.cell)
        }
        let kept = breaches.filter { breach in !accepted.contains { meets(breach, $0) } }.map(\.finding)
        let unused = accepted.filter { acceptance in !breaches.contains { meets($0, acceptance) } }.map { acceptance in
            Finding(
                "unused-acceptance",
                .warning,
                at: acceptance.location,
                "Nothing in the reports breaks “\(acceptance.rule)” about \(acceptance.cell); remove the acceptance."
            )
        }
        return Set(kept + unused).sorted()
    }
}
