// SPDX-License-Identifier: Apache-2.0

/// How the respondents came to be: strata, clusters, sizes in the frame, weights, and what the weights were calibrated to.
///
/// Everything that a variance needs to know, and nothing of the answers. Answers are columns beside it, with one value a
/// record, in ``Measure`` and ``Statistic``.
public struct SampleDesign: Hashable, Sendable {
    /// The strata of the first stage.
    public let strata: [DesignStratum]
    /// The clusters; empty where the respondents themselves were drawn.
    public let clusters: [DesignCluster]
    /// The respondents.
    public let records: [DesignRecord]
    /// What the weights were calibrated to; nil where they are the design weights.
    public package(set) var calibration: CalibratedWeights?
    /// What is done with strata of a single unit.
    public var lonelyUnits: LonelyUnitRule

    /// Creates a design.
    ///
    /// - Parameters:
    ///   - strata: The strata, in the order of `DesignRecord.stratum`.
    ///   - clusters: The clusters, in the order of `DesignRecord.cluster`; each is of one stratum, and a stratum has either
    ///     clusters or respondents drawn directly.
    ///   - records: The respondents, those without an answer to a question included: item non-response is part of n.
    ///   - lonelyUnits: What is done with strata of a single unit.
    public init(
        strata: [DesignStratum],
        clusters: [DesignCluster] = [],
        records: [DesignRecord],
        lonelyUnits: LonelyUnitRule = .aroundGrandMean
    ) {
        for record in records {
            precondition(strata.indices.contains(record.stratum), "A record is of a stratum.")
            precondition(
                record.cluster.map { clusters.indices.contains($0) && clusters[$0].stratum == record.stratum } ?? true,
                "A record's cluster is of its stratum."
            )
        }
        self.strata = strata
        self.clusters = clusters
        self.records = records
        self.lonelyUnits = lonelyUnits
    }

    /// Creates the design of a census with non-response, or of a stratified simple random sample: w = N/n within strata.
    ///
    /// - Parameters:
    ///   - strata: The strata, each with its units in the frame.
    ///   - stratum: The position of the stratum of each respondent, or group of respondents alike.
    ///   - counts: How many respondents each entry of `stratum` stands for; nil for one each.
    ///   - lonelyUnits: What is done with strata of a single unit.
    public init(
        strata: [DesignStratum],
        stratum: [Int],
        counts: [Int]? = nil,
        lonelyUnits: LonelyUnitRule = .aroundGrandMean
    ) {
        let counts = counts ?? Array(repeating: 1, count: stratum.count)
        precondition(counts.count == stratum.count, "Each entry has a count.")
        var respondents = Array(repeating: 0, count: strata.count)
        for (position, count) in zip(stratum, counts) { respondents[position] += count }
        let weights = zip(strata, respondents).map { $1 > 0 ? Double($0.units ?? $1) / Double($1) : 0 }
        self.init(
            strata: strata,
            records: zip(stratum, counts).map {
                DesignRecord(stratum: $0, weight: weights[$0], count: $1)
            },
            lonelyUnits: lonelyUnits
        )
    }

    /// Creates the design of a sample of clusters, whole or drawn from in a second stage: w = N/n · M/m.
    ///
    /// - Parameters:
    ///   - strata: The strata, each with its clusters in the frame.
    ///   - clusters: The clusters drawn, each with its members in the frame where only some of them were taken.
    ///   - cluster: The position of the cluster of each respondent.
    ///   - lonelyUnits: What is done with strata of a single cluster.
    public init(
        strata: [DesignStratum],
        clusters: [DesignCluster],
        cluster: [Int],
        lonelyUnits: LonelyUnitRule = .aroundGrandMean
    ) {
        var drawn = Array(repeating: 0, count: strata.count)
        for cluster in clusters { drawn[cluster.stratum] += 1 }
        var taken = Array(repeating: 0, count: clusters.count)
        for position in cluster { taken[position] += 1 }
        let records = cluster.map { position in
            let (cluster, stratum) = (clusters[position], clusters[position].stratum)
            let first = Double(strata[stratum].units ?? drawn[stratum]) / Double(drawn[stratum])
            let second = Double(cluster.members ?? taken[position]) / Double(taken[position])
            return DesignRecord(stratum: stratum, cluster: position, weight: first * second)
        }
        self.init(strata: strata, clusters: clusters, records: records, lonelyUnits: lonelyUnits)
    }

    /// The weight of each respondent of a record: the design weight times the calibration factor.
    public var weights: [Double] {
        guard let calibration else { return records.map(\.weight) }
        return zip(records, calibration.factors).map { $0.weight * $1 }
    }

    /// The number of respondents.
    public var respondents: Int { records.reduce(0) { $0 + $1.count } }

    /// The units of the population that the weights sum to.
    public var weightTotal: Double {
        NeumaierSum(zip(weights, records).lazy.map { $0 * Double($1.count) }).value
    }

    /// Returns the same design without corrections for a finite population, for questions of causes or of next year.
    public var withoutCorrection: SampleDesign {
        var design = SampleDesign(
            strata: strata.map { DesignStratum(name: $0.name, units: nil) },
            clusters: clusters.map { DesignCluster(name: $0.name, stratum: $0.stratum) },
            records: records,
            lonelyUnits: lonelyUnits
        )
        design.calibration = calibration
        return design
    }

    /// Returns the design with its records divided: each part names the record that it is of, and its respondents.
    func divided(_ parts: [(record: Int, count: Int)]) -> SampleDesign {
        var design = SampleDesign(
            strata: strata,
            clusters: clusters,
            records: parts.map { part in
                let whole = records[part.record]
                return DesignRecord(
                    stratum: whole.stratum,
                    cluster: whole.cluster,
                    weight: whole.weight,
                    count: part.count
                )
            },
            lonelyUnits: lonelyUnits
        )
        design.calibration = calibration?.divided(parts.map(\.record))
        return design
    }

    /// Returns the degrees of freedom of a variance: first-stage units less strata, both counted where the domain has
    /// respondents.
    ///
    /// - Parameter domain: Whether each record is in the domain; nil for everyone.
    /// - Returns: The degrees of freedom; 0 or less where there is no variance.
    public func degreesOfFreedom(in domain: [Bool]? = nil) -> Int {
        var (units, strata): (Int, Set<Int>) = (0, [])
        var clusters: Set<Int> = []
        for (index, record) in records.enumerated() where record.count > 0 && domain?[index] ?? true {
            strata.insert(record.stratum)
            if let cluster = record.cluster { clusters.insert(cluster) } else { units += record.count }
        }
        return units + clusters.count - strata.count
    }
}
