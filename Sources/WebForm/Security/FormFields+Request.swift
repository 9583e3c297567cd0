// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore

extension FormFields {
    /// Reads the fields of a request, whose body ``BodyReception`` has taken in.
    ///
    /// - Throws: A ``Notice`` where they cannot be read.
    static func read(_ request: Request) async throws -> FormFields {
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else { throw Notice.unreadable }
        let body = try await request.body.collect(upTo: BodyReception.longest)
        guard let fields = FormFields(body.readableBytesView) else { throw Notice.unreadable }
        return fields
    }
}
