// SPDX-License-Identifier: Apache-2.0

import Markup

/// The box above a page's content that lists what must be mended, each with a link to its place.
struct ProblemSummary {
    /// What must be mended, and the control to do it with.
    struct Problem {
        var text: String
        var control: String
    }

    let texts: FormTexts
    let problems: [Problem]

    var html: HTML {
        guard !problems.isEmpty else { return "" }
        let items = problems.map { problem -> HTML in
            "<li><a\(HTML.attribute("href", url: "#\(problem.control)"))>\(problem.text)</a></li>\n"
        }
        // The alert is inside the box that takes the focus: some screen readers are silent otherwise.
        return """
            <div class="error-summary" id="errors" tabindex="-1">
            <div role="alert">
            <h2>\(texts[.errorsTitle])</h2>
            <ul>
            \(items)</ul>
            </div>
            </div>

            """
    }
}
