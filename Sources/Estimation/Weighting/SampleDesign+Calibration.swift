// SPDX-License-Identifier: Apache-2.0

extension SampleDesign {
    /// Returns the design with its weights calibrated to known totals.
    ///
    /// - Parameters:
    ///   - auxiliaries: What is known of the respondents and of the population.
    ///   - method: The distance between old weights and new.
    /// - Returns: The design; its variances are those of the residuals from the auxiliaries.
    /// - Throws: ``CalibrationError`` when no such weights exist or none were found.
    public func calibrated(
        to auxiliaries: Auxiliaries,
        method: CalibrationMethod = .linear
    ) throws(CalibrationError) -> SampleDesign {
        var design = self
        design.calibration = try CalibratedWeights(
            weights: records.map { $0.weight * Double($0.count) },
            auxiliaries: auxiliaries,
            method: method
        )
        return design
    }

    /// Returns the design with its weights post-stratified: made to sum to the known size of every class.
    ///
    /// - Throws: ``CalibrationError/emptyClass(name:total:)`` when a class with units has no respondent.
    public func postStratified(by margin: PopulationMargin) throws(CalibrationError) -> SampleDesign {
        try calibrated(to: Auxiliaries([margin]), method: .linear)
    }

    /// Returns the design with its weights raked: made to sum to the sizes of the classes of several classifications, one
    /// at a time known, by factors that are products of one factor for each of them.
    ///
    /// - Throws: ``CalibrationError`` when a class is empty, the margins contradict each other, or no weights meet them.
    public func raked(to margins: [PopulationMargin]) throws(CalibrationError) -> SampleDesign {
        try calibrated(to: Auxiliaries(margins), method: .rakingRatio)
    }
}
