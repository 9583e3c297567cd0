// SPDX-License-Identifier: Apache-2.0

import Populations
import Variables

/// What the methods page tells about values that stand in for others.
enum StandInNotes {
    static func notes(on classifications: [Classification], in frame: Frame) -> [LocalizedText] {
        classifications.compactMap { classification in
            guard let standIn = classification.standIn else { return nil }
            let divided = frame.units.filter { classification.kinds.contains($0.kind) }
            let count = divided.count { frame.value(of: standIn.attribute, for: $0) == standIn.value }
            guard count > 0 else { return nil }
            return standIn.note.map {
                $0.replacing("{count}", with: "\(count)").replacing("{total}", with: "\(divided.count)")
            }
        }
    }
}
