import Diagnostics
import Foundation
import Testing

@testable import Reports

@Suite struct ChartFileTests {
    static let inline = """
        {"data": {"values": [{"a": "甲", "b": 28}, {"a": "乙", "b": 55}]}, "mark": "bar",
         "encoding": {"x": {"field": "a", "type": "nominal"}, "y": {"field": "b", "type": "quantitative"}}}
        """

    func file(_ name: String, _ text: String) throws -> ChartFile {
        try ChartFile(try temporaryFolder([name: text]) + "/" + name)
    }

    @Test func aSpecificationThatBringsItsDataNeedsNoProject() throws {
        let drawn = try ChartRun([try file("bar.vl.json", Self.inline)], project: nil, theme: nil).draw(.png)
        #expect(drawn.map(\.file.name) == ["bar"])
        #expect(drawn[0].bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }

    @Test func aSceneIsJSON() throws {
        let drawn = try ChartRun([try file("bar.vl.json", Self.inline)], project: nil, theme: "vega").draw(.scene)
        let scene = try JSONSerialization.jsonObject(with: Data(drawn[0].bytes)) as? [String: Any]
        let marks = try #require(scene?["marks"] as? [[String: Any]])
        #expect(marks.map { $0["type"] as? String } == ["rect"])
        #expect((marks[0]["items"] as? [Any])?.count == 2)
    }

    @Test func aQueryWithoutAProjectIsAnError() throws {
        let run = try ChartRun([try file("a.yaml", "composite: bars\nmetric: cases.total\n")], project: nil, theme: nil)
        let error = #expect(throws: Diagnostics.self) { try run.draw(.png) }
        #expect(error?.all.map(\.code) == ["no-project"])
    }

    @Test func queriesOfAProjectAreAnswered() throws {
        let project = try Project(containing: try SmallProject.make())
        let chart = try file("a.yaml", "composite: bars\nmetric: cases.total\nby: 部门\ntitle: 部门\n")
        let drawn = try ChartRun([chart], project: project, theme: nil).draw(.svg)
        let svg = String(decoding: drawn[0].bytes, as: UTF8.self)
        #expect(svg.contains(">公安<"))
        #expect(svg.contains("数据来源：办件台账，截至2016年11月15日"))
    }

    @Test func twoChartsOfOneNameAreAnError() throws {
        let files = [try file("a.yaml", Self.inline), try file("a.json", Self.inline)]
        let error = #expect(throws: Diagnostic.self) { try ChartRun(files, project: nil, theme: nil) }
        #expect(error?.code == "duplicate-name")
    }

    @Test func aThemeThatIsNotThereIsAnError() throws {
        let run = try ChartRun([try file("bar.vl.json", Self.inline)], project: nil, theme: "vegga")
        let error = #expect(throws: Diagnostic.self) { try run.draw(.png) }
        #expect(error?.code == "unknown-theme")
    }
}
