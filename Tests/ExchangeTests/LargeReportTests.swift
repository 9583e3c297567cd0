// SPDX-License-Identifier: Apache-2.0

import Claims
import Exchange
import Testing
import Variables

@Suite struct LargeReportTests {
    /// A report of a hundred pages: twenty claims each, on a table of forty questions by ten classes.
    private static func report() -> (markdown: String, tables: [TableFile]) {
        var lines: [String] = []
        var sentences: [String] = []
        for question in 0..<40 {
            for category in 0..<5 {
                lines.append("q\(question),c\(category),,,\(20 * category + 7),100")
                for number in 0..<10 {
                    let count = (7 * question + 11 * category + 3 * number) % 51
                    lines.append("q\(question),c\(category),size,k\(number),\(count),50")
                    sentences.append("[\(2 * count) per cent](cell:q\(question)/c\(category)?size=k\(number)) do so.")
                }
            }
        }
        // A page has some 2 400 characters, and most sentences of a report have no number.
        let filler = """
            This follows what others have found, and what those who answered told of their work when they were asked to
            describe it in their own words. It says nothing of how well it went, nor of who began it, which the next
            chapter comes back to; there it is told who took part, and what they think that it has led to so far.

            """
        let paragraphs = stride(from: 0, to: sentences.count, by: 5).map { start in
            filler + "Of those asked, " + sentences[start..<start + 5].joined(separator: " Among others, ")
        }
        let text = "table,category,classification,class,count,base\n" + lines.joined(separator: "\n") + "\n"
        return (
            "# Large\n\n" + paragraphs.joined(separator: "\n\n"), [TableFile(name: "q.csv", path: "q.csv", text: text)]
        )
    }

    @Test func `two thousand claims are checked without a finding, and how long it took is printed`() {
        let (markdown, tables) = Self.report()
        let clock = ContinuousClock()
        let start = clock.now
        let checked = CheckedReport(markdown, language: .english, file: "report.md", tables: tables)
        print("2000 claims in \(markdown.utf8.count) bytes were checked in \(clock.now - start)")
        #expect(checked.review?.claims.count == 2000)
        #expect(checked.findings.filter { $0.severity == .error } == [])
    }
}
