// SPDX-License-Identifier: Apache-2.0

public import Fieldwork

/// Weights that make those who answered stand for everyone asked, by the classes of classifications that the frame knows.
///
/// By one classification the weights are N/n of each class, which is then a response-homogeneity group; by several they are
/// raked. Classes with few respondents are merged first, by a rule that sees only who answered, and every merging is on
/// record. Without classifications all weights are the same.
public struct FrameWeighting: Hashable, Sendable {
    /// Why there are no such weights.
    public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
        /// There are no classes of this classification.
        case noClasses(classification: String)
        /// The classes of some respondents are withheld.
        case withheld(classification: String, respondents: Int)
        /// Nobody of a class with units has answered, and there is no class to merge it with.
        case emptyClass(classification: String, name: String)
        /// No weights meet the sizes of the classes.
        case notCalibrated(CalibrationError)

        /// The reason as a sentence.
        public var description: String {
            switch self {
            case .noClasses(let classification):
                "There is nothing to weight by “\(classification)”, which has no classes."
            case .withheld(let classification, let respondents):
                "The classes of “\(classification)” are withheld from \(respondents) respondents, so that nobody knows what"
                    + " they stand for; weight by a classification whose classes all are known."
            case .emptyClass(let classification, let name):
                "Nobody of “\(name)” in “\(classification)” answered, and its classes have no order in which to merge it with"
                    + " another."
            case .notCalibrated(let error): "\(error)"
            }
        }
    }

    /// A merging of classes.
    public struct Merging: Hashable, Sendable {
        /// The classification's id.
        public let classification: String
        /// What was merged, and why.
        public let step: StratumCollapse.Step
    }

    /// The classifications, in the order given.
    public let classifications: [String]
    /// The design of the respondents, one record each, in the order given.
    public let design: SampleDesign
    /// The mergings, in the order in which they were made.
    public let mergings: [Merging]

    /// What the weights cost.
    public var effect: WeightEffect { WeightEffect(of: design) }

    /// The classes of the respondents by one classification.
    public struct Classes: Hashable, Sendable {
        /// Who was asked and who answered.
        public var breakdown: Coverage.Breakdown
        /// Whether the classes have an order, in which neighbours may be merged.
        public var isOrdered: Bool
        /// The class of each respondent, as a position among those of the breakdown; nil where it is withheld.
        public var codes: [Int?]

        /// Creates classes.
        public init(_ breakdown: Coverage.Breakdown, isOrdered: Bool, codes: [Int?]) {
            (self.breakdown, self.isOrdered, self.codes) = (breakdown, isOrdered, codes)
        }
    }

    /// Weights respondents.
    ///
    /// - Parameters:
    ///   - respondents: The number of respondents.
    ///   - units: The number of units asked.
    ///   - all: The classifications to weight by; none for weights that are all the same.
    ///   - required: The least number of respondents of a class, below which it is merged with a neighbour.
    /// - Throws: ``Refusal``.
    public init(respondents: Int, of units: Int, by all: [Classes], atLeast required: Int = 5) throws(Refusal) {
        var (margins, mergings): ([PopulationMargin], [Merging]) = ([], [])
        for classes in all {
            let name = classes.breakdown.classification
            let collapse = try Self.collapse(classes, atLeast: required)
            mergings += collapse.steps.map { Merging(classification: name, step: $0) }
            margins.append(
                PopulationMargin(
                    name: name,
                    classes: collapse.strata.map(\.name),
                    totals: collapse.strata.map { Double($0.units ?? 0) },
                    codes: classes.codes.compactMap { $0.map { collapse.stratumOfCell[$0] } }
                )
            )
        }
        classifications = all.map(\.breakdown.classification)
        self.mergings = mergings
        if all.count == 1 {
            design = SampleDesign(
                strata: zip(margins[0].classes, margins[0].totals).map { DesignStratum(name: $0, units: Int($1)) },
                stratum: margins[0].codes
            )
        } else {
            let equal = SampleDesign(
                strata: [DesignStratum(name: "", units: units)],
                stratum: Array(repeating: 0, count: respondents)
            )
            do {
                design = margins.isEmpty ? equal : try equal.raked(to: margins)
            } catch {
                throw .notCalibrated(error)
            }
        }
    }

    /// Weights those who answered by class, before their answers are known; the respondents stand class after class.
    ///
    /// - Parameters:
    ///   - breakdown: Who was asked and who answered, by class.
    ///   - isOrdered: Whether the classes have an order, in which neighbours may be merged.
    /// - Throws: ``Refusal``.
    public init(answeredOf breakdown: Coverage.Breakdown, isOrdered: Bool) throws(Refusal) {
        let codes = breakdown.answered.enumerated().flatMap { Array(repeating: Optional($0), count: $1) }
        try self.init(
            respondents: codes.count,
            of: breakdown.asked.reduce(0, +),
            by: [Classes(breakdown, isOrdered: isOrdered, codes: codes)]
        )
    }

    private static func collapse(_ classes: Classes, atLeast required: Int) throws(Refusal) -> StratumCollapse {
        let breakdown = classes.breakdown
        let (name, withheld) = (breakdown.classification, classes.codes.count { $0 == nil })
        guard !breakdown.classes.isEmpty else { throw .noClasses(classification: name) }
        guard withheld == 0 else { throw .withheld(classification: name, respondents: withheld) }
        let collapse = StratumCollapse(
            breakdown.classes.indices.map { position in
                // Only classes that lie next to each other are alike: those of an order, without the class outside.
                let isAlone = !classes.isOrdered || position == breakdown.outside
                return StratumCollapse.Cell(
                    name: breakdown.classes[position],
                    block: isAlone ? breakdown.classes[position] : "",
                    units: breakdown.asked[position],
                    respondents: breakdown.answered[position]
                )
            },
            atLeast: required
        )
        let answered = Set(classes.codes.compactMap { $0.map { collapse.stratumOfCell[$0] } })
        if let empty = collapse.strata.indices.first(where: { !answered.contains($0) }) {
            throw .emptyClass(classification: name, name: collapse.strata[empty].name)
        }
        return collapse
    }
}
