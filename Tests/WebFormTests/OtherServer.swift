// SPDX-License-Identifier: Apache-2.0

import Fieldwork
import Instruments
import Storage

/// Another server on the same database, through which the same respondent saves at the same time.
actor OtherServer {
    private let store: DatabaseStore
    private let secret: LinkSecret
    private var left = 0
    private var saved = 0

    init(_ fixture: Fixture, case number: Int) async throws {
        store = try await fixture.database.store()
        secret = fixture.key.secret(of: number, version: 1)
        fixture.store.beforeEachSave { [weak self] in try await self?.save() }
    }

    /// Is faster than the form the next so many times.
    func saveFirst(_ times: Int) { left = times }

    func stop() async { await store.shutDown() }

    private func save() async throws {
        guard left > 0 else { return }
        left -= 1
        saved += 1
        let sitting = try await store.sitting(secret.ticket, secret.locator)
        var draft = sitting?.draft?.opened(with: secret) ?? Draft()
        draft.answers["free"] = .text("\(saved)")
        _ = try await store.save(
            SealedDraft(draft, for: secret),
            at: secret.locator,
            replacing: sitting?.revision ?? 0,
            ticket: secret.ticket
        )
    }
}
