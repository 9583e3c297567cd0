// SPDX-License-Identifier: Apache-2.0

/// The position of each key in the order in which keys were met, found in place without memory for a key.
struct KeyPositions {
    private var keys: [Int]
    private var positions: [Int]
    private(set) var count = 0

    /// Creates positions with room for about so many keys; it grows when there are more.
    init(capacity: Int = 64) {
        var slots = 64
        while slots < 2 * capacity { slots *= 2 }
        keys = Array(repeating: 0, count: slots)
        positions = Array(repeating: -1, count: slots)
    }

    /// Returns the position of a key; one not met before has the next.
    mutating func position(of key: Int) -> Int {
        if 2 * count >= keys.count { grow() }
        let slot = slot(of: key)
        if positions[slot] < 0 {
            keys[slot] = key
            positions[slot] = count
            count += 1
        }
        return positions[slot]
    }

    private func slot(of key: Int) -> Int {
        // Fibonacci hashing: the upper bits of the product depend on all bits of the key.
        let mixed = UInt(bitPattern: key) &* 0x9e37_79b9_7f4a_7c15
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: mixed >> 20) & mask
        while positions[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let (oldKeys, oldPositions) = (keys, positions)
        keys = Array(repeating: 0, count: 2 * oldKeys.count)
        positions = Array(repeating: -1, count: keys.count)
        for (key, position) in zip(oldKeys, oldPositions) where position >= 0 {
            let slot = slot(of: key)
            (keys[slot], positions[slot]) = (key, position)
        }
    }
}
