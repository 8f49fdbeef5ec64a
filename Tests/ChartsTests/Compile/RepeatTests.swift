import Testing
import Trees

@testable import Charts

struct RepeatTests {
    private func dump(_ spec: Tree) throws -> Tree {
        try Tree(json: compileChart(spec, theme: .vega, measuring: HelveticaMeasuring()).dumpJSON())
    }

    private let rows: Tree = ["values": [["a": 1, "b": 20], ["a": 3, "b": 10]]]

    private func titles(_ scene: Tree) -> [String] { (scene["axes"]?.list ?? []).compactMap { $0["title"]?.string } }

    @Test func drawsTheViewForEachField() throws {
        let scene = try dump([
            "data": rows, "repeat": ["a", "b"],
            "spec": ["mark": "tick", "encoding": ["x": ["field": ["repeat": "repeat"], "type": "quantitative"]]],
        ])
        #expect(titles(scene) == ["a", "b"])
    }

    @Test func crossesRowsAndColumns() throws {
        let scene = try dump([
            "data": rows, "repeat": ["row": ["a", "b"], "column": ["b"]],
            "spec": [
                "mark": "point",
                "encoding": [
                    "x": ["field": ["repeat": "column"], "type": "quantitative"],
                    "y": ["field": ["repeat": "row"], "type": "quantitative"],
                ],
            ],
        ])
        #expect(titles(scene) == ["b", "a", "b", "b"])
    }

    @Test func laysFieldsOverEachOther() throws {
        let scene = try dump([
            "data": rows, "repeat": ["layer": ["a", "b"]],
            "spec": [
                "mark": "line",
                "encoding": [
                    "x": ["field": "a", "type": "quantitative"],
                    "y": ["field": ["repeat": "layer"], "type": "quantitative"],
                    "color": ["datum": ["repeat": "layer"]],
                ],
            ],
        ])
        #expect(scene["scales"]?["y"]?["domain"]?.list?.compactMap(\.double) == [0, 20])
        #expect(scene["scales"]?["color"]?["domain"]?.list?.compactMap(\.string) == ["a", "b"])
    }

    @Test func refusesMoreViewsThanAnyoneReads() {
        let names = Tree(.list((0..<60).map { .init(.string("f\($0)")) }))
        let spec: Tree = ["data": rows, "repeat": ["row": names, "column": names], "spec": ["mark": "point"]]
        #expect(throws: (any Error).self) { try dump(spec) }
    }
}
