// SPDX-License-Identifier: Apache-2.0

import Claims
import Populations
import Testing
import Variables

/// A false phrase is put right in its own words.
@Suite struct ClaimRepairTests {
    /// A phrase that is false of a value, and the first phrase that is put in its place.
    struct Mended: Sendable, CustomTestStringConvertible {
        var tag: String
        var phrase: String
        var value: TrueValue
        var first: String

        init(_ tag: String, _ phrase: String, _ value: TrueValue, _ first: String) {
            (self.tag, self.phrase, self.value, self.first) = (tag, phrase, value, first)
        }

        var testDescription: String { phrase }
    }

    private static func percent(_ count: Int) -> TrueValue { .cell(count: count, base: 100) }

    private static let shares = [
        Mended("nb", "43 prosent", percent(44), "44 prosent"),
        Mended("nb", "43 %", percent(44), "44 %"),
        Mended("nb", "43%", percent(44), "44%"),
        Mended("nb", "43,5 prosent", .cell(count: 7, base: 16), "43,8 prosent"),
        Mended("nb", "Førtitre prosent", percent(44), "Førtifire prosent"),
        Mended("nb", "hele nittifem prosent", percent(91), "nittien prosent"),
        Mended("nb", "Nesten seksti prosent av kommunene", percent(43), "Nesten førtifem prosent av kommunene"),
        Mended("nb", "over seksti prosent", percent(53), "over femti prosent"),
        Mended("nb", "60 prosent eller mer", percent(53), "50 prosent eller mer"),
        Mended("nb", "nesten halvparten", percent(52), "halvparten"),
        Mended("nb", "en drøy tredjedel", percent(22), "en drøy femtedel"),
        Mended("nb", "En drøy tredjedel", percent(68), "Drøye to tredjedeler"),
        Mended("nb", "knappe tre fjerdedeler", percent(31), "en knapp tredjedel"),
        Mended("nb", "to av tre", percent(74), "tre av fire"),
        Mended("nb", "2 av 3", percent(74), "3 av 4"),
        Mended("nb", "hver fjerde", percent(34), "hver tredje"),
        Mended("nb", "flertallet", percent(45), "et mindretall"),
        Mended("nb", "De aller fleste", percent(65), "Et stort flertall"),
        Mended("nb", "et stort flertall", percent(52), "et knapt flertall"),
        Mended("nb", "Et knapt flertall", percent(57), "Flertallet"),
        Mended("nb", "et knapt flertall", percent(45), "et mindretall"),
        Mended("nb", "Halvannen prosent", percent(4), "Fire prosent"),
        Mended("nb", "2½ prosent", percent(4), "4 prosent"),
        Mended("nb", "ingen", percent(3), "nesten ingen"),
        Mended("nb", "Ingen", .cell(count: 3, base: 7), "Tre av sju"),
        Mended("nb", "mellom 40 og 50 prosent", percent(62), "mellom 60 og 70 prosent"),
        Mended("nb", "52 av 89", .cell(count: 53, base: 88), "53 av 88"),
        Mended("nb", "139 ordførere", .cell(count: 137, base: 400), "137 ordførere"),
        Mended("nb", "hundre og tjue", .number(121), "hundre og tjueen"),
        Mended("nb", "nesten 150", .number(131), "nesten 135"),
        Mended("nb", "i gjennomsnitt 3,4", .mean(Rational(37, 10)), "i gjennomsnitt 3,7"),
        Mended("nn", "Drygt ein tredel", percent(22), "Ein dryg femdel"),
        Mended("nn", "kvar fjerde", percent(34), "kvar tredje"),
        Mended("nn", "dei fleste", percent(20), "eit mindretal"),
        Mended("nn", "eit stort fleirtal", percent(52), "eit knapt fleirtal"),
        Mended("nn", "nesten kvart fjerde", percent(32), "nesten kvar tredje"),
        Mended("en", "Just under two thirds", percent(48), "Just under half"),
        Mended("en", "two in three", percent(74), "three in four"),
        Mended("en", "43%", percent(44), "44%"),
        Mended("en", "a large majority", percent(52), "a narrow majority"),
        Mended("en", "None", percent(2), "Almost none"),
        // What cannot be read is written anew.
        Mended("nb", "Et knapt mindretall", percent(48), "48 prosent"),
        Mended("en", "nearly about 60 per cent", percent(44), "44 per cent"),
    ]

