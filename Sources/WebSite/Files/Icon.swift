// SPDX-License-Identifier: Apache-2.0

import Markup

/// The picture that browsers show beside the title of a page; without one they ask the server for a file it lacks.
enum Icon {
    static let path = "icon.svg"

    static var file: SiteFile {
        let picture: HTML = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#135a66"/>\
            <path d="M3 4h10M3 8h7M3 12h4" stroke="#fff" stroke-width="2"/></svg>

            """
        return SiteFile(path: path, content: picture.string)
    }
}
