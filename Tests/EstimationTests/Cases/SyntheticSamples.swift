// SPDX-License-Identifier: Apache-2.0

import Estimation

/// The samples of `a2_synth` by the letter of an id, as the reference's README describes them.
struct SyntheticSamples {
    private static let folder = "a2_synth"
    /// The bounds of the bounded logit: the reference does not print the upper one, which its largest factor implies.
    static let logitBounds = (lower: 0.6, upper: 1.49)

    /// Returns the sample of an id such as "S6nofpc", or nil.
    func sample(_ id: String) throws -> SyntheticSample? {
        let number = Int(id.dropFirst().prefix(while: \.isNumber))
        var sample: SyntheticSample
        switch (id.first, number) {
        case ("S", _): sample = try stratified()
        case ("C", _): sample = try clustered()
        case ("T", _): sample = try twoStage()
        case ("P", _): sample = try postStratified()
        case ("R", _): sample = try raked()
        // The weights whose effect is asked for are those of the regression.
        case ("G", let number?), ("W", let number?):
            sample = try clustered()
            let (lower, upper) = Self.logitBounds
            let method: CalibrationMethod =
                number < 4 ? .linear : number < 7 ? .rakingRatio : .boundedLogit(lower: lower, upper: upper)
            sample.design = try sample.design.calibrated(to: auxiliaries(of: sample), method: method)
        case ("J", 1):
            sample = try stratified()
            sample.replicates = .jackknife(sample.design)
        case ("J", 2): sample = try jackknifed()
        case ("J", 3):
            sample = try stratified()
            sample.replicates = try given("strat_subbootstrap40", .bootstrap)
        case ("J", 4):
            sample = try jackknifed()
            let margin = try schoolTypes(of: sample)
            sample.design = try sample.design.postStratified(by: margin)
            sample.replicates = try sample.replicates?.calibrated(to: Auxiliaries([margin]))
        case ("B", 0): sample = try paired()
        case ("B", 1):
            sample = try paired()
            sample.replicates = try given("paired_BRR", .balancedHalf)
        case ("B", 2):
            sample = try paired()
            sample.replicates = try given("paired_Fay03", .fay)
        default: return nil
        }
        if id.hasSuffix("nofpc") { sample.design = sample.design.withoutCorrection }
        if id == "S14" { sample.domain = sample.members(of: "comp.imp", "Yes") }
        return sample
    }

    private func stratified() throws -> SyntheticSample {
        let rows = try Cases.rows(of: "strat.csv", in: Self.folder)
        let names = Set(rows.compactMap { $0["stype"] }).sorted()
        let strata = names.map { name in
            DesignStratum(name: name, units: rows.first { $0["stype"] == name }?["fpc"].flatMap { Int($0) })
        }
        let design = SampleDesign(
            strata: strata,
            stratum: rows.map { row in names.firstIndex { $0 == row["stype"] } ?? 0 }
        )
        return SyntheticSample(rows: rows, design: design)
    }

    private func clustered() throws -> SyntheticSample {
        try clustered("clus1.csv", units: "fpc", members: nil)
    }

    private func twoStage() throws -> SyntheticSample {
        try clustered("clus2.csv", units: "fpc1", members: "fpc2")
    }

    private func clustered(_ file: String, units: String, members: String?) throws -> SyntheticSample {
        let rows = try Cases.rows(of: file, in: Self.folder)
        let names = Set(rows.compactMap { $0["dnum"] }).sorted()
        let clusters = names.map { name in
            let row = rows.first { $0["dnum"] == name }
            return DesignCluster(name: name, stratum: 0, members: members.flatMap { row?[$0] }.flatMap { Int($0) })
        }
        let design = SampleDesign(
            strata: [DesignStratum(name: "", units: rows.first?[units].flatMap { Int($0) })],
            clusters: clusters,
            cluster: rows.map { row in names.firstIndex { $0 == row["dnum"] } ?? 0 }
        )
        return SyntheticSample(rows: rows, design: design)
    }

    private func paired() throws -> SyntheticSample {
        let rows = try Cases.rows(of: "paired_input.csv", in: Self.folder)
        let names = Set(rows.compactMap { $0["ps"] }).sorted()
        let records = rows.map { row in
            DesignRecord(
                stratum: names.firstIndex { $0 == row["ps"] } ?? 0,
                weight: row["pw"].flatMap { Double($0) } ?? .nan
            )
        }
        let strata = names.map { DesignStratum(name: $0, units: nil) }
        return SyntheticSample(rows: rows, design: SampleDesign(strata: strata, records: records))
    }

    private func postStratified() throws -> SyntheticSample {
        var sample = try clustered()
        sample.design = try sample.design.postStratified(by: schoolTypes(of: sample))
        return sample
    }

    private func raked() throws -> SyntheticSample {
        var sample = try clustered()
        let wide = try margin("sch.wide", file: "pop_schwide.csv", of: sample)
        sample.design = try sample.design.raked(to: [schoolTypes(of: sample), wide])
        return sample
    }

    private func jackknifed() throws -> SyntheticSample {
        var sample = try clustered()
        sample.replicates = .jackknife(sample.design)
        return sample
    }

    private func schoolTypes(of sample: SyntheticSample) throws -> PopulationMargin {
        try margin("stype", file: "pop_stype.csv", of: sample)
    }

    private func margin(_ column: String, file: String, of sample: SyntheticSample) throws -> PopulationMargin {
        let totals = try Cases.rows(of: file, in: Self.folder)
        let levels = sample.levels(of: column)
        return PopulationMargin(
            name: column,
            classes: levels,
            totals: levels.map { level in
                totals.first { $0[column] == level }?["Freq"].flatMap { Double($0) } ?? .nan
            },
            codes: sample.codes(of: column)
        )
    }

    private func auxiliaries(of sample: SyntheticSample) throws -> Auxiliaries {
        let totals = try Cases.rows(of: "pop_calibrate.csv", in: Self.folder)
        let names = totals.compactMap { $0["term"] }
        let columns = names.map { name in
            name == "(Intercept)"
                ? Array(repeating: 1.0, count: sample.rows.count) : sample.measure(name)?.values ?? []
        }
        return Auxiliaries(
            names: names,
            values: Matrix(columns).transposed,
            totals: totals.map { $0["total"].flatMap { Double($0) } ?? .nan }
        )
    }

    private func given(_ name: String, _ method: ReplicateWeights.Method) throws -> ReplicateWeights {
        let rows = try Cases.rows(of: "\(name)_repweights.csv", in: Self.folder)
        let scales = try Cases.rows(of: "\(name)_repscales.csv", in: Self.folder)
        let columns = (rows.first ?? [:]).keys.filter { $0.hasPrefix("rw") }.sorted()
        func weights(_ column: String) -> [Double] { rows.map { $0[column].flatMap { Double($0) } ?? .nan } }
        return ReplicateWeights(
            method: method,
            fullWeights: weights("w0"),
            weights: columns.map(weights),
            scale: scales.first?["scale"].flatMap { Double($0) } ?? .nan,
            replicateScales: scales.map { $0["rscale"].flatMap { Double($0) } ?? .nan }
        )
    }
}
