// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

// Apart from the root package, so that neither its build nor its users have anything to do with what only measures it.
let package = Package(
    name: "benchmarks",
    products: [
        .executable(name: "form", targets: ["FormBenchmark"]),
        .executable(name: "estimation", targets: ["EstimationBenchmark"]),
        .executable(name: "claims", targets: ["ClaimsBenchmark"]),
    ],
    dependencies: [
        .package(name: "barometer", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        // Not CPostgreSQL, as the root package has one: names are unique among packages that are built together.
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(name: "Machine"),
        .executableTarget(
            name: "FormBenchmark",
            dependencies: [
                "CLibPQ", "Machine",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
        .executableTarget(
            name: "EstimationBenchmark",
            dependencies: [
                "Machine",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Estimation", package: "barometer"),
            ]
        ),
        .executableTarget(
            name: "ClaimsBenchmark",
            dependencies: [
                "Machine",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Claims", package: "barometer"),
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
