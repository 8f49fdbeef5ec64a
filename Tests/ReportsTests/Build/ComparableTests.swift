import Foundation
import Testing

@testable import Reports

@Suite struct ComparableTests {
    private func markdown(_ properties: String) throws -> String {
        let folder = try SmallProject.make([
            "datasets/metrics.yaml": SmallProject.metrics.replacing(
                "measure: count, unit: 件}", with: "measure: count, unit: 件, \(properties)}"),
            "notebooks-md/summary.md": """
            办件{{ cases.total }}，{{ cases.total | yoy }}。

            ```table
            metrics: [cases.total]
            compare: previous_year
            columns: [cases.total, cases.total.growth]
            ```
            """,
        ])
        _ = try Build(Project(containing: folder), formats: [.md]).run()
        return try documentText(folder + "/output/2016/summary.md")
    }

    @Test func aSentenceAndATableSayThatTheyAreComparable() throws {
        // On time: 6 of 2016, 3 of 2015.
        let text = try markdown("caliber: {since: 2016, note: 含迟办件, comparable: 按时}")
        #expect(text.contains("办件7件，按可比口径计算，同比增长1"), "\(text)")
        #expect(text.contains("| 7 | 100"), "\(text)")
        #expect(text.contains("注：办件量的增减按可比口径（含迟办件）。"), "\(text)")
    }

    @Test func whereNothingIsComparableNothingIsSaidToHaveGrown() throws {
        let text = try markdown("caliber: {since: 2016-03, note: 新口径}")
        #expect(text.contains("| 7 | — |"), "\(text)")
        #expect(text.contains("注：办件量的增减口径有变化，不作比较（新口径）。"), "\(text)")
        #expect(!text.contains("增长7"))
    }
}
