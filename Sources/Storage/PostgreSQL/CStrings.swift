// SPDX-License-Identifier: Apache-2.0

/// Texts as C wants them.
enum CStrings {
    /// A list of texts that ends in a null pointer.
    typealias List = UnsafePointer<UnsafePointer<CChar>?>?

    /// Calls something with the keys and the values of settings; they are valid until it returns.
    static func with<T>(_ settings: [(key: String, value: String)], _ body: (_ keys: List, _ values: List) -> T) -> T {
        list(settings.map(\.key)) { keys in list(settings.map(\.value)) { values in body(keys, values) } }
    }

    private static func list<T>(_ texts: [String], _ body: (List) -> T) -> T {
        let all = texts.map { Array($0.utf8CString) }
        let starts = all.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        return all.flatMap { $0 }.withUnsafeBufferPointer { buffer in
            let pointers = starts.dropLast().map { buffer.baseAddress?.advanced(by: $0) } + [nil]
            return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
        }
    }
}
