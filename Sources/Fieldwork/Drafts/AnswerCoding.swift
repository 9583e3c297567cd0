// SPDX-License-Identifier: Apache-2.0

import Instruments

/// Writes answers as bytes: short, quick, and the same bytes for the same answers.
struct AnswerWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ number: Int) {
        var rest = UInt(number)
        while rest > 127 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(_ text: String) {
        var text = text
        text.withUTF8 {
            write($0.count)
            bytes.append(contentsOf: $0)
        }
    }

    mutating func write(_ texts: [String]) {
        write(texts.count)
        for text in texts { write(text) }
    }

    mutating func write(_ answers: [String: Answer]) {
        write(answers.count)
        for (id, answer) in answers.sorted(by: { $0.key < $1.key }) {
            write(id)
            switch answer {
            case .chosen(let codes):
                write(0)
                write(codes)
            case .items(let codes):
                write(1)
                write(codes.count)
                for (item, code) in codes.sorted(by: { $0.key < $1.key }) {
                    write(item)
                    write(code)
                }
            case .text(let text):
                write(2)
                write(text)
            }
        }
    }

    /// Adds zeros up to a whole number of steps, so that the length tells nothing finer; a reader stops before them.
    mutating func pad(to step: Int) {
        bytes += Array(repeating: 0, count: (step - bytes.count % step) % step)
    }
}

/// Reads what an ``AnswerWriter`` wrote; nil anywhere means that the bytes are something else.
struct AnswerReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: some Sequence<UInt8>) {
        rest = ArraySlice(bytes)
    }

    mutating func number() -> Int? {
        var number: UInt = 0
        for shift in stride(from: 0, to: 56, by: 7) {
            guard let byte = rest.popFirst() else { return nil }
            number |= UInt(byte & 127) << UInt(shift)
            if byte < 128 { return Int(number) }
        }
        return nil
    }

    mutating func text() -> String? {
        guard let length = number(), length <= rest.count else { return nil }
        defer { rest = rest.dropFirst(length) }
        return String(validating: rest.prefix(length), as: UTF8.self)
    }

    mutating func texts() -> [String]? {
        guard let count = number(), count <= rest.count else { return nil }
        var texts: [String] = []
        for _ in 0..<count {
            guard let text = text() else { return nil }
            texts.append(text)
        }
        return texts
    }

    mutating func answers() -> [String: Answer]? {
        guard let count = number(), count <= rest.count else { return nil }
        var answers: [String: Answer] = [:]
        for _ in 0..<count {
            guard let id = text(), let kind = number(), let answer = answer(kind) else { return nil }
            answers[id] = answer
        }
        return answers
    }

    private mutating func answer(_ kind: Int) -> Answer? {
        switch kind {
        case 0: return texts().map { .chosen($0) }
        case 1:
            guard let count = number(), count <= rest.count else { return nil }
            var codes: [String: String] = [:]
            for _ in 0..<count {
                guard let item = text(), let code = text() else { return nil }
                codes[item] = code
            }
            return .items(codes)
        case 2: return text().map { .text($0) }
        default: return nil
        }
    }
}
