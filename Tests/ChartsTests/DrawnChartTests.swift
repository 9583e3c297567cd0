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

    @Test func `hostile text stays text`() throws {
        let chart = try #require(draw(ChartRequest(table: "drivers", kind: .bars), .sample(labels: "<script>\"&'")))
        #expect(!chart.wide.string.contains("<script"))
        #expect(XMLParser(data: Data(chart.wide.string.utf8)).parse())
    }
}
