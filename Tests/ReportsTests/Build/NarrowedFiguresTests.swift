import Foundation
import Testing

@testable import Reports

@Suite struct NarrowedFiguresTests {
    @Test func aFigureNarrowedInPlaceIsTracedAsItself() throws {
        let folder = try SmallProject.make([
            "notebooks-md/summary.md": """
            3月{{ figure("cases.total", month=3) }}，公安{{ figure("cases.total", 部门="公安") | yoy }}，全年{{ cases.total }}。
            """
        ])
        _ = try Build(Project(containing: folder), formats: [.html]).run()
        let html = try String(contentsOfFile: folder + "/output/2016/summary.html", encoding: .utf8)
        for key in ["cases.total:month=3", "cases.total:部门=公安", "cases.total"] {
            #expect(html.contains("data-figure=\"\(key)\""), "\(key)")
            #expect(html.contains("nianbao trace \(key)</"), "\(key)")
        }
        let list = try String(contentsOfFile: folder + "/output/2016/figures.csv", encoding: .utf8)
        #expect(
            list.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[0] } == [
                "cases.total", "cases.on_time_rate", "cases.total:month=3", "cases.total:部门=公安",
            ])
        let json = try String(contentsOfFile: folder + "/output/2016/figures.json", encoding: .utf8)
        #expect(json.contains("\"id\": \"cases.total:month=3\""))
        #expect(json.contains("\"period\": \"2016-03\""))
    }

    @Test func whatTablesAndExtremesPrintIsTracedAsItself() throws {
        let folder = try SmallProject.make([
            "notebooks-md/summary.md": """
            最多的是{{ 各月 | 最高("month", "cases.total") }}。

            ```query
            name: 各月
            metric: cases.total
            grain: month
            ```

            ```table
            metric: cases.total
            by: 部门
            total: 合计
            ```
            """
        ])
        _ = try Build(Project(containing: folder), formats: [.md]).run()
        let text = try String(contentsOfFile: folder + "/output/2016/summary.md", encoding: .utf8)
        #expect(text.contains(#"最多的是<a id="cases.total:month=3">3月（3件）</a>。"#), "\(text)")
        #expect(text.contains(#"| 公安 | <a id="cases.total:部门=公安">4</a> |"#), "\(text)")
        #expect(text.contains(#"| **合计** | **<a id="cases.total">7</a>** |"#), "\(text)")
        let list = try String(contentsOfFile: folder + "/output/2016/figures.csv", encoding: .utf8)
        #expect(
            list.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[0] } == [
                "cases.total", "cases.on_time_rate", "cases.total:部门=公安", "cases.total:部门=民政", "cases.total:month=3",
            ])
    }

    @Test(arguments: [("cases.total:部门=公安", "cases.total:部门=公安"), ("a:部门=公 安", "'a:部门=公 安'"), ("a'b", "'a'\\''b'")])
    func wordsOfTheShell(text: String, expected: String) {
        #expect(shellWord(text) == expected)
    }
}