    private static let orderings = [
        Mended("nb", "flere", .comparison(30, 50), "færre"),
        Mended("nb", "Flere i de største enn i de minste", .comparison(30, 50), "Færre i de største enn i de minste"),
        Mended("nb", "flere enn i de minste", .comparison(50, 51), "færre enn i de minste"),
        Mended("nb", "oftere", .comparison(30, 50), "sjeldnere"),
        Mended("nb", "en klart høyere andel", .comparison(50, 44), "en høyere andel"),
        Mended("nb", "klart færre", .comparison(50, 30), "klart flere"),
        Mended("nb", "noen færre", .comparison(53, 50), "noen flere"),
        Mended("nb", "omtrent like mange som i de minste", .comparison(70, 50), "klart flere enn i de minste"),
        Mended("nb", "flere enn i de minste", .comparison(50, 50), "like mange som i de minste"),
        Mended("nb", "ti prosentpoeng høyere", .comparison(30, 50), "tjue prosentpoeng lavere"),
        Mended("nb", "10 prosentpoeng høyere", .comparison(30, 50), "20 prosentpoeng lavere"),
        Mended("nb", "dobbelt så mange", .comparison(60, 20), "tre ganger så mange"),
        Mended("nb", "nesten dobbelt så mange", .comparison(56, 20), "nesten tre ganger så mange"),
        Mended("nn", "oftare", .comparison(30, 50), "sjeldnare"),
        Mended("nn", "nokre færre", .comparison(53, 50), "nokre fleire"),
        Mended("en", "more often", .comparison(30, 50), "less often"),
        Mended("en", "a larger share", .comparison(30, 50), "a smaller share"),
        Mended("en", "about as many as in the smallest", .comparison(70, 50), "clearly more than in the smallest"),
        Mended("nb", "stiger med kommunestørrelsen", .trend([50, 40, 30]), "avtar med kommunestørrelsen"),
        Mended("nb", "Øker jevnt med størrelsen", .trend([50, 40, 30]), "Minker jevnt med størrelsen"),
        Mended("nb", "varierer med størrelsen", .trend([30, 40, 50]), "stiger med størrelsen"),
        Mended("nn", "stig med storleiken", .trend([50, 40, 30]), "minkar med storleiken"),
        Mended("en", "rises with size", .trend([50, 40, 30]), "falls with size"),
        Mended("en", "rise with size", .trend([50, 40, 30]), "fall with size"),
        Mended("nb", "flest", .place(2, of: 6), "nest flest"),
        Mended("nb", "nest flest", .place(1, of: 6), "flest"),
        Mended("nb", "Oftest nevnt", .place(3, of: 6), "Tredje oftest nevnt"),
        Mended("nb", "nummer to", .place(4, of: 6), "nummer fire"),
        Mended("nb", "blant de tre vanligste", .place(4, of: 6), "blant de fire vanligste"),
        Mended("nb", "på andreplass", .place(3, of: 6), "på tredjeplass"),
        Mended("nn", "oftast nemnt", .place(2, of: 6), "nest oftast nemnt"),
        Mended("en", "most often", .place(2, of: 6), "second most often"),
        Mended("en", "Second", .place(3, of: 6), "Third"),
        Mended("en", "the most common", .place(3, of: 6), "the third most common"),
    ]

    @Test(arguments: shares + orderings) func `a false phrase is put right where it is wrong`(mended: Mended) {
        let phrases = ClaimRepair(Language(mended.tag)).phrases(for: mended.phrase, of: mended.value)
        #expect(phrases.first == mended.first, "\(phrases)")
    }

