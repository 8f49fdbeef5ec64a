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

    @Test(arguments: [("cases.total:部门=公安", "cases.total:部门=公安"), ("a:部门=公 安", "'a:部门=公 安'"), ("a'b", "'a'\\''b'")])
    func wordsOfTheShell(text: String, expected: String) {
        #expect(shellWord(text) == expected)
    }
}
