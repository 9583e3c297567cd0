// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore

extension FormFields {
    /// The longest body that is taken in, in bytes: a text of the greatest length in the most wasteful encoding, twice.
    static let longestBody = 65_536

    /// Reads the fields of a request.
    ///
    /// - Throws: A ``Notice`` where they are too long or cannot be read.
    static func read(_ request: Request) async throws -> FormFields {
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else { throw Notice.unreadable }
        if let length = request.headers[.contentLength].flatMap(Int.init), length > longestBody {
            throw Notice.tooLarge
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: longestBody)
        } catch is NIOTooManyBytesError {
            throw Notice.tooLarge
        }
        guard let fields = FormFields(Array(buffer: body)) else { throw Notice.unreadable }
        return fields
    }
}
