// SPDX-License-Identifier: Apache-2.0

import Populations
import Testing

@Suite struct SeededGeneratorTests {
    private func draws(_ number: Int, from generator: SeededGenerator) -> [UInt64] {
        var generator = generator
        return (0..<number).map { _ in generator.next() }
    }

    // The first numbers of Vigna's reference implementation (prng.di.unimi.it/splitmix64.c).
    @Test(
        arguments: [
            (
                0,
                [
                    0xe220_a839_7b1d_cdaf, 0x6e78_9e6a_a1b9_65f4, 0x06c4_5d18_8009_454f, 0xf88b_b8a8_724c_81ec,
                ]
            ),
            (
                1_234_567,
                [
                    6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                    4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
                ]
            ),
        ] as [(UInt64, [UInt64])]
    )
    func `the sequence is that of SplitMix64`(seed: UInt64, expected: [UInt64]) {
        #expect(draws(expected.count, from: SeededGenerator(seed: seed)) == expected)
    }

    @Test func `the same seed gives the same draws and another seed gives others`() {
        #expect(draws(100, from: SeededGenerator(seed: 2019)) == draws(100, from: SeededGenerator(seed: 2019)))
        #expect(draws(100, from: SeededGenerator(seed: 2019)) != draws(100, from: SeededGenerator(seed: 2020)))
    }

    @Test func `the same seed gives the same order of a shuffled list`() {
        func shuffled() -> [Int] {
            var generator = SeededGenerator(seed: 7)
            return Array(0..<1000).shuffled(using: &generator)
        }
        #expect(shuffled() == shuffled())
        #expect(shuffled() != Array(0..<1000))
        #expect(shuffled().sorted() == Array(0..<1000))
    }

    @Test func `purposes have sequences of their own`() {
        let generators = ["", "a", "b", "ab", "ba"].map { SeededGenerator(seed: 1, purpose: $0) }
        #expect(Set(generators.map { draws(4, from: $0) }).count == generators.count)
        #expect(generators[3] == SeededGenerator(seed: 1, purpose: "ab"))
    }

    // The 99.99 % point of chi-square with 96 degrees of freedom is 154; a fair generator misses it once in 10 000 seeds.
    @Test(arguments: [1, 2019, .max] as [UInt64]) func `bounded draws are even`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var counts = Array(repeating: 0, count: 97)
        for _ in 0..<97_000 { counts[Int.random(in: 0..<97, using: &generator)] += 1 }
        let chiSquare = counts.reduce(0) { $0 + Double(($1 - 1000) * ($1 - 1000)) / 1000 }
        #expect(chiSquare < 154)
        // Numbers that are too even are no chance either: the 0.01 % point is 53.
        #expect(chiSquare > 53)
    }
}
