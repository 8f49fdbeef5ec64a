import Diagnostics
import Foundation
import Testing

@testable import Reports

/// What somebody writes around a number that a figure prints must be true of it.
@Suite struct PrintedClaimsTests {
    /// The small project's office has 7 cases up to 15 November, 4 in the same days of the year before: 公安 4 and 2, 民政 3
    /// and 2; in March 3 and 2; in January 2 and 1.
    private func text(_ sentence: String) throws -> String {
        let folder = try SmallProject.make([
            "notebooks-md/summary.md": """
            \(sentence)

            ```query
            name: 各部门
            metric: cases.total
            by: 部门
            compare: previous_year
            rank: true
            share: true
            ```
            """
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try Build(Project(containing: folder), formats: [.md]).run()
        let lines = try documentText(folder + "/output/2016/summary.md").split(separator: "\n")
        return lines.count > 1 ? String(lines[1]) : ""
    }

    @Test(arguments: [
        ("约{{ cases.total }}", "hedged-number"), ("近{{ cases.total }}", "hedged-number"),
        ("超过{{ cases.total }}", "hedged-number"), ("{{ cases.total }}左右", "hedged-number"),
        ("约{{ cases.total | quantity }}", "hedged-number"),
        ("同比下降{{ cases.total.growth | percent }}", "wrong-direction"),
        ("同比下降{{ cases.total.growth | abs | percent }}", "wrong-direction"),
        ("减少了{{ cases.total.difference }}件", "wrong-direction"),
        (
            "{% for row in 各部门.rows %}{{ row.部门 }}下降{{ row[\"cases.total.growth\"] | percent }}{% endfor %}",
            "wrong-direction"
        ),
        ("占{{ cases.on_time_rate.value }}", "unrounded-number"), ("{{ cases.total.value / 3 }}", "unrounded-number"),
        ("是上年的{{ 0.9 | quantity(1) }}倍", "decline-multiple"),
    ])
    func whatDoesNotHoldIsAnError(sentence: String, code: String) throws {
        let error = #expect(throws: Diagnostics.self) { try text(sentence) }
        #expect(error?.all.filter { $0.severity == .error }.map(\.code) == [code], "\(sentence)")
    }

    @Test(arguments: [
        ("同比增长{{ cases.total.growth | percent }}", "同比增长75.0%"), ("增加{{ cases.total.difference }}件", "增加3件"),
        ("{{ cases.total }}以上", "7件以上"), ("{{ cases.total.value / 2 }}", "3.5"),
        ("{{ 各部门 | 分项(\"部门\", \"cases.total\", places=2, shares=\"none\") }}", "公安4件，民政3件"),
        ("共{{ cases.total }}", "共7件"), ("预约{{ cases.total }}", "预约7件"),
    ])
    func whatHoldsIsPrinted(sentence: String, expected: String) throws {
        #expect(try text(sentence) == expected)
    }

    @Test func aRankOfARowKnowsHowManyThereAre() throws {
        let source = """
            {% for row in 各部门.rows if row.部门 == '民政' %}{{ row["cases.total.rank"] | 列位("全区", "个部门", bottom=false) }}{% endfor %}
            """
        #expect(try text(source) == "在全区2个部门中列第2位")
    }

    /// 344 and 244 are 588; printed 0.03万 and 0.02万, which are not 0.06万.
    @Test func partsPrintedOneByOneThatDoNotAddUpAreNoted() throws {
        let rows = (1...588).map {
            "\($0),2016-01-\($0 % 28 + 10 > 28 ? 10 : $0 % 28 + 10),\($0 <= 344 ? "公安" : "民政"),是"
        }
        let folder = try SmallProject.make([
            "datasets/cases.csv": "编号,日期,部门,按时\n" + rows.joined(separator: "\n") + "\n",
            "notebooks-md/summary.md": """
            共{{ cases.total | wan(2) }}，{% for row in 各部门.rows %}{{ row["cases.total"] | wan(2) }}；{% endfor %}

            ```query
            name: 各部门
            metric: cases.total
            by: 部门
            ```
            """,
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try Build(Project(containing: folder), formats: [.md]).run()
        let text = try documentText(folder + "/output/2016/summary.md")
        #expect(text.contains("共0.06万，0.03万；0.02万"), "\(text)")
        #expect(text.contains("四舍五入"), "\(text)")
    }
}
