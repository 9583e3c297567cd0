// SPDX-License-Identifier: Apache-2.0

import Charts
import Disclosure
import Foundation
import Markup
import SampleReleases
import Testing
import Variables

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct DrawnChartTests {
    private static let requests = [
        ChartRequest(table: "drivers", kind: .bars),
        ChartRequest(table: "done", kind: .bars),
        ChartRequest(table: "done", kind: .stacked, by: "size"),
        ChartRequest(table: "views", kind: .stacked),
        ChartRequest(table: "views", kind: .diverging),
        ChartRequest(table: "done", kind: .dots, row: "yes", by: "size"),
        ChartRequest(table: "response", kind: .response),
    ]

    private func draw(
        _ request: ChartRequest,
        _ release: Release = .sample(),
        language: Language = .bokmål
    ) -> DrawnChart? {
        DrawnChart(request, of: release, language: language, message: "Et budskap", id: "f1")
    }

    @Test(arguments: requests, [Language.bokmål, .nynorsk, .english])
    func `every chart is well-formed, has a title and a description, and no style of its own`(
        _ request: ChartRequest,
        _ language: Language
    ) throws {
        let chart = try #require(draw(request, language: language))
        for picture in [chart.wide.string, chart.narrow.string] {
            #expect(XMLParser(data: Data(picture.utf8)).parse())
            #expect(picture.contains("role=\"img\""))
            #expect(picture.contains("<title id=\"f1-"))
            #expect(picture.contains("<desc id=\"f1-"))
            #expect(!picture.contains("style=") && !picture.contains("<style"))
        }
        #expect(!chart.subtitle.isEmpty)
        #expect(chart == draw(request, language: language))
    }

    @Test(arguments: requests, ["", String(repeating: " og et langt ord til arbeidstakerorganisasjonene", count: 4)])
    func `nothing is drawn outside the picture, however long the labels`(
        _ request: ChartRequest,
        _ suffix: String
    ) throws {
        let chart = try #require(draw(request, .sample(labels: suffix)))
        for picture in [chart.wide.string, chart.narrow.string] {
            let box = try #require(picture.firstMatch(of: /viewBox="0 0 ([0-9.]+) ([0-9.]+)"/))
            let width = try #require(Double(box.1))
            let height = try #require(Double(box.2))
            for shape in picture.matches(
                of: /<rect x="(-?[0-9.]+)" y="(-?[0-9.]+)" width="([0-9.]+)" height="([0-9.]+)"/
            ) {
                let numbers = [shape.1, shape.2, shape.3, shape.4].compactMap { Double($0) }
                #expect(numbers[0] >= 0 && numbers[0] + numbers[2] <= width + 0.01)
                #expect(numbers[1] >= 0 && numbers[1] + numbers[3] <= height + 0.01)
            }
            for text in picture.matches(of: /<text x="(-?[0-9.]+)" y="(-?[0-9.]+)"/) {
                let (x, y) = (Double(text.1) ?? -1, Double(text.2) ?? -1)
                #expect(x >= 0 && x <= width + 0.01)
                #expect(y > 0 && y <= height)
            }
        }
    }

    @Test func `bars stand by length, and “don't know” last`() throws {
        let picture = try #require(draw(ChartRequest(table: "done", kind: .bars))).wide.string
        let places = ["Svar yes", "Svar no", "Svar unsure"].compactMap {
            picture.range(of: ">\($0)</text>")?.lowerBound
        }
        #expect(places.count == 3 && places == places.sorted())
    }

    @Test func `agreement stands to the right of the line and disagreement to the left`() throws {
        let picture = try #require(draw(ChartRequest(table: "views", kind: .diverging))).wide.string
        let order = picture.matches(of: /fill="(#b04a1a|#f0c8aa|#579ba3|#135a66)"/).map { String($0.1) }
        #expect(Array(order.prefix(4)) == ["#b04a1a", "#f0c8aa", "#579ba3", "#135a66"])
    }

    @Test func `a withheld number is nowhere in the picture, and a bar with a withheld part is not drawn`() throws {
        let cell = CellReference(table: "views", item: "room", category: "hardly")
        let chart = try #require(draw(ChartRequest(table: "views", kind: .diverging), .sample(withheld: [cell])))
        for picture in [chart.wide.string, chart.narrow.string] {
            #expect(picture.contains("holdt tilbake"))
            #expect(!picture.contains(">23<") && !picture.contains("23 prosent"))
            #expect(!picture.contains(">31<"))
        }
    }

    @Test func `what the release does not have is not drawn`() {
        let yes = CellReference(table: "done", category: "yes")
        let classes = ["small", "middle", "large"].map { yes.within("size", $0) }
        #expect(draw(ChartRequest(table: "nothing", kind: .bars)) == nil)
        #expect(draw(ChartRequest(table: "done", kind: .dots, row: "maybe", by: "size")) == nil)
        #expect(draw(ChartRequest(table: "done", kind: .dots, row: "yes", by: "place")) == nil)
        #expect(
            draw(ChartRequest(table: "done", kind: .dots, row: "yes", by: "size"), .sample(withheld: Set(classes)))
                == nil
        )
    }

    /// Requests with what nobody chose, the label that is in no picture then, and the note.
    @Test(arguments: [
        (ChartRequest(table: "done", kind: .bars), ["unsure"], "Ingen svarte «Svar unsure»."),
        (ChartRequest(table: "done", kind: .bars), ["unsure", "no"], "Ingen svarte «Svar no» eller «Svar unsure»."),
        (ChartRequest(table: "done", kind: .stacked, by: "size"), ["no"], "Ingen svarte «Svar no»."),
        (ChartRequest(table: "drivers", kind: .bars), ["users"], "Ingen valgte «Svar users»."),
        (
            ChartRequest(table: "views", kind: .stacked), ["hardly", "unsure"],
            "Ingen svarte «Svar hardly» eller «Svar unsure»."
        ),
        (ChartRequest(table: "views", kind: .diverging), ["unsure"], "Ingen svarte «Svar unsure»."),
        (ChartRequest(table: "views", kind: .diverging), ["not"], "Ingen svarte «Svar not»."),
    ])
    func `what nobody chose has no bar and no place in the legend, and a note says so`(
        _ request: ChartRequest,
        _ codes: [String],
        _ note: String
    ) throws {
        let whole = try #require(draw(request))
        #expect(whole.note == nil)
        let chart = try #require(draw(request, .sample(unchosen: Set(codes))))
        #expect(chart.note == note)
        for picture in [chart.wide.string, chart.narrow.string] {
            #expect(XMLParser(data: Data(picture.utf8)).parse())
            for code in codes { #expect(!picture.contains("Svar \(code)"), "\(code)") }
            #expect(!picture.contains(">0\u{A0}%<") && !picture.contains(" 0 prosent"))
        }
    }

    @Test func `a withheld number is no zero, and where nobody chose anything everything stays`() throws {
        let cell = CellReference(table: "done", category: "no").within("size", "small")
        let request = ChartRequest(table: "done", kind: .stacked, by: "size")
        let chart = try #require(draw(request, .sample(withheld: [cell], unchosen: ["no"])))
        #expect(chart.note == nil && chart.wide.string.contains("Svar no"))
        let nothing = try #require(draw(request, .sample(unchosen: ["yes", "no", "unsure"])))
        #expect(nothing.note == nil && nothing.wide.string.contains("Svar yes"))
        #expect(
            draw(ChartRequest(table: "done", kind: .dots, row: "yes", by: "size"), .sample(unchosen: ["no"]))?.note
                == nil
        )
    }

    @Test func `the note is in the language of the picture`() {
        let request = ChartRequest(table: "drivers", kind: .bars)
        #expect(draw(request, .sample(unchosen: ["users"]), language: .nynorsk)?.note == "Ingen valde «Svar users».")
        #expect(draw(request, .sample(unchosen: ["users"]), language: .english)?.note == "Nobody chose “Svar users”.")
    }

    @Test func `hostile text stays text`() throws {
        let chart = try #require(draw(ChartRequest(table: "drivers", kind: .bars), .sample(labels: "<script>\"&'")))
        #expect(!chart.wide.string.contains("<script"))
        #expect(XMLParser(data: Data(chart.wide.string.utf8)).parse())
    }
}
