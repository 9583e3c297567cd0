// SPDX-License-Identifier: Apache-2.0

import BuiltProgram
import Foundation
import Testing

/// The site of a copy of the reference study, rehearsed and released.
struct ReleasedSite: Sendable {
    /// The site that the cases of a test share.
    @TaskLocal static var current: ReleasedSite?

    private let program: Program
    var folder: URL { program.folder.appending(path: "site") }

    init() throws {
        program = try Program()
        for outcome in [
            try program.run("new", "study", "--from", Browser.study.path),
            try program.run("rehearse", "study", "--seed", "2019"),
            try program.run("release", "study", "--profile", "reconstruction", "--to", "site"),
        ] {
            try #require(outcome.code == 0, "\(outcome.errors)")
        }
    }

    func remove() { program.clean() }
}

/// Releases one site for all cases of a test.
struct SiteIsReleased: TestTrait, TestScoping {
    func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing cases: @concurrent @Sendable () async throws -> Void
    ) async throws {
        let site = try ReleasedSite()
        defer { site.remove() }
        withUnsafeCurrentTask { $0?.escalatePriority(to: .high) }
        try await ReleasedSite.$current.withValue(site) { try await cases() }
    }

    /// Once for the test, and not again for each of its cases.
    func scopeProvider(for test: Test, testCase: Test.Case?) -> SiteIsReleased? { testCase == nil ? self : nil }
}

extension Trait where Self == SiteIsReleased {
    /// A site is released while the cases of the test run.
    static var siteIsReleased: Self { SiteIsReleased() }
}
