// SPDX-License-Identifier: Apache-2.0

import Markup

/// The study's definition, to be opened where it is needed.
struct DefinitionBox {
    let form: Form
    let texts: FormTexts
    let isOpen: Bool

    var html: HTML {
        guard let definition = form.definitions[texts.language] else { return "" }
        return """
            <details class="definition"\(HTML.attribute("open", if: isOpen))>
            <summary>\(texts[.definition])</summary>
            \(definition)
            </details>

            """
    }
}
