// SPDX-License-Identifier: Apache-2.0

/// One file of the published site.
public struct SiteFile: Hashable, Sendable {
    /// The path from the root of the site, with `/` between folders.
    public let path: String
    /// The content, UTF-8.
    public let content: String
}
