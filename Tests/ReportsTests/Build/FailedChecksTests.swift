import Diagnostics
import Foundation
import Testing

@testable import Reports

@Suite struct FailedChecksTests {
    private static let metrics = """
        \(SmallProject.metrics)
          cases.other: {title: 民政办件, of: cases.total, where: 部门 == '民政'}
          cases.third: {title: 公安办件, of: cases.total, where: 部门 == '公安'}
        checks:
          good: {title: 两部门合计, sum: {total: cases.total, parts: [cases.other, cases.third]}}
          bad: {title: 两部门相等, equal: [cases.other, cases.third]}
        """

    private func project() throws -> String {
        try SmallProject.make([
            "datasets/metrics.yaml": Self.metrics,
            "notebooks-md/other.md": "---\ntitle: 另一篇\nsignature: true\n---\n民政{{ cases.other }}。\n",
        ])
    }

    @Test func aFailedCheckStopsTheBuild() throws {
        let folder = try project()
        let error = #expect(throws: Diagnostics.self) { try Build(Project(containing: folder), formats: [.md]).run() }
        #expect(error?.all.map(\.code) == ["check-failed"])
        #expect(error?.all.first?.place.field == "checks.bad")
        #expect(!FileManager.default.fileExists(atPath: folder + "/output/2016/other.md"))
    }

    @Test func whoGoesOnIsToldAndTheDocumentSaysSo() throws {
        let folder = try project()
        let outcome = try Build(Project(containing: folder), formats: [.md], allowsFailedChecks: true).run()
        #expect(outcome.warnings.filter { $0.code == "check-failed" }.map(\.severity) == [.warning])
        let other = try documentText(folder + "/output/2016/other.md")
        #expect(other.contains("注：数据口径不一：民政办件为3件，公安办件为4件，相差1件。\n"), "\(other)")
        // The summary does not speak of these figures.
        let summary = try documentText(folder + "/output/2016/summary.md")
        #expect(!summary.contains("数据口径不一"))
        let manifest = try String(contentsOfFile: folder + "/output/2016/manifest.json", encoding: .utf8)
        #expect(manifest.contains("\"bad\""))
    }

    @Test func theChecksAloneAreRunToo() throws {
        let outcomes = try Project(containing: project()).checkOutcomes()
        #expect(outcomes.map(\.check.id) == ["good", "bad"])
        #expect(outcomes.map(\.isPassed) == [true, false])
    }
}
