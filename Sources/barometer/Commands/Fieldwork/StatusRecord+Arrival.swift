// SPDX-License-Identifier: Apache-2.0

import Estimation

extension StatusRecord {
    /// The first who answered against the last.
    struct Arrival: Encodable {
        /// A class among the first and the last.
        struct Class: Encodable {
            var code: String
            var first: Int
            var last: Int
            var difference: Double

            private enum CodingKeys: String, CodingKey {
                case first, last, difference
                case code = "class"
            }
        }

        var classes: [Class]
        var first: Int
        var last: Int
        var exactProbability: Double?
        var correctedProbability: Double
        var dissimilarity: Double

        private enum CodingKeys: String, CodingKey {
            case classes, first, last, dissimilarity
            case exactProbability = "exact_p"
            case correctedProbability = "corrected_p"
        }

        init(_ found: ArrivalComparison) {
            classes = found.categories.map {
                Class(code: $0.name, first: $0.first, last: $0.last, difference: $0.difference)
            }
            (first, last) = (found.firstBase, found.lastBase)
            exactProbability = found.test.exactProbability
            correctedProbability = found.test.correctedProbability
            dissimilarity = found.dissimilarity
        }
    }
}
