// SPDX-License-Identifier: Apache-2.0

import Processing
import Testing
import Variables

@Suite struct CodeColumnTests {
    private enum Width: Int {
        case bytes = 8
        case words = 16
        case longs = 32
    }

    private func width(_ column: CodeColumn) -> Width {
        switch column {
        case .bytes: .bytes
        case .words: .words
        case .longs: .longs
        }
    }

    @Test(
        arguments: [(0, 8), (1, 8), (240, 8), (241, 16), (65_520, 16), (65_521, 32), (4_000_000, 32)]
    )
    func `a column is as wide as its categories need`(categories: Int, bits: Int) {
        let column = CodeColumn(categories: categories, repeating: .missing(.notAsked), count: 1)
        #expect(width(column).rawValue == bits)
    }

    @Test(arguments: [1, 240, 241, 65_520, 65_521]) func `every width keeps every value apart`(categories: Int) {
        let values: [CodeColumn.Value] = [
            .code(0), .code(categories - 1), .missing(.notAsked), .missing(.noAnswer),
        ]
        for value in values {
            let column = CodeColumn(categories: categories, repeating: value, count: 3)
            #expect(column.count == 3)
            #expect((0..<3).map { column[$0] } == [value, value, value])
        }
        var column = CodeColumn(categories: categories, repeating: .missing(.notAsked), count: values.count)
        for (position, value) in values.enumerated() { column[position] = value }
        #expect(values.indices.map { column[$0] } == values)
    }

    @Test(arguments: [1, 240, 241, 65_520, 65_521]) func `masks see codes, and every missing value as -1`(
        categories: Int
    ) {
        let last = categories - 1
        var column = CodeColumn(categories: categories, repeating: .code(last), count: 4)
        column[1] = .missing(.notAsked)
        column[2] = .missing(.noAnswer)
        #expect(column.mask { $0 == last } == [true, false, false, true])
        #expect(column.mask { $0 == -1 } == [false, true, true, false])
        #expect(column.mask { $0 >= 0 } == [true, false, false, true])
        #expect(column.mask(missing: .notAsked) == [false, true, false, false])
        #expect(column.mask(missing: .noAnswer) == [false, false, true, false])
    }

    @Test(arguments: [3, 241, 65_521]) func `a tally counts those of the mask by class`(categories: Int) {
        let values: [CodeColumn.Value] = [
            .code(0), .code(2), .code(2), .missing(.notAsked), .code(1), .missing(.noAnswer), .code(2),
        ]
        var column = CodeColumn(categories: categories, repeating: .missing(.notAsked), count: values.count)
        for (position, value) in values.enumerated() { column[position] = value }
        #expect(column.tally(Array(repeating: true, count: 7), classes: 3) == [1, 1, 3])
        #expect(column.tally([true, true, false, true, false, true, true], classes: 3) == [1, 0, 2])
        #expect(column.tally(Array(repeating: false, count: 7), classes: 3) == [0, 0, 0])
    }

    @Test func `a column without respondents has empty masks and tallies`() {
        let column = CodeColumn(categories: 2, repeating: .code(0), count: 0)
        #expect(column.count == 0)
        #expect(column.mask { _ in true } == [])
        #expect(column.tally([], classes: 2) == [0, 0])
    }

    @Test func `setting a value in a copy leaves the original as it was`() {
        let original = CodeColumn(categories: 2, repeating: .code(0), count: 2)
        var copy = original
        copy[0] = .code(1)
        #expect(original[0] == .code(0))
        #expect(copy[0] == .code(1))
    }
}
