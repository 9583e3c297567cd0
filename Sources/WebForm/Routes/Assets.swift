// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The files that pages refer to, under names that change with their content, so that browsers may keep them for ever.
struct Assets: Sendable {
    let stylesheet = Asset(PackageResources.form_css, name: "form", suffix: "css", type: "text/css; charset=utf-8")
    let script = Asset(PackageResources.form_js, name: "form", suffix: "js", type: "text/javascript; charset=utf-8")
    let icon = Asset(PackageResources.icon_svg, name: "icon", suffix: "svg", type: "image/svg+xml")

    var all: [Asset] { [stylesheet, script, icon] }
}

/// A file that pages refer to.
struct Asset: Sendable {
    let path: String
    let response: Response

    init(_ bytes: [UInt8], name: String, suffix: String, type: String) {
        let hash = SHA256.hash(data: bytes).prefix(6).map { String(Int($0) + 256, radix: 16).dropFirst() }.joined()
        path = "/assets/\(name).\(hash).\(suffix)"
        response = Response(
            status: .ok,
            headers: [.contentType: type, .cacheControl: "public, max-age=31536000, immutable"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
