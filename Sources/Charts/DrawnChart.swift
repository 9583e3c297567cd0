// SPDX-License-Identifier: Apache-2.0

public import Disclosure
public import Markup
public import Variables

/// A released table as an accessible picture, drawn for two widths.
public struct DrawnChart: Hashable, Sendable {
    /// The picture for screens of 700 pixels and more.
    public let wide: HTML
    /// The picture for smaller screens.
    public let narrow: HTML
    /// What is measured, and of how many.
    public let subtitle: String
    /// Which answers it leaves out because nobody gave them, as a sentence; nil where it leaves none out.
    public let note: String?

    /// Draws a chart, or returns nil where the release has nothing to draw.
    ///
    /// - Parameters:
    ///   - request: Which picture of which table.
    ///   - release: The release.
    ///   - language: The language of labels.
    ///   - message: What the picture says, as its title for readers who hear it.
    ///   - id: An id that no other picture of the page has.
    public init?(_ request: ChartRequest, of release: Release, language: Language, message: String, id: String) {
        guard let table = release.table(request.table) else { return nil }
        let reading = ChartReading(request: request, table: table, language: language)
        guard let content = reading.content() else { return nil }
        subtitle = reading.wording.subtitle(request, table, base: content.base)
        note = reading.note
        wide = content.draw(.wide).picture(id: "\(id)-wide", title: message, description: content.description)
        narrow = content.draw(.narrow).picture(id: "\(id)-narrow", title: message, description: content.description)
    }
}
