// SPDX-License-Identifier: Apache-2.0

import Charts
import Disclosure
import Foundation
import Markup
import SampleReleases
import Testing
import Variables

/// One picture of each kind in both widths, as people have looked at it and found it good.
///
/// `BAROMETER_RECORD=1` writes them anew; look at each before it is kept.
@Suite struct GoldenChartTests {
    private static let requests = [
        "bars-unchosen": ChartRequest(table: "done", kind: .bars),
        "bars": ChartRequest(table: "drivers", kind: .bars),
        "stacked": ChartRequest(table: "done", kind: .stacked, by: "size"),
        "stacked-scale": ChartRequest(table: "views", kind: .stacked),
        "diverging-unchosen": ChartRequest(table: "views", kind: .diverging),
        "diverging": ChartRequest(table: "views", kind: .diverging),
        "dots": ChartRequest(table: "done", kind: .dots, row: "yes", by: "size"),
        "response": ChartRequest(table: "response", kind: .response),
    ]
    /// What stands after every label in a second set of pictures, so that labels need several lines.
    private static let longLabels = " i de kommunene som har svart på hele undersøkelsen"
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    private static let records = ProcessInfo.processInfo.environment["BAROMETER_RECORD"] == "1"

    @Test(arguments: requests.keys.sorted(), ["", longLabels])
    func `a chart is drawn as it was looked at`(_ name: String, _ labels: String) throws {
        let request = try #require(Self.requests[name])
        let chart = try #require(
            DrawnChart(
                request,
                // What nobody chose has no place in these.
                of: .sample(unchosen: name.hasSuffix("-unchosen") ? ["unsure", "hardly"] : [], labels: labels),
                language: .bokmål,
                message: "Et budskap",
                id: name
            )
        )
        for (width, picture) in ["wide": chart.wide, "narrow": chart.narrow] {
            let file = Self.folder.appending(path: "\(name)\(labels.isEmpty ? "" : "-long")-\(width).svg")
            // One element a line, so that a difference can be read.
            let text = picture.string.replacing("><", with: ">\n<") + "\n"
            if Self.records { try text.write(to: file, atomically: true, encoding: .utf8) }
            #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(file.lastPathComponent)")
        }
    }
}
