// SPDX-License-Identifier: Apache-2.0

import Disclosure
import Processing
import Tabulation
import Testing
import Variables

@Suite struct ProtectionTests {
    private static let seeds: [UInt64] = Array(1...40)

    @Test func `answers of respondents cannot be released as a reconstruction`() {
        let study = MadeUpStudy(seed: 1, origin: .respondents)
        #expect(throws: ReleaseRefusal.reconstructionOfRealAnswers) {
            try Release(study.ingredients, profile: .reconstruction)
        }
    }

    @Test func `a release of respondents' answers has no rehearsal seed`() throws {
        let study = MadeUpStudy(seed: 1, origin: .respondents)
        #expect(try Release(study.ingredients, profile: .protected).rehearsalSeed == nil)
        #expect(try Release(MadeUpStudy(seed: 7).ingredients, profile: .protected).rehearsalSeed == 7)
    }

    @Test func `a reconstruction publishes every cell as it was counted`() throws {
        let study = MadeUpStudy(seed: 3)
        let release = try Release(study.ingredients, profile: .reconstruction)
        for crosstab in study.crosstabs {
            let table = try #require(release.table(crosstab.plan.id))
            for row in crosstab.rows.indices {
                for column in crosstab.columns.indices where !crosstab.columns[column].isOutside {
                    let position = row * crosstab.columns.count + column
                    let cell = try #require(table.cell(crosstab.reference(row: row, column: column)))
                    #expect(cell.figure?.count ?? 0 == crosstab.counts[position])
                    #expect(cell.figure?.base ?? 0 == crosstab.bases[position])
                }
            }
        }
        #expect(release.protection.primary == 0)
        #expect(release.protection.secondary == 0)
        #expect(release.protection.merges.isEmpty)
    }

    @Test(arguments: seeds)
    func `nothing small is published, nor anything that a whole class shares`(_ seed: UInt64) throws {
        let study = MadeUpStudy(seed: seed)
        let release = try Release(study.ingredients, profile: .protected)
        for table in release.tables {
            #expect(table.columns.allSatisfy { $0.domain?.classCode != "county" })
            for row in table.rows.indices {
                for column in table.columns.indices {
                    guard let figure = table.cell(row: row, column: column).figure else { continue }
                    #expect(figure.count == 0 || figure.count >= 3)
                    #expect(figure.count == figure.base || figure.base - figure.count >= 3)
                    guard table.columns[column].domain != nil else { continue }
                    #expect(figure.base >= 10)
                    guard table.rows[row].role == .substantive else { continue }
                    #expect(figure.count > 0 && figure.count < figure.base)
                }
            }
        }
    }

    @Test(arguments: seeds)
    func `no withheld count follows from what is published`(_ seed: UInt64) throws {
        let study = MadeUpStudy(seed: seed)
        let release = try Release(study.ingredients, profile: .protected)
        let crosstabs = study.crosstabs
        var attacker = Attacker()
        for crosstab in crosstabs { attacker.learnSums(of: crosstab) }
        for table in release.tables {
            let crosstab = try #require(crosstabs.first { $0.plan.id == table.id })
            attacker.learn(table, of: crosstab, classifications: study.ingredients.classifications)
        }
        let derived = attacker.derived()
        var secrets = 0
        for crosstab in crosstabs {
            for row in crosstab.rows.indices {
                for column in crosstab.columns.indices {
                    let position = row * crosstab.columns.count + column
                    guard crosstab.bases[position] > 0 else { continue }
                    let isSmall = (1...2).contains(crosstab.counts[position])
                    guard isSmall || crosstab.columns[column].isOutside else { continue }
                    secrets += 1
                    #expect(!derived.contains(Attacker.name(crosstab, row: row, column: column)))
                }
            }
        }
        #expect(secrets > 0)
    }

    @Test func `the attacker derives what is left when only small counts are withheld`() throws {
        let study = MadeUpStudy(seed: 5)
        let crosstab = try #require(study.crosstabs.first)
        var attacker = Attacker()
        attacker.learnSums(of: crosstab)
        for column in crosstab.columns.indices.dropLast() {
            attacker.learn([(Attacker.name(crosstab, row: 0, column: column), 1)])
        }
        #expect(attacker.derived().contains(Attacker.name(crosstab, row: 0, column: crosstab.columns.count - 1)))
    }

    @Test func `classes with too few respondents are joined as the classification allows`() throws {
        var study = MadeUpStudy(seed: 2)
        let columns = try #require(study.crosstabs.first).columns
        let large = try #require(columns.first { $0.domain?.classCode == "large" })
        study.ingredients.thresholds.minimumBase = large.answered + 1
        let release = try Release(study.ingredients, profile: .protected)
        let table = try #require(release.table("involved"))
        let codes = table.columns.compactMap(\.domain?.classCode)
        #expect(codes.contains("middle_large"))
        #expect(!codes.contains("large"))
        #expect(release.protection.merges.contains { $0.table == "involved" && $0.label[.english] == "joined" })
    }

    @Test func `who answered is told by class, and of units outside only in a reconstruction`() throws {
        let study = MadeUpStudy(seed: 4)
        let open = try Release(study.ingredients, profile: .reconstruction).response
        let closed = try Release(study.ingredients, profile: .protected).response
        #expect(open.columns.contains { $0.domain?.classCode == "county" })
        #expect(!closed.columns.contains { $0.domain?.classCode == "county" })
        #expect(closed.cell(row: 0, column: 0).figure?.base == 120)
        #expect(closed.source == .register)
    }

    @Test func `stand-in values are told in the notes on method, with their number`() throws {
        let release = try Release(MadeUpStudy(seed: 4).ingredients, profile: .protected)
        #expect(release.methodNotes.map { $0[.english] } == ["22 of 110 stand in.", "22 of 110 stand in."])
    }

    @Test func `a filtered base has another interval than a share of everyone`() throws {
        let release = try Release(MadeUpStudy(seed: 4).ingredients, profile: .reconstruction)
        let everyone = try #require(release.table("involved")?.cell(row: 0, column: 0).figure)
        let filtered = try #require(release.table("partners")?.cell(row: 0, column: 0).figure)
        for figure in [everyone, filtered] {
            let interval = try #require(figure.interval)
            #expect(interval.contains(figure.share))
            #expect(interval.lowerBound < interval.upperBound)
        }
        #expect(release.table("involved")?.intervalNote != release.table("partners")?.intervalNote)
    }

    @Test func `two releases of the same answers are the same`() throws {
        let first = try Release(MadeUpStudy(seed: 9).ingredients, profile: .protected)
        let second = try Release(MadeUpStudy(seed: 9).ingredients, profile: .protected)
        #expect(first == second)
    }
}
