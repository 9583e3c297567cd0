// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Instruments
import Storage

/// Another server on the same database, through which the same respondent saves at the same time, and is always a little faster.
actor OtherServer {
    private let store: DatabaseStore
    private let secret: LinkSecret
    private var saved = 0

    init(_ fixture: Fixture, case number: Int) async throws {
        store = try await fixture.database.store()
        secret = fixture.key.secret(of: number, version: 1)
        fixture.store.beforeEachSave { [weak self] in try await self?.save() }
    }

    func stop() async { await store.shutDown() }

    private func save() async throws {
        saved += 1
        let (secret, saved) = (secret, saved)
        _ = try await store.revise(secret.locator, ticket: secret.ticket) { present in
            var draft = present.draft?.opened(with: secret) ?? Draft()
            draft.answers["free"] = .text("\(saved)")
            return try? SealedDraft(draft, for: secret)
        }
    }
}
