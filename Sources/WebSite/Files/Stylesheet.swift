// SPDX-License-Identifier: Apache-2.0

/// The one stylesheet of the site, kept in the program.
enum Stylesheet {
    static var text: String { String(decoding: PackageResources.site_css, as: UTF8.self) }
}
