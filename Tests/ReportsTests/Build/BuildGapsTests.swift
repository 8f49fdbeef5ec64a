import Diagnostics
import Foundation
import Testing

@testable import Reports

/// What the build says of months that a ledger lacks.
@Suite struct BuildGapsTests {
    /// A case a month in `months` of 2015 and in every month of 2016 that the report has.
    private func warnings(_ months: [Int], now: [Int] = Array(1...11)) throws -> [Diagnostic] {
        let rows =
            months.map { "2015-\($0 < 10 ? "0" : "")\($0)-05" } + now.map { "2016-\($0 < 10 ? "0" : "")\($0)-05" }
        let folder = try SmallProject.make([
            "datasets/cases.csv": "编号,日期,部门,按时\n"
                + rows.enumerated().map { "\($0.offset),\($0.element),公安,是\n" }.joined(),
            "notebooks-md/summary.md": "全年办件{{ cases.total }}。",
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try Build(Project(containing: folder), formats: [.md]).run().warnings.filter {
            $0.code == "base-with-gaps"
        }
    }

    @Test func aMonthThatIsMissingInTheYearBeforeIsNamed() throws {
        let found = try warnings([1, 2, 3, 5, 6, 7, 8, 9, 10, 11])
        #expect(found.count == 1)
        #expect(found.first?.severity == .warning)
        #expect(found.first?.message.text(in: .zh).contains("没有2015年4月的记录") == true)
    }

    @Test func acrossAMonthThatIsMissingForCertainNothingIsCompared() throws {
        let rows = (["2015", "2016"]).flatMap { year in
            (1...11).filter { year == "2016" || $0 != 4 }.flatMap { month in
                (1...12).map { "\(year)-\(month < 10 ? "0" : "")\(month)-\(9 + $0)" }
            }
        }
        let folder = try SmallProject.make([
            "datasets/cases.csv": "编号,日期,部门,按时\n"
                + rows.enumerated().map { "\($0.offset),\($0.element),公安,是\n" }.joined(),
            "notebooks-md/summary.md": "全年办件{{ cases.total }}，{{ cases.total | yoy }}。",
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let project = try Project(containing: folder)
        let outcome = try Build(project, formats: [.md]).run()
        #expect(outcome.warnings.map(\.code).filter { $0 == "base-with-gaps" }.count == 1)
        let text = try String(contentsOfFile: folder + "/output/2016/summary.md", encoding: .utf8)
        #expect(text.contains("缺2015年4月数据，不与上年同期比较"))
        #expect(try project.answer(["metrics": ["cases.total"], "compare": "previous_year"]).warnings.count == 1)
    }

    @Test func otherwiseNothingIsSaid() throws {
        #expect(try warnings(Array(1...11)).isEmpty)
        // No year before at all, and a ledger in which months are empty anyway.
        #expect(try warnings([]).isEmpty)
        #expect(try warnings([1, 3], now: [1, 5, 11]).isEmpty)
    }
}
