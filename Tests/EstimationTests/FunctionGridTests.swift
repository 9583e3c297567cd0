// SPDX-License-Identifier: Apache-2.0

import Estimation
import Testing

/// The distributions against grids that were computed with 60 digits and more, far into both tails.
@Suite struct FunctionGridTests {
    private static let names = ["beta", "chi_squared", "f", "normal", "student"]

    @Test(arguments: names)
    func `both tails are right to twelve digits`(_ name: String) throws {
        try check("\(name).csv") { row, distribution in
            let value = try #require(row["value"].flatMap { Double($0) })
            return [
                (distribution.cumulative(value), row["lower"]), (distribution.upperTail(value), row["upper"]),
            ]
        }
    }

    @Test(arguments: names)
    func `quantiles are right to twelve digits, asked from either side`(_ name: String) throws {
        try check("\(name)_quantiles.csv") { row, distribution in
            let probability = try #require(row["probability"].flatMap { Double($0) })
            let isLower = row["side"] == "lower"
            let quantile = isLower ? distribution.quantile(probability) : distribution.upperQuantile(probability)
            return [(quantile, row["quantile"])]
        }
    }

    private func check(
        _ file: String,
        answers: (Cases.Row, any TwoTailed) throws -> [(Double, String?)]
    ) throws {
        let rows = try Cases.ownRows(of: file, in: "functions")
        var worst = 0.0
        for row in rows {
            for (answer, expected) in try answers(row, #require(Self.distribution(file, row))) {
                let number = try #require(expected.flatMap { Double($0) })
                let error = abs(answer - number) / abs(number)
                // Relative however small the number, which `Cases.agree` is not.
                #expect(error <= 1e-12, "\(row) gives \(answer)")
                worst = max(worst, error)
            }
        }
        print("functions/\(file): \(rows.count) rows, largest relative error \(worst)")
        #expect(rows.count > 10)
    }

    private static func distribution(_ file: String, _ row: Cases.Row) -> (any TwoTailed)? {
        func number(_ column: String) -> Double { row[column].flatMap { Double($0) } ?? .nan }
        return switch file.split(separator: ".").first?.replacing("_quantiles", with: "") {
        case "beta": BetaDistribution(number("a"), number("b"))
        case "chi_squared": ChiSquaredDistribution(degreesOfFreedom: number("degrees"))
        case "f": FDistribution(numeratorDegrees: number("numerator"), denominatorDegrees: number("denominator"))
        case "student": StudentDistribution(degreesOfFreedom: number("degrees"))
        case "normal": StandardNormal()
        default: nil
        }
    }
}

/// What every distribution is asked for.
private protocol TwoTailed {
    func cumulative(_ value: Double) -> Double
    func upperTail(_ value: Double) -> Double
    func quantile(_ probability: Double) -> Double
    func upperQuantile(_ tail: Double) -> Double
}

extension BetaDistribution: TwoTailed {}
extension ChiSquaredDistribution: TwoTailed {}
extension FDistribution: TwoTailed {}
extension StudentDistribution: TwoTailed {}

private struct StandardNormal: TwoTailed {
    func cumulative(_ value: Double) -> Double { NormalDistribution.cumulative(value) }
    func upperTail(_ value: Double) -> Double { NormalDistribution.upperTail(value) }
    func quantile(_ probability: Double) -> Double { NormalDistribution.quantile(probability) }
    func upperQuantile(_ tail: Double) -> Double { NormalDistribution.upperQuantile(tail) }
}
