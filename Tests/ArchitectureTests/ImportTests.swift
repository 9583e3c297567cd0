// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What each target may import of the project's own targets and of packages; `Documentation/Architecture.md` says why.
private let allowed: [String: Set<String>] = [
    "Variables": [],
    "Markup": [],
    "Populations": ["Variables"],
    "Instruments": ["Variables"],
    "Fieldwork": ["Variables", "Populations", "Instruments", "Crypto"],
    "Storage": ["Fieldwork", "GRDB", "GRDBSQLite", "CPostgreSQL", "Synchronization", "Dispatch"],
    "Processing": ["Variables", "Populations", "Instruments", "Fieldwork"],
    "Tabulation": ["Variables", "Populations", "Instruments", "Fieldwork", "Processing"],
    "Estimation": ["Variables", "Populations", "Fieldwork", "Tabulation"],
    "Optimisation": ["CCbc", "Synchronization"],
    "Rehearsal": [
        "Variables", "Populations", "Instruments", "Fieldwork", "Processing", "Tabulation", "Optimisation",
    ],
    "Claims": ["Variables", "Estimation", "CCommonMark"],
    "Exchange": ["Variables", "Estimation", "Claims"],
    "Studies": [
        "Variables", "Populations", "Instruments", "Tabulation", "Rehearsal", "Claims", "Yams",
    ],
    "Disclosure": [
        "Variables", "Populations", "Instruments", "Fieldwork", "Processing", "Tabulation", "Estimation", "Studies",
    ],
    "Charts": ["Variables", "Markup", "Disclosure"],
    "Reporting": ["Variables", "Markup", "Claims", "Disclosure", "Charts"],
    "WebSite": ["Variables", "Markup", "Claims", "Disclosure", "Charts", "Reporting", "Crypto"],
    "WebForm": [
        "Variables", "Markup", "Instruments", "Fieldwork", "Crypto", "HTTPTypes", "Hummingbird", "Logging", "NIOCore",
        "Synchronization", "Yams",
    ],
    "barometer": [
        "Variables", "Populations", "Instruments", "Fieldwork", "Processing", "Tabulation", "Estimation", "Rehearsal",
        "Claims", "Exchange", "Studies", "Disclosure", "Reporting", "Storage", "WebForm", "WebSite", "ArgumentParser",
        "Hummingbird", "Logging", "ServiceLifecycle", "Synchronization", "UnixSignals",
    ],
    "CCbc": [],
    "CCommonMark": [],
    "CPostgreSQL": [],
]

/// Modules of the toolchain that any target may import.
private let everywhere: Set<String> = ["Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin"]

@Suite struct ImportTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let targets =
        (try? FileManager.default.contentsOfDirectory(atPath: "\(root.path)/Sources"))?
        .sorted() ?? []

    @Test func `every target has a list of what it may import`() {
        #expect(Set(Self.targets) == Set(allowed.keys))
    }

    @Test(arguments: targets)
    func `a target imports only what its place in the data flow allows`(_ target: String) throws {
        let list = try #require(allowed[target]).union(everywhere)
        for (file, imports) in try Self.imports(of: target) {
            for name in imports where !list.contains(name) {
                Issue.record("\(target)/\(file) imports \(name), which \(target) must not see.")
            }
        }
    }

    @Test func `only the study folder and the command line touch files`() throws {
        for target in Self.targets where target != "barometer" {
            for (file, text) in try Self.texts(of: target) where file != "StudyFolder.swift" {
                for name in ["FileManager", "FileHandle", "URLSession", "Process("] where text.contains(name) {
                    Issue.record("\(target)/\(file) uses \(name): the core is pure.")
                }
            }
        }
    }

    @Test func `nothing in the sources knows the reference study`() throws {
        for target in Self.targets {
            for (file, text) in try Self.texts(of: target) {
                for word in ["politisk-2019", "439", "ordfører", "kommunestyre"] where text.contains(word) {
                    // Examples in documentation comments may show a word; code may not.
                    let code = text.split(separator: "\n").filter {
                        !$0.drop { $0 == " " }.hasPrefix("//") && $0.contains(word)
                    }
                    for line in code { Issue.record("\(target)/\(file) knows “\(word)”: \(line)") }
                }
            }
        }
    }

    private static func imports(of target: String) throws -> [(file: String, names: [String])] {
        try texts(of: target).map { file, text in
            let names = text.split(separator: "\n").compactMap { line -> String? in
                let words = line.split(separator: " ")
                guard let position = words.firstIndex(of: "import"), words.count > position + 1,
                    words[..<position].allSatisfy({ $0.hasPrefix("@") || $0 == "public" || $0 == "package" })
                else { return nil }
                let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "typealias", "let", "var"]
                let name = kinds.contains(words[position + 1]) ? words.last : words[position + 1]
                return name.map { String($0.prefix { $0 != "." }) }
            }
            return (file, names)
        }
    }

    private static func texts(of target: String) throws -> [(file: String, text: String)] {
        let folder = root.appending(path: "Sources/\(target)")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return try (files?.allObjects ?? []).compactMap { $0 as? URL }
            .filter { $0.pathExtension == "swift" }
            .sorted { $0.path < $1.path }
            .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
    }
}
