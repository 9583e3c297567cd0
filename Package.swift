// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let package = Package(
    name: "barometer",
    products: [
        .executable(name: "barometer", targets: ["barometer"]),
        // For the benchmarks, which are a package of their own; populations have the seeded generator, and claims are judged
        // by the tables of a whole study.
        .library(name: "Estimation", targets: ["Estimation", "Populations"]),
        .library(
            name: "Claims",
            targets: ["Variables", "Processing", "Rehearsal", "Claims", "Studies", "Disclosure", "Reporting"]
        ),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // C libraries from the system.
        .systemLibrary(name: "CCbc", pkgConfig: "cbc", providers: [.apt(["coinor-libcbc-dev"])]),
        .systemLibrary(name: "CCommonMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),

        // The phases of production, each depending only on those above it.
        .target(name: "Variables"),
        .target(name: "Markup"),
        .target(name: "Populations", dependencies: ["Variables"]),
        .target(name: "Instruments", dependencies: ["Variables"]),
        .target(
            name: "Fieldwork",
            dependencies: [
                "Variables", "Populations", "Instruments",
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        .target(
            name: "Storage",
            dependencies: [
                "Fieldwork", "CPostgreSQL",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .target(name: "Processing", dependencies: ["Variables", "Populations", "Instruments", "Fieldwork"]),
        .target(
            name: "Tabulation",
            dependencies: ["Variables", "Populations", "Instruments", "Fieldwork", "Processing"]
        ),
        .target(name: "Estimation", dependencies: ["Variables", "Populations", "Fieldwork", "Tabulation"]),
        .target(name: "Optimisation", dependencies: ["CCbc"]),
        .target(
            name: "Rehearsal",
            dependencies: [
                "Variables", "Populations", "Instruments", "Fieldwork", "Processing", "Tabulation", "Optimisation",
            ]
        ),
        .target(name: "Claims", dependencies: ["Variables", "Estimation", "CCommonMark"]),
        .target(name: "Exchange", dependencies: ["Variables", "Estimation", "Claims"]),
        .target(
            name: "Studies",
            dependencies: [
                "Variables", "Populations", "Instruments", "Tabulation", "Rehearsal", "Claims",
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .target(
            name: "Disclosure",
            dependencies: [
                "Variables", "Populations", "Instruments", "Fieldwork", "Processing", "Tabulation", "Estimation",
                "Studies",
            ]
        ),
        .target(name: "Charts", dependencies: ["Variables", "Markup", "Disclosure"]),
        .target(name: "Reporting", dependencies: ["Variables", "Markup", "Claims", "Disclosure", "Charts"]),
        .target(
            name: "WebSite",
            dependencies: [
                "Variables", "Markup", "Claims", "Disclosure", "Charts", "Reporting",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            resources: [.embedInCode("Resources/site.css")]
        ),
        .target(
            name: "WebForm",
            dependencies: [
                "Variables", "Markup", "Instruments", "Fieldwork",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [
                .embedInCode("Resources/form.css"),
                .embedInCode("Resources/form.js"),
                .embedInCode("Resources/icon.svg"),
                .embedInCode("Resources/preview.css"),
                .embedInCode("Resources/Texts/nb.yaml"),
                .embedInCode("Resources/Texts/nn.yaml"),
                .embedInCode("Resources/Texts/en.yaml"),
                .embedInCode("Resources/Texts/se.yaml"),
            ]
        ),

        // The command line: wiring and nothing else.
        .executableTarget(
            name: "barometer",
            dependencies: [
                "Variables", "Populations", "Instruments", "Fieldwork", "Processing", "Tabulation", "Estimation",
                "Rehearsal", "Claims", "Exchange", "Studies", "Disclosure", "Reporting", "Storage", "WebForm",
                "WebSite",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // One test target a module, and four that see the whole.
        .testTarget(name: "VariablesTests", dependencies: ["Variables"]),
        .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
        .testTarget(name: "PopulationsTests", dependencies: ["Variables", "Populations"]),
        .testTarget(name: "InstrumentsTests", dependencies: ["Variables", "Instruments"]),
        .testTarget(name: "FieldworkTests", dependencies: ["Variables", "Populations", "Instruments", "Fieldwork"]),
        .systemLibrary(name: "CSpawn", path: "Tests/CSpawn"),
        .target(name: "ChildProcess", dependencies: ["CSpawn"], path: "Tests/ChildProcess"),
        .target(name: "ScratchPostgres", dependencies: ["ChildProcess"], path: "Tests/ScratchPostgres"),
        .testTarget(name: "StorageTests", dependencies: ["Instruments", "Fieldwork", "Storage", "ScratchPostgres"]),
        .testTarget(
            name: "ProcessingTests",
            dependencies: ["Variables", "Populations", "Instruments", "Fieldwork", "Processing"]
        ),
        .testTarget(
            name: "TabulationTests",
            dependencies: ["Variables", "Populations", "Instruments", "Fieldwork", "Processing", "Tabulation"]
        ),
        .testTarget(
            name: "EstimationTests",
            dependencies: ["Variables", "Fieldwork", "Tabulation", "Estimation"],
            exclude: ["Fixtures"]
        ),
        .testTarget(name: "OptimisationTests", dependencies: ["Optimisation"]),
        .testTarget(
            name: "RehearsalTests",
            dependencies: [
                "Variables", "Populations", "Instruments", "Fieldwork", "Processing", "Tabulation", "Rehearsal",
            ]
        ),
        .testTarget(
            name: "ClaimsTests",
            dependencies: ["Variables", "Populations", "Claims"],
            exclude: ["Fixtures"]
        ),
        .testTarget(
            name: "ExchangeTests",
            dependencies: ["Variables", "Populations", "Estimation", "Claims", "Exchange"]
        ),
        .testTarget(
            name: "StudiesTests",
            dependencies: [
                "Variables", "Populations", "Instruments", "Tabulation", "Rehearsal", "Claims", "Studies",
            ],
            exclude: ["Fixtures", "Golden"]
        ),
        .testTarget(
            name: "DisclosureTests",
            dependencies: [
                "Variables", "Populations", "Instruments", "Fieldwork", "Processing", "Tabulation", "Disclosure",
            ]
        ),
        .target(name: "SampleReleases", dependencies: ["Variables", "Disclosure"], path: "Tests/SampleReleases"),
        .testTarget(
            name: "ChartsTests",
            dependencies: ["Variables", "Markup", "Disclosure", "Charts", "SampleReleases"],
            exclude: ["Golden"]
        ),
        .testTarget(
            name: "ReportingTests",
            dependencies: ["Variables", "Claims", "Disclosure", "Reporting", "SampleReleases"]
        ),
        .testTarget(
            name: "WebSiteTests",
            dependencies: ["Variables", "Claims", "Disclosure", "WebSite", "SampleReleases"]
        ),
        .testTarget(
            name: "WebFormTests",
            dependencies: [
                "Variables", "Markup", "Instruments", "Fieldwork", "Storage", "Processing", "WebForm",
                "ScratchPostgres", "HTTPConversation",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .testTarget(name: "ArchitectureTests"),
        .testTarget(
            name: "LiveFieldworkTests",
            dependencies: [
                "barometer", "BuiltProgram", "Fieldwork", "HTTPConversation", "Instruments", "ScratchPostgres",
                "Storage",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
            ]
        ),
        // One that brings no TLS along, so that BoringSSL is compiled once, for swift-crypto.
        .target(
            name: "HTTPConversation",
            dependencies: [
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/HTTPConversation"
        ),
        .target(
            name: "BuiltProgram",
            dependencies: [
                "ChildProcess", "HTTPConversation",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            path: "Tests/BuiltProgram"
        ),
        .testTarget(name: "CommandLineTests", dependencies: ["barometer", "BuiltProgram", "ChildProcess"]),
        .testTarget(name: "BrowserTests", dependencies: ["barometer", "BuiltProgram"], exclude: ["Pages"]),
        .testTarget(
            name: "ReferenceStudyTests",
            dependencies: [
                "Variables", "Instruments", "Fieldwork", "Processing", "Tabulation", "Rehearsal", "Claims", "Studies",
                "Disclosure", "Reporting", "WebSite",
            ]
        ),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),  // SE-0335
        .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
        .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
        .treatAllWarnings(as: .error),
    ]
}
