// SPDX-License-Identifier: Apache-2.0

public import Claims
import Foundation
public import Instruments
public import Populations
public import Tabulation
import Variables

extension ProseVocabulary {
    /// Collects what a study calls things.
    ///
    /// - Parameters:
    ///   - settings: The settings; nil where they could not be read, so that nothing is declared.
    ///   - frame: The units; nil where they could not be read, so that no class knows its size.
    ///   - instrument: The questionnaire.
    ///   - classifications: The classifications.
    ///   - plan: The tables.
    public init(
        settings: StudySettings?,
        frame: Frame?,
        instrument: Instrument,
        classifications: [Classification],
        plan: TablePlan
    ) {
        let classes = classifications.flatMap { classification in
            let sizes = frame.map { frame in
                Dictionary(frame.units.map { (classification.classIndex(of: $0, in: frame), 1) }, uniquingKeysWith: +)
            }
            return classification.classes.enumerated().map { index, item in
                var cuts: (from: Int?, below: Int?) = (nil, nil)
                if case .range(let from, let below) = item.membership { cuts = (from?.whole, below?.whole) }
                return ProseVocabulary.Class(
                    domain: CellReference.Domain(classification: classification.id, classCode: item.code),
                    label: item.label,
                    from: cuts.from,
                    below: cuts.below,
                    units: sizes.map { $0[index] ?? 0 }
                )
            }
        }
        let tables = plan.tables.compactMap { planned in
            instrument.question(planned.question).map { ProseVocabulary.Table(planned, of: $0) }
        }
        self.init(
            classes: classes,
            tables: tables,
            declared: settings?.prose ?? ProseDeclarations(),
            concept: (settings?.definition ?? LocalizedText()).map(Self.concept)
        )
    }

    /// The first words in bold in a definition.
    private static func concept(of definition: String) -> String {
        let parts = definition.components(separatedBy: "**")
        return parts.count > 2 ? parts[1] : ""
    }
}

extension ProseVocabulary.Table {
    fileprivate init(_ planned: PlannedTable, of question: Question) {
        var maximum: Int?
        if case .multiple(_, let most) = question.kind { maximum = most }
        self.init(
            id: planned.id,
            takesSeveral: question.takesSeveral,
            maximum: maximum,
            isOfEveryone: (planned.base ?? question.route) == .always,
            items: Dictionary(question.items.map { ($0.code, $0.label) }, uniquingKeysWith: { first, _ in first }),
            categories: question.categories,
            composites: Dictionary(
                planned.composites.map { ($0.code, Composite(label: $0.label, of: $0.of)) },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }
}
