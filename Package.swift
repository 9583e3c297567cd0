// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let package = Package(
    name: "barometer",
    products: [
        .executable(name: "barometer", targets: ["barometer"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // C libraries from the system.
        .systemLibrary(name: "CCbc", pkgConfig: "cbc", providers: [.apt(["coinor-libcbc-dev"])]),
        .systemLibrary(name: "CCommonMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),

        // The phases of production, each depending only on those above it.
        .target(name: "Variables"),
        .target(name: "Markup"),
        .target(name: "Populations", dependencies: ["Variables"]),
        .target(name: "Instruments", dependencies: ["Variables"]),
        .target(name: "Fieldwork", dependencies: ["Variables", "Populations", "Instruments"]),
        .target(name: "Processing", dependencies: ["Variables", "Populations", "Instruments", "Fieldwork"]),
        .target(
            name: "Tabulation",
            dependencies: ["Variables", "Populations", "Instruments", "Fieldwork", "Processing"]
        ),
        .target(name: "Estimation", dependencies: ["Variables", "Populations", "Tabulation"]),
        .target(name: "Optimisation", dependencies: ["CCbc"]),
        .target(
            name: "Rehearsal",
            dependencies: [
                "Variables", "Populations", "Instruments", "Fieldwork", "Processing", "Tabulation", "Optimisation",
            ]
        ),
        .target(name: "Claims", dependencies: ["Variables", "CCommonMark"]),
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

        // The command line: wiring and nothing else.
        .executableTarget(
            name: "barometer",
            dependencies: [
                "Variables", "Populations", "Instruments", "Fieldwork", "Processing", "Tabulation", "Estimation",
                "Rehearsal", "Claims", "Studies", "Disclosure", "Reporting", "WebSite",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // One test target a module, and three that see the whole.
        .testTarget(name: "VariablesTests", dependencies: ["Variables"]),
        .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
        .testTarget(name: "PopulationsTests", dependencies: ["Variables", "Populations"]),
        .testTarget(name: "InstrumentsTests", dependencies: ["Variables", "Instruments"]),
        .testTarget(name: "FieldworkTests", dependencies: ["Variables", "Populations", "Instruments", "Fieldwork"]),
        .testTarget(
            name: "ProcessingTests",
            dependencies: ["Variables", "Populations", "Instruments", "Fieldwork", "Processing"]
        ),
        .testTarget(
            name: "TabulationTests",
            dependencies: ["Variables", "Populations", "Instruments", "Fieldwork", "Processing", "Tabulation"]
        ),
        .testTarget(name: "EstimationTests", dependencies: ["Estimation"], exclude: ["Fixtures"]),
        .testTarget(name: "OptimisationTests", dependencies: ["Optimisation"]),
        .testTarget(
            name: "RehearsalTests",
            dependencies: [
                "Variables", "Populations", "Instruments", "Fieldwork", "Processing", "Tabulation", "Rehearsal",
            ]
        ),
        .testTarget(name: "ClaimsTests", dependencies: ["Variables", "Populations", "Claims"]),
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
            dependencies: ["Variables", "Markup", "Disclosure", "Charts", "SampleReleases"]
        ),
        .testTarget(
            name: "ReportingTests",
            dependencies: ["Variables", "Claims", "Disclosure", "Reporting", "SampleReleases"]
        ),
        .testTarget(
            name: "WebSiteTests",
            dependencies: ["Variables", "Claims", "Disclosure", "WebSite", "SampleReleases"]
        ),
        .testTarget(name: "ArchitectureTests"),
        .testTarget(name: "CommandLineTests", dependencies: ["barometer"]),
        .testTarget(
            name: "ReferenceStudyTests",
            dependencies: [
                "Variables", "Fieldwork", "Processing", "Rehearsal", "Claims", "Studies", "Disclosure", "WebSite",
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
