// SPDX-License-Identifier: Apache-2.0

import Claims
import Disclosure
import Fieldwork
import Processing
import Studies
import Testing
import Variables
import WebSite

@Suite struct PublishedClaimTests {
    @Test func `every published statement from S35 to S88 is in the list`() {
        let numbers = Set(PublishedClaim.all.map(\.number))
        #expect(numbers == Set((35...88).map { "S\($0)" } + ["S62b"]))
    }

    @Test(arguments: [2019, 7, 31_415] as [UInt64])
    func `every published statement is true of the tables of the reconstruction`(_ seed: UInt64) throws {
        let release = try ReferenceStudy.release(seed: seed, profile: .reconstruction)
        for claim in PublishedClaim.all {
            let verdict = try #require(claim.judge(release), "\(claim.number) speaks of a cell that is not there")
            #expect(verdict.holds, "\(claim.number) “\(claim.published)”: \(claim.cells[0]) is \(verdict.values)")
            guard seed == 2019 else { continue }
            print("\(claim.number)\t\(claim.published)\t\(verdict.holds ? "holds" : "FAILS")\t\(verdict.values)")
        }
    }

    @Test func `a statement that is not true of the tables is found out`() throws {
        let release = try ReferenceStudy.release(seed: 2019, profile: .reconstruction)
        let wrong: [PublishedClaim] = [
            PublishedClaim("S43", "86 %", .percent("initiative/yes", 86)),
            PublishedClaim("S44", "nest størst", .rank("sectors/health", 2, among: ["school", "technical"])),
            PublishedClaim("S51", "noen", .points("drivers/economy?size=large", 0...100, open: [.lower])),
            PublishedClaim(
                "S55",
                "synker",
                .rises("partners/business", by: "size", over: ["large", "middle", "small"])
            ),
        ]
        for claim in wrong { #expect(claim.judge(release)?.holds == false) }
        #expect(PublishedClaim("S0", "uten celle", .percent("initiative/maybe", 1)).judge(release) == nil)
    }

    @Test func `the prose of every report binds the main cell of every published statement`() throws {
        for prose in try ReferenceStudy.read().prose {
            let bound = Set(prose.boundCells.map(\.description))
            for claim in PublishedClaim.all {
                #expect(bound.contains(claim.main), "\(claim.number): nothing in \(prose.file) rests on \(claim.main)")
            }
        }
    }

    @Test(arguments: [2019, 7] as [UInt64])
    func `the protected release shows nothing of S51, S61 and S88, in tables or prose`(_ seed: UInt64) throws {
        let study = try ReferenceStudy.read()
        let fieldwork = try ReferenceStudy.rehearse(seed: seed)
        let release = try Release(Release.Ingredients(study, fieldwork: fieldwork), profile: .protected)
        let pages = try Self.pages(of: ReferenceStudy.site(of: study, release))
        let open = try Release(Release.Ingredients(study, fieldwork: fieldwork), profile: .reconstruction)
        let openPages = try Self.pages(of: ReferenceStudy.site(of: study, open))
        for number in ["S51", "S61", "S88"] {
            let claim = try #require(PublishedClaim.all.first { $0.number == number })
            let cell = try #require(CellReference(claim.cells[0]))
            #expect(release.cell(cell)?.figure == nil, "\(number): \(cell) is published")
            for prose in study.prose {
                let fragments = prose.fragments(around: cell)
                #expect(!fragments.isEmpty)
                for fragment in fragments {
                    #expect(fragment.length > 10, "“\(fragment)” is too short to be told from other prose")
                    #expect(openPages.contains(where: fragment.isSaid), "\(number): “\(fragment)” is nowhere")
                    #expect(!pages.contains(where: fragment.isSaid), "\(number): “\(fragment)” is still said")
                }
            }
        }
    }

    /// The words of each page, without markup and without what is added to them: their grounds, and caveats.
    private static func pages(of site: Site) -> [String] {
        site.files().filter { $0.path.hasSuffix(".html") }.map { page in
            Prose.normalised(
                page.content
                    .replacing(#/<button type="button" class="why".*?</a></span>/#, with: "")
                    .replacing(#/ <span class="caveat">[^<]*</span>/#, with: "")
                    .replacing(#/<[^>]*>/#, with: "")
            )
        }
    }

    @Test func `two runs give the same bytes, and another seed other answers`() throws {
        let study = try ReferenceStudy.read()
        func run(_ seed: UInt64) throws -> (answers: [String: String], pages: [String: String]) {
            let fieldwork = try ReferenceStudy.rehearse(seed: seed)
            let release = try Release(Release.Ingredients(study, fieldwork: fieldwork), profile: .reconstruction)
            let files = try ReferenceStudy.site(of: study, release).files().map { ($0.path, $0.content) }
            return (ClosedFieldworkFiles.write(fieldwork), Dictionary(uniqueKeysWithValues: files))
        }
        let first = try run(2019)
        let second = try run(2019)
        let other = try run(7)
        #expect(first.answers == second.answers)
        #expect(first.pages == second.pages)
        #expect(first.answers["answers.csv"] != other.answers["answers.csv"])
    }

    @Test func `139 of 439 answered, in every county but Oslo`() throws {
        let coverage = try ReferenceStudy.rehearse(seed: 2019).coverage
        #expect(coverage.asked == 439)
        #expect(coverage.answered == 139)
        let counties = try #require(coverage.breakdown("county"))
        for (code, answered) in zip(counties.classes, counties.answered) {
            #expect((answered == 0) == (code == "03"), "county \(code): \(answered)")
        }
    }

    @Test func `every page and file of the release says that the answers are rehearsed`() throws {
        let study = try ReferenceStudy.read()
        let release = try ReferenceStudy.release(seed: 2019, profile: .reconstruction)
        let plain = ["site.css", "icon.svg"]
        for file in try ReferenceStudy.site(of: study, release).files() where !plain.contains(file.path) {
            let text = file.content.lowercased()
            #expect(
                ["oppdiktede svar", "oppdikta svar", "rehears"].contains { text.contains($0) },
                "\(file.path) does not say it"
            )
        }
    }
}