    @Test func `a trend over shares that go both ways has no true phrase`() {
        #expect(ClaimRepair(.bokmål).phrases(for: "stiger med størrelsen", of: .trend([10, 30, 20])) == [])
    }

    @Test func `nothing is put right in a language that is not read`() {
        #expect(ClaimRepair(Language("se")).phrases(for: "43", of: .cell(count: 1, base: 2)) == [])
    }

    @Test func `the band that a study chose decides what is true`() {
        var policy = ClaimPolicy.standard
        policy.bands[.justBelow] = Band("[-2, 0)")
        let value = TrueValue.cell(count: 57, base: 100)
        #expect(ClaimRepair(.bokmål).phrases(for: "nesten 50 prosent", of: value).first == "nesten 60 prosent")
        let strict = ClaimRepair(.bokmål, policy: policy).phrases(for: "nesten 50 prosent", of: value)
        #expect(strict.first == "57 prosent")
    }

    @Test(arguments: Language.spoken) func `the first phrase in place of any false one is true`(
        language: Language
    ) throws {
        let repair = ClaimRepair(language)
        let reader = QuantityReader(language)
        var random = SeededGenerator(seed: 29, purpose: "repair \(language)")
        let lines = try PhraseTests.lines().filter { $0.language == language }
        for line in lines {
            for value in [Self.cell(&random), Self.cell(&random), Self.comparison(&random), Self.place(&random)] {
                if let quantity = try? reader.read(line.phrase, as: value.context), value.satisfies(quantity) {
                    continue
                }
                let phrases = repair.phrases(for: line.phrase, of: value)
                #expect(!phrases.isEmpty, "\(line.phrase) of \(value)")
                for phrase in phrases {
                    let quantity = try reader.read(phrase, as: value.context)
                    #expect(value.satisfies(quantity), "\(phrase) for \(line.phrase) of \(value)")
                }
            }
        }
    }

    @Test(arguments: Language.spoken) func `a false share stays in its form where a phrase of that form is true`(
        language: Language
    ) throws {
        let (writer, repair, reader) = (QuantityWriter(language), ClaimRepair(language), QuantityReader(language))
        var random = SeededGenerator(seed: 31, purpose: "forms \(language)")
        var checked = 0
        for _ in 0..<60 {
            guard case .cell(let count, let base) = Self.cell(&random),
                case .cell(let other, let otherBase) = Self.cell(&random)
            else { continue }
            for form in QuantityWriter.Form.allCases where form != .whole {
                guard let said = writer.share(other, of: otherBase, as: form).first else { continue }
                let value = TrueValue.cell(count: count, base: base)
                let quantity = try reader.read(said, as: .cell)
                let candidates = writer.share(count, of: base, as: form)
                if value.satisfies(quantity) || candidates.isEmpty { continue }
                let first = try #require(repair.phrases(for: said, of: value).first)
                let mended = try reader.read(first, as: .cell)
                #expect(mended.register == quantity.register, "\(first) for \(said)")
                // The hedge that was written stays where the writer has a true phrase with it.
                if candidates.contains(where: { (try? reader.read($0))?.quantityClass == quantity.quantityClass }) {
                    #expect(mended.quantityClass == quantity.quantityClass, "\(first) for \(said)")
                }
                checked += 1
            }
        }
        #expect(checked > 200)
    }

    private static func cell(_ random: inout SeededGenerator) -> TrueValue {
        let base = Int.random(in: 1...450, using: &random)
        return .cell(count: Int.random(in: 0...base, using: &random), base: base)
    }

    private static func comparison(_ random: inout SeededGenerator) -> TrueValue {
        .comparison(
            Rational(Int.random(in: 0...1000, using: &random), 10),
            Rational(Int.random(in: 0...1000, using: &random), 10)
        )
    }

    private static func place(_ random: inout SeededGenerator) -> TrueValue {
        let rows = Int.random(in: 2...15, using: &random)
        return .place(Int.random(in: 1...rows, using: &random), of: rows)
    }
}
