// SPDX-License-Identifier: Apache-2.0

/// The first-stage units of a design, numbered: its clusters, or its respondents where they were drawn one by one.
struct FirstStageUnits {
    /// The number of the unit of each record.
    let ofRecord: [Int]
    /// The numbers of the units of each stratum.
    let byStratum: [[Int]]

    /// Numbers the units, or returns nil when a record stands for several of them.
    init?(_ design: SampleDesign) {
        var (ofRecord, byStratum) = ([Int](), Array(repeating: [Int](), count: design.strata.count))
        var numbers: [Int: Int] = [:]
        var next = 0
        for record in design.records {
            guard record.cluster != nil || record.count <= 1 else { return nil }
            if let cluster = record.cluster, let number = numbers[cluster] {
                ofRecord.append(number)
                continue
            }
            if let cluster = record.cluster { numbers[cluster] = next }
            ofRecord.append(next)
            byStratum[record.stratum].append(next)
            next += 1
        }
        self.ofRecord = ofRecord
        self.byStratum = byStratum
    }
}
