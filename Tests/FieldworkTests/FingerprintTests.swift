// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Instruments
import Testing
import Variables

@Suite struct FingerprintTests {
    private static let here = SourceLocation(file: "test")

    private func instrument(
        text: String = "Hva?",
        codes: [String] = ["a", "b"],
        maximum: Int? = 2,
        route: Condition = .always
    ) -> Instrument {
        let categories = codes.map { Category(code: $0, label: LocalizedText([.bokmål: $0]), location: Self.here) }
        let question = Question(
            id: "q",
            kind: .multiple(categories, maximum: maximum),
            text: LocalizedText([.bokmål: text]),
            route: route,
            location: Self.here
        )
        let section = Section(id: "s", title: LocalizedText(), questions: [question], location: Self.here)
        return Instrument(sections: [section])
    }

    @Test func `a wording can be mended while people answer`() {
        let before = FieldworkTerms.fingerprint(of: instrument())
        #expect(FieldworkTerms.fingerprint(of: instrument(text: "Hva da?")) == before)
    }

    @Test func `what is asked cannot be changed unnoticed`() {
        let changed = [
            instrument(codes: ["a", "c"]), instrument(codes: ["b", "a"]), instrument(maximum: 1),
            instrument(maximum: nil), instrument(route: .notEmpty(variable: "p")),
        ].map(FieldworkTerms.fingerprint)
        #expect(Set(changed + [FieldworkTerms.fingerprint(of: instrument())]).count == 6)
    }

    @Test func `the fingerprint is the same in every version of the program`() {
        let fingerprint = FieldworkTerms.fingerprint(of: instrument(route: .equals(variable: "p", code: "x")))
        #expect(fingerprint == "a16c86f2dc67fbcacae25852bbe3db76")
    }
}
