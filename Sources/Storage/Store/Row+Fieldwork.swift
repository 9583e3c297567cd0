// SPDX-License-Identifier: Apache-2.0

import Fieldwork

extension Row {
    /// Returns the state in a column; nothing there means open.
    func state(_ column: Int) throws -> Case.State {
        guard !isNull(column) else { return .open }
        guard let state = Case.State(rawValue: try text(column)) else {
            throw StorageError.refused("A case has a state that this program does not know.")
        }
        return state
    }

    /// Returns the number in a column, or 0 where there is none.
    func integerOrZero(_ column: Int) throws -> Int {
        isNull(column) ? 0 : try integer(column)
    }

    /// Returns the case in the first eight columns.
    func subject() throws -> Case {
        Case(
            number: try integer(0),
            kind: try text(1),
            unit: try text(2),
            name: try text(3),
            language: try text(4),
            classes: ClassCoding.codes(try text(5)),
            linkVersion: try integer(6),
            state: try state(7)
        )
    }
}
