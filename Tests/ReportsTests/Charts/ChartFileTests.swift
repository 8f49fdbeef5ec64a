import Charts
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

    @Test func dataIsGivenByName() throws {
        let folder = try temporaryFolder([
            "a.yaml": "composite: bars\ndata: 部门\nunit: 件\n", "b.csv": "部门,办件量\n公安,120\n民政,80\n",
        ])
        var options = ChartRun.Options()
        options.data = ["部门": folder + "/b.csv"]
        let svg = String(
            decoding: try ChartRun([ChartFile(folder + "/a.yaml")], project: nil, options: options).draw(.svg)[0].bytes,
            as: UTF8.self)
        #expect(svg.contains(">120件<") && svg.contains(">民政<"))
    }

    @Test func aThemeIsAFile() throws {
        let folder = try temporaryFolder([
            "a.json": Self.inline, "own.yaml": "name: 本单位\ncolors: ['#8c1d18']\n",
            "bad.yaml": "colour: ['#8c1d18']\nlabel_size: 900\n",
        ])
        var options = ChartRun.Options()
        options.theme = folder + "/own.yaml"
        let files = [try ChartFile(folder + "/a.json")]
        let svg = String(
            decoding: try ChartRun(files, project: nil, options: options).draw(.svg)[0].bytes, as: UTF8.self)
        #expect(svg.contains("#8c1d18"))
        options.theme = folder + "/bad.yaml"
        let error = #expect(throws: Diagnostics.self) { try ChartRun(files, project: nil, options: options).draw(.svg) }
        #expect(error?.all.map(\.code) == ["theme-key", "theme-value"])
        #expect(error?.all.map(\.place.line) == [1, 2])
    }

    @Test func aPictureHasThePixelsThatAreAskedFor() throws {
        let files = [try file("a.json", Self.inline)]
        var options = ChartRun.Options()
        options.size = ChartSize(width: 300, height: 200)
        options.scale = 600 / 72
        let png = try ChartRun(files, project: nil, options: options).draw(.png)[0].bytes
        #expect(png[16..<24] == [0, 0, 0x09, 0xC4, 0, 0, 0x06, 0x83])
        #expect(try ChartRun(files, project: nil, options: options).draw(.png)[0].bytes == png)
    }

    @Test func aThemeThatIsNotThereIsAnError() throws {
        let run = try ChartRun([try file("bar.vl.json", Self.inline)], project: nil, theme: "vegga")
        let error = #expect(throws: Diagnostic.self) { try run.draw(.png) }
        #expect(error?.code == "unknown-theme")
    }
}

extension ChartRun {
    /// - Parameter theme: a theme's name.
    init(_ files: [ChartFile], project: Project?, theme: String?) throws {
        var options = Options()
        options.theme = theme
        try self.init(files, project: project, options: options)
    }

    func draw(_ format: Format) throws -> [Drawn] {
        var all: [Drawn] = []
        try draw(format) { all.append($0) }
        return all
    }
}
