// SPDX-License-Identifier: Apache-2.0

public import Fieldwork

extension ResponseClassification {
    /// Creates a classification of the units that were asked from what the register tells.
    ///
    /// The units outside a classification are a class of their own; a class that nobody was asked in is left out.
    ///
    /// - Parameter breakdown: Who was asked and who answered, by class.
    public init(_ breakdown: Coverage.Breakdown) {
        let classes = breakdown.classes.indices.filter { breakdown.asked[$0] > 0 }.map { position in
            ResponseClass(
                name: breakdown.classes[position],
                units: breakdown.asked[position],
                respondents: breakdown.answered[position]
            )
        }
        self.init(name: breakdown.classification, classes: classes)
    }
}
